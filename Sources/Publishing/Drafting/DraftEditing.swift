package import Authoring
internal import Changes
package import Diagnostics
internal import SourceFiles
internal import Standards

/// Changes the structure of a working draft: the criteria, everything in the draft that refers to them, and a revision that lacks
/// only its reason.
package struct DraftEditing: Sendable {
  private let folder: String
  private let edit: ProvisionEdit
  /// Whether nothing is to be written.
  package var isDryRun = false

  package init(_ edit: ProvisionEdit, in folder: String) {
    (self.edit, self.folder) = (edit, folder)
  }

  /// An edit that was made, or would be.
  package struct Edited: Sendable {
    /// The files that are written, and those that are removed.
    package let written: [SourcePath]
    package let removed: [SourcePath]
    /// How many references lead to another id now.
    package let rewritten: Int
    /// The revision whose reason is still to be written; nil where none is needed.
    package let revision: SourcePath?
    /// The revision whose entry tells of this edit as well as of one before; nil where none does.
    package let extended: SourcePath?
    /// What would be changed, for `git apply`; nothing where it is done.
    package let patch: [UInt8]
    /// The outcome for the content folder; nil of a dry run.
    package let outcome: ContentExchangeResult?
  }

  package func run() throws(ActionFailure) -> Edited {
    let loaded = try ContentFolder.load(folder)
    let (draft, standard) = try draft(in: loaded.publication)
    let plan: ProvisionEditPlan
    do { plan = try ProvisionEditPlan(edit, of: draft, in: standard, loaded.tree) } catch {
      throw ActionFailure(error)
    }
    let record = try EditRecord(of: plan, edit, draft, loaded)
    let change = record.change
    let outcome =
      try isDryRun
      ? nil : ContentWriter(folder: folder).apply(change, to: loaded.tree, as: edit.title)
    let patch = ContentPatch(
      change: change,
      tree: loaded.tree,
      paths: SourceFolders(content: folder).displayPaths
    )
    return Edited(
      written: change.written.keys.sorted(),
      removed: change.removed.sorted(),
      rewritten: plan.rewritten,
      revision: record.revision,
      extended: record.extended,
      patch: isDryRun ? patch.bytes : [],
      outcome: outcome
    )
  }

  /// The draft that has what is edited.
  private func draft(
    in publication: Publication
  ) throws(ActionFailure) -> (Version, Standard) {
    let found = publication.standards.compactMap { standard in standard.draft.map { ($0, standard) }
    }
    if let named = found.first(where: { draft, _ in edit.subjects.allSatisfy { draft[$0] != nil } })
    {
      return named
    }
    let lost = edit.subjects.filter { id in found.allSatisfy { draft, _ in draft[id] == nil } }
    let ids = (lost.isEmpty ? edit.subjects : lost).map(\.description).joined(separator: ", ")
    throw .refused(
      reason: "no working draft has \(ids)",
      advice: found.isEmpty
        ? "begin a draft first: psf draft STANDARD NUMBER"
        : advice(in: found.map(\.0))
    )
  }

  private func advice(in drafts: [Version]) -> String {
    let known = drafts.flatMap(\.liveIDs).map(\.description)
    let near = edit.subjects.flatMap { Suggestions.nearest(to: $0.description, among: known) }
    return near.isEmpty
      ? "name a criterion of \(drafts.map(\.id.description).joined(separator: " or "))"
      : "did you mean \(near.joined(separator: " or "))?"
  }
}
