internal import Diagnostics
internal import Standards

/// An exam or a crosswalk was last reviewed more than a year ago.
enum OverdueReview: Rule {
  static let ids: [RuleID] = ["overdue-review"]
  static let family = CheckFamily.versions
  static let things: [CheckedThing] = [.reviewsByDay]
  static let severity = Severity.warning
  static let isSuppressible = true
  static let manual = """
    An exam or a crosswalk was last reviewed more than a year ago.

    The bank of an exam is reviewed every year, and the laws that a crosswalk leads to change. \
    A date that nobody moves shows that nobody looked.

    The program knows no clock: this is looked at only where `--as-of` says which day it is. A \
    month stands for all its days, so that a review of May is overdue from June of the next year.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    guard let today = subject.asOf, let limit = today.yearBefore else { return }
    for page in subject.publication.datedPages where page.key == "reviewed" {
      findings.examine(.reviewsByDay)
      guard page.date.isSurelyBefore(limit) else { continue }
      findings.report(.overdue(page, today))
    }
  }
}

extension PublicationDate {
  /// The same day of the year before; of the 29th of February the 28th.
  fileprivate var yearBefore: PublicationDate? {
    let date = String(description.dropFirst(4))
    let year = String(String(10_000 + self.year - 1).dropFirst())
    return PublicationDate(year + date) ?? PublicationDate(year + "-02-28")
  }
}

extension Diagnostic {
  fileprivate static func overdue(_ page: DateRecord.Page, _ today: PublicationDate) -> Diagnostic {
    Diagnostic(
      .warning,
      "overdue-review",
      at: page.place,
      "the last review is of \(page.date), more than a year before \(today)",
      advice: "review it and write the day here"
    )
  }
}
