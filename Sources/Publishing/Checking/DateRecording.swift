package import Authoring
package import Diagnostics
internal import Locks
internal import SourceFiles
package import Standards

/// Writes into `dates.lock` what is new: pages and moved dates.
package struct DateRecording: Sendable {
  package let folders: SourceFolders

  package init(in folders: SourceFolders) { self.folders = folders }

  /// What was recorded.
  package struct Recorded: Sendable {
    package let path: SourcePath
    /// The dates as they were recorded before.
    package let before: DateRecord
    package let written: ContentExchangeResult
  }

  /// Records the dates of content that was checked and is without an error; nil where all is recorded already.
  package func run(_ preparation: Preparation) throws(ActionFailure) -> Recorded? {
    guard let publication = preparation.publication, !preparation.hasErrors else { return nil }
    let pages = publication.datedPages
    let bytes = Array(DateLock(of: pages, in: preparation.content).text.utf8)
    let old = preparation.content.files.first { $0.path == DateLock.path }
    guard old?.bytes != bytes, old != nil || !pages.isEmpty else { return nil }
    var change = ContentChange()
    change.write(bytes, to: DateLock.path)
    let written = try ContentWriter(folder: folders.content)
      .apply(change, to: preparation.content, as: "record of dates")
    return Recorded(path: DateLock.path, before: publication.dates, written: written)
  }
}
