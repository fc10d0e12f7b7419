internal import Diagnostics
internal import Standards

/// A page does not record which text its date belongs to.
enum UnrecordedDate: Rule {
  static let ids: [RuleID] = ["unrecorded-date"]
  static let family = CheckFamily.versions
  static let bearing = FindingBearing.recordKeeping
  static let things: [CheckedThing] = [.datedPages]
  static let severity = Severity.warning
  static let manual = """
    A page does not record which text its date belongs to, or records an older date.

    Only a page whose text and date are recorded can be found to change under its old date. \
    `psf check --record-dates` writes a line `dated-text` beside each date, which is committed \
    with the page.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    let pages = subject.publication.dates.pages
    findings.examine(.datedPages, pages.count)
    if pages.count > 1, pages.allSatisfy({ $0.state == .unrecorded }) {
      let summary = "none of the \(pages.count) pages with a date records its text"
      return findings.report(.unrecorded(pages[0], summary))
    }
    let latest = pages.compactMap(\.record?.date.year).max() ?? .max
    for page in pages {
      if page.state != .recorded, page.date.year - 1 > latest {
        findings.report(.farAhead(page))
        continue
      }
      switch page.state {
      case .recorded: break
      case .unrecorded:
        findings.report(.unrecorded(page, "the text of this date is not recorded"))
      case .moved(let old):
        findings.report(
          .unrecorded(page, "\(page.date) is not recorded yet; the record has \(old)")
        )
      case .changed:
        guard page.isDated(on: subject.asOf) else { continue }
        let summary = "the text has changed on \(page.date) and is not recorded yet"
        findings.report(
          .unrecorded(page, summary, options: ["--as-of", .word("\(page.date)")])
        )
      }
    }
  }
}

extension Diagnostic {
  /// A year that is mistyped is not recorded.
  fileprivate static func farAhead(_ page: DateRecord.Page) -> Diagnostic {
    Diagnostic(
      .warning,
      "unrecorded-date",
      at: page.place,
      "\(page.date) is years ahead of all dates that are recorded",
      advice: "correct the year, then run 'psf check --record-dates'"
    )
  }

  fileprivate static func unrecorded(
    _ page: DateRecord.Page,
    _ summary: String,
    options: [Remedy.Argument] = []
  ) -> Diagnostic {
    Diagnostic(
      .warning,
      "unrecorded-date",
      at: page.place,
      summary,
      help: [.run(["psf", "check", "--record-dates"] + options)],
      notes: page.recordPlace.map { [Note("the record", at: $0)] } ?? []
    )
  }
}
