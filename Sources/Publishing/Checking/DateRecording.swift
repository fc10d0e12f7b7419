package import Authoring
internal import ContentLoading
internal import Diagnostics
internal import Locks
internal import SourceFiles
package import Standards

/// Writes beside the date of each page which text it belongs to: of new pages, and of those with a new date.
package struct DateRecording: Sendable {
  package let folders: SourceFolders

  /// The day by the clock, against dates that are mistyped: nobody can have seen a text on a day that is still to come.
  private let today: PublicationDate

  package init(in folders: SourceFolders, today: PublicationDate) {
    (self.folders, self.today) = (folders, today)
  }

  /// Whether something else is wrong than what is recorded: dates to come elsewhere are no matter of it, and neither are pages
  /// whose mistaken date is put right.
  package func isStopped(by preparation: Preparation) -> Bool {
    let mistaken = Set(
      preparation.dates.pages.filter { $0.hadAMistakenDate(before: today) }.map(\.path)
    )
    return preparation.diagnostics.contains { finding in
      switch finding.rule {
      case "future-date": false
      case "changed-under-old-date": !mistaken.contains(finding.place.path)
      default: finding.severity == .error
      }
    }
  }

  /// What was recorded.
  package struct Recorded: Sendable {
    /// The pages as they were before.
    package let pages: [DateRecord.Page]
    package let written: ContentExchangeResult
  }

  /// Records the dates of content that was checked and in which nothing stops that; nil where all is recorded already.
  package func run(_ preparation: Preparation) throws(ActionFailure) -> Recorded? {
    let pages = preparation.dates.pages.filter { $0.state != .recorded }
    guard !pages.isEmpty else { return nil }
    try refuseFarDates(of: pages)
    var change = ContentChange()
    for page in pages {
      guard let file = preparation.content[page.path] else { continue }
      change.write(file.recording(page.current), to: page.path)
    }
    try confirm(change, to: preparation.content)
    let written = try ContentWriter(folder: folders.content)
      .apply(change, to: preparation.content, as: "record of dates")
    return Recorded(pages: pages, written: written)
  }

  private func refuseFarDates(of pages: [DateRecord.Page]) throws(ActionFailure) {
    guard let page = pages.first(where: { $0.date.year > today.year + 1 }) else { return }
    throw .refused(
      reason:
        "\(folders.displayPaths.path(of: page.path)) has the date \(page.date), which is years ahead",
      advice: "correct the year, then run it again"
    )
  }

  /// Copies the records of a `dates.lock` into the pages and removes it; nil where there is none.
  package func takeOverLock(
    of preparation: Preparation
  ) throws(ActionFailure) -> ContentExchangeResult? {
    guard let conversion = DatesLockConversion(of: preparation.content) else { return nil }
    let unread = preparation.content.diagnostics
    guard unread.isEmpty else { throw preparation.failure(unread, at: .mending, folders) }
    return try ContentWriter(folder: folders.content)
      .apply(conversion.change, to: preparation.content, as: "move of dates.lock into the pages")
  }

  /// A line can be put only where each key has a line of its own.
  private func confirm(_ change: ContentChange, to tree: SourceTree) throws(ActionFailure) {
    let loaded = ContentLoader.load(change.applied(to: tree))
    let pages = loaded.publication?.dates.pages ?? []
    let recorded = Set(pages.filter { $0.state == .recorded }.map(\.path))
      .subtracting(loaded.diagnostics.filter { $0.severity == .error }.map(\.place.path))
    let missed = change.written.keys.sorted().first { !recorded.contains($0) }
    guard let missed else { return }
    throw .refused(
      reason: "no line can be added to the keys of \(folders.displayPaths.path(of: missed))",
      advice: "give each key a line of its own, then run it again"
    )
  }
}
