internal import Diagnostics
internal import Standards

/// The date of a page is not the one that dates.lock records.
enum UnrecordedDate: Rule {
  static let ids: [RuleID] = ["unrecorded-date"]
  static let family = CheckFamily.versions
  static let bearing = FindingBearing.recordKeeping
  static let things: [CheckedThing] = [.datedPages]
  static let severity = Severity.warning
  static let manual = """
    dates.lock does not hold a page with its date, or holds one that is gone.

    Only a page whose text and date are recorded can be found to change under its old date. \
    `psf check --record-dates` writes what is new, and the file is committed with the pages.

    A content folder without a page that shows a date needs no dates.lock.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    let dates = subject.publication.dates
    findings.examine(.datedPages, dates.pages.count)
    if !dates.hasLock, !dates.pages.isEmpty {
      return findings.report(.noDates(of: dates.pages.count))
    }
    for page in dates.pages {
      switch page.state {
      case .recorded, .changed: break
      case .unrecorded: findings.report(.unrecorded(page))
      case .moved(let old): findings.report(.unrecordedMove(page, from: old))
      }
    }
    for entry in dates.gone {
      let file = entry.page.hasSuffix("/") ? entry.page + "exam.yml" : entry.page
      findings.report(Diagnostic.recordOfNothing(entry).resting(on: [SourcePath(file)]))
    }
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
}
