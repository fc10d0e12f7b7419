package import Authoring
internal import Diagnostics
internal import SourceFiles

/// Takes back the last change that an action made of the content.
///
/// Only while every file has the bytes that the action wrote: what somebody has edited since is never lost. A release is not
/// taken back once a branch of another repository holds it.
package struct ChangeReversal: Sendable {
  private let folder: String
  /// Whether nothing is to be written.
  package var isDryRun = false

  package init(in folder: String) { self.folder = folder }

  /// A change that was taken back, or would be.
  package struct TakenBack: Sendable {
    package let record: ChangeRecord
    /// The outcome for the content folder; nil of a dry run.
    package let written: ContentExchangeResult?
  }

  /// The changes that are recorded, the newest first.
  package func records() throws(ActionFailure) -> [ChangeRecord] {
    try entries().map(\.record)
  }

  /// Takes the last change back that was made.
  package func run() throws(ActionFailure) -> TakenBack {
    let tree = SourceTree.read(folder, as: .content)
    for (name, record) in try entries() {
      switch record.state(in: tree) {
      case .unmade:
        forget(name)
        throw .refused(
          reason:
            "the \(record.title) is not in the files any more: it was taken back already, or was never made",
          advice: "nothing was changed; 'psf undo --list' says what the next psf undo takes back"
        )
      case .edited(let names): throw Self.refusal(of: record, names, in: folder)
      case .made(let change):
        try requireUnpublished(record)
        guard !isDryRun else { return TakenBack(record: record, written: nil) }
        let written = try ContentWriter(folder: folder).takeBack(change, from: tree)
        forget(name)
        return TakenBack(record: record, written: written)
      }
    }
    throw nothingToTakeBack
  }

  /// Strikes the last change from the journal, whatever became of its files.
  package func forgetLast() throws(ActionFailure) -> ChangeRecord {
    guard let (name, record) = try entries().first else { throw nothingToTakeBack }
    do { try ChangeJournal(ofContent: folder)?.remove(name) } catch {
      throw .system(reason: "the journal of changes cannot be written: \(error)", untouched: folder)
    }
    return record
  }

  private var nothingToTakeBack: ActionFailure {
    .refused(
      reason: "there is nothing to take back in '\(folder)'",
      advice: "only what psf itself wrote can be taken back; for anything else use Git"
    )
  }

  private func requireUnpublished(_ record: ChangeRecord) throws(ActionFailure) {
    guard let lock = record.publishedLock,
      let branch = GitContent(folder: folder).remoteBranch(holding: lock)
    else { return }
    throw .refused(
      reason: "the \(record.title) is in \(branch), so that others may have it",
      advice: "correct what is wrong with an erratum, or in the next version"
    )
  }

  private static func refusal(
    of record: ChangeRecord,
    _ names: [String],
    in folder: String
  ) -> ActionFailure {
    let paths = SourceFolders(content: folder).displayPaths
    let shown = names.prefix(5).map { paths.path(of: SourcePath($0)) }
    let more = names.count > shown.count ? " and \(names.count - shown.count) more" : ""
    return .refused(
      reason:
        "the \(record.title) cannot be taken back, since these files are not as it left them: "
        + shown.joined(separator: ", ") + more,
      advice:
        "nothing was changed; 'git stash push --include-untracked -- \(paths.path(of: SourcePath("")))' puts away all that is not committed, "
        + "that change with it; where you have taken it back yourself, 'psf undo --forget' leads to the one before"
    )
  }

  // MARK: The journal

  private func entries() throws(ActionFailure) -> [(name: String, record: ChangeRecord)] {
    do { return try ChangeJournal(ofContent: folder)?.records() ?? [] } catch {
      throw .system(reason: "the journal of changes cannot be read: \(error)", untouched: folder)
    }
  }

  /// A record that stays is dropped by the next call, which finds the files as they were.
  private func forget(_ name: String) {
    guard !isDryRun else { return }
    try? ChangeJournal(ofContent: folder)?.remove(name)
  }
}
