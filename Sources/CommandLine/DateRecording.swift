internal import Authoring
internal import Diagnostics
internal import Locks
internal import SourceFiles
internal import Standards

/// Writes into `dates.lock` what is new: pages and moved dates.
struct DateRecording {
  let sources: SourceOptions

  /// Records the dates of content that was checked; nothing where it has an error.
  ///
  /// - Returns: Whether the file was written.
  func run(_ preparation: Preparation) throws -> Bool {
    guard let publication = preparation.publication, !preparation.hasErrors else {
      Terminal.standardError.write("No date was recorded: the content has errors.\n")
      return false
    }
    let pages = publication.datedPages
    let text = DateLock(of: pages, in: preparation.content).text
    let bytes = Array(text.utf8)
    let old = preparation.content.files.first { $0.path == DateLock.path }
    guard old?.bytes != bytes, old != nil || !pages.isEmpty else { return false }
    var change = ContentChange()
    change.write(bytes, to: DateLock.path)
    try ContentWriter(folder: sources.content).apply(change, to: preparation.content)
    Terminal.standardError.write(summary(of: publication.dates))
    return true
  }

  private func summary(of dates: DateRecord) -> String {
    let new = dates.pages.count { $0.state == .unrecorded }
    let moved = dates.pages.count { if case .moved = $0.state { true } else { false } }
    let path = sources.displayPaths.path(of: DateLock.path)
    return
      "\(path): \(dates.pages.count) dated pages, \(new) of them new, \(moved) with a moved date, "
      + "\(dates.gone.count) gone. Commit it with the content.\n"
  }
}
