package import Authoring
internal import Diagnostics
internal import Standards

/// Begins the next draft of a standard.
package struct DraftBeginning: Sendable {
  private let folder: String
  private let request: DraftRequest
  /// Whether nothing is to be written.
  package var isDryRun = false

  package init(of request: DraftRequest, in folder: String) {
    (self.request, self.folder) = (request, folder)
  }

  /// A draft that was begun, or would be.
  package struct Begun: Sendable {
    package let plan: DraftPlan
    /// The outcome for the content folder; nil of a dry run.
    package let written: ContentExchangeResult?
  }

  /// Copies the version in force into the folder of the draft.
  package func run() throws(ActionFailure) -> Begun {
    let loaded = try ContentFolder.load(folder)
    let plan: DraftPlan
    do { plan = try request.plan(in: loaded.publication, loaded.tree) } catch {
      throw ActionFailure(error)
    }
    guard !isDryRun else { return Begun(plan: plan, written: nil) }
    let written = try ContentWriter(folder: folder)
      .apply(plan.change, to: loaded.tree, as: "draft of \(request.standard) \(request.number)")
    return Begun(plan: plan, written: written)
  }
}
