internal import Diagnostics
internal import Standards

/// A page has changed and still shows the date that it had before.
enum ChangedUnderOldDate: Rule {
  static let ids: [RuleID] = ["changed-under-old-date", "unrecorded-date"]
  static let family = CheckFamily.versions
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
  static let alsoReports: [RuleID: String] = [
    "unrecorded-date": "dates.lock does not hold a page with its date, or holds one that is gone."
  ]

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    let dates = subject.publication.dates
    findings.examine(.datedPages, dates.pages.count)
    if !dates.hasLock, !dates.pages.isEmpty {
      return findings.report(.noDates(of: dates.pages.count))
    }
    for page in dates.pages {
      switch page.state {
      case .recorded: break
      case .unrecorded: findings.report(.unrecorded(page))
      case .moved(let old): findings.report(.unrecordedMove(page, from: old))
      case .changed(let old, let files): findings.report(.changedUnder(old, page, files))
      }
    }
    for entry in dates.gone { findings.report(.recordOfNothing(entry)) }
  }
}

extension Diagnostic {
  private static let recording =
    "run 'psf check --record-dates', and commit dates.lock with the page"

  private static func unrecorded(
    _ place: SourcePlace,
    _ summary: String,
    notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(
      .warning,
      "unrecorded-date",
      at: place,
      summary,
      advice: recording,
      notes: notes
    )
  }

  fileprivate static func noDates(of count: Int) -> Diagnostic {
    unrecorded(
      SourcePlace(DateLock.path),
      "there is no dates.lock, and \(count == 1 ? "a page shows" : "\(count) pages show") a date"
    )
  }

  fileprivate static func unrecorded(_ page: DateRecord.Page) -> Diagnostic {
    unrecorded(page.place, "dates.lock does not hold \(page.path)")
  }

  fileprivate static func unrecordedMove(
    _ page: DateRecord.Page,
    from old: PublicationDate
  ) -> Diagnostic {
    unrecorded(
      page.place,
      "dates.lock has \(old) for \(page.path), and the page has \(page.date)",
      notes: page.record.map { [Note("the record", at: $0)] } ?? []
    )
  }

  fileprivate static func recordOfNothing(_ entry: DateLock.Entry) -> Diagnostic {
    unrecorded(
      SourcePlace(DateLock.path, line: entry.line, column: 1),
      "dates.lock holds \(entry.page), and there is no such page with a date"
    )
  }

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
      advice: "write the day of the change here, or put the text back with 'git checkout'",
      notes: (page.record.map { [Note("what was recorded", at: $0)] } ?? []) + others
    )
  }
}
