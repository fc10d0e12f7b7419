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

    Looked at are articles (`updated`, else `published`), crosswalks and exams (`reviewed`), and \
    the objectives of exams (`updated`). The line `dated-text` in each file holds the date and a \
    digest of the text that had it; `psf check --record-dates` writes the line for new pages and \
    new dates, and refuses a page that changed under its old date. Where the line was deleted, the \
    one of the last commit in Git counts.

    A page that changed on the very day that it is dated can be recorded with \
    `--record-dates --as-of DAY`. A correction that changes no meaning, such as a comma, needs no \
    new date: `--record-dates --as-of TODAY --minor FILE` notes it, and the page shows its words. \
    Text from other files, such as facts, is not judged, and a page that `psf release` itself \
    changes keeps its date.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    let pages = subject.publication.dates.pages
    findings.examine(.datedPages, pages.count)
    for page in pages where !page.isDated(on: subject.asOf) {
      guard case .changed(let old) = page.state else { continue }
      findings.report(.changed(page, since: old))
    }
  }
}

extension Diagnostic {
  fileprivate static func changed(
    _ page: DateRecord.Page,
    since old: PublicationDate
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "changed-under-old-date",
      at: page.place,
      page.change(since: old),
      help: page.waysOut(since: old),
      notes: page.recordPlace.map { [Note("the recorded text", at: $0)] } ?? [],
      basis: [page.path]
    )
  }
}

extension DateRecord.Page {
  fileprivate func change(since old: PublicationDate) -> String {
    guard hasOwnDate else { return "the text has changed since \(old), and no date says so" }
    return date.isSurelyBefore(old)
      ? "the page has changed, and its date went back from \(old) to \(date)"
      : "the text has changed, and its date is still \(date)"
  }

  fileprivate func waysOut(since old: PublicationDate) -> Help {
    let newDate = "set '\(key)' to the day of the change and run 'psf check --record-dates'"
    let kept =
      "for a comma or a misspelt word keep it: 'psf check --record-dates --as-of TODAY --minor \(path.relative)', "
      + "with --reason where words differ"
    let mistaken =
      "where \(old) is still to come and was a mistake, run 'psf check --record-dates'"
    guard hasOwnDate else { return [.words(newDate)] }
    guard !date.isSurelyBefore(old) else { return [.words(newDate), .words(mistaken)] }
    return [
      .words(newDate), .words(kept),
      .words(
        "where it changed on \(date) itself, run 'psf check --record-dates --as-of \(date)'"
      ),
    ]
  }
}
