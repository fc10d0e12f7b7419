internal import Diagnostics
internal import Standards

/// A page has changed and still shows the date that it had before.
enum ChangedUnderOldDate: Rule {
  static let ids: [RuleID] = ["changed-under-old-date"]
  static let family = CheckFamily.versions
  static let bearing = FindingBearing.recordKeeping
  static let things: [CheckedThing] = [.datedPages]
  static let manual = """
    A page has changed and still shows the date that it had before.

    Who has read an article or prepared by an exam looks at the date to learn whether to read it \
    again. A new text under an old date tells such a reader that nothing happened.

    Looked at are articles (`updated`, else `published`), crosswalks and exams with their \
    objectives (`reviewed`). dates.lock holds the date and the SHA-256 of each; \
    `psf check --record-dates` writes new pages and moved dates into it and refuses a page that \
    changed under its old date. What a page shows of other files, such as facts, is not judged, \
    and what `psf release` itself writes into a page is recorded with the date it has.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    let pages = subject.publication.dates.pages
    findings.examine(.datedPages, pages.count)
    for page in pages {
      guard case .changed(let old, let files) = page.state else { continue }
      findings.report(.changedUnder(old, page, files))
    }
  }
}

extension Diagnostic {
  fileprivate static func changedUnder(
    _ old: PublicationDate,
    _ page: DateRecord.Page,
    _ files: [SourcePath]
  ) -> Diagnostic {
    let others = files.filter { $0 != page.place.path }.map { Note("changed", at: SourcePlace($0)) }
    return Diagnostic(
      .error,
      "changed-under-old-date",
      at: page.place,
      page.date == old
        ? "\(page.path) has changed, and its date is still \(old)"
        : "\(page.path) has changed, and its date went back from \(old) to \(page.date)",
      advice:
        "write the day of the change here, or put the text back with 'git stash push -- FILE'",
      notes: (page.record.map { [Note("what was recorded", at: $0)] } ?? []) + others,
      basis: files
    )
  }
}
