internal import Diagnostics
internal import Standards

/// A date lies behind the day that was given.
enum FutureDate: Rule {
  static let ids: [RuleID] = ["future-date"]
  static let family = CheckFamily.versions
  static let things: [CheckedThing] = [.datesByDay]
  static let manual = """
    A date lies behind the day that was given.

    A text that says it was published next month was not, and a reader who notices trusts no \
    other date either.

    The program knows no clock: this is looked at only where `--as-of` says which day it is. \
    A month stands for all its days, and the day from which a version applies may lie ahead.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    guard let today = subject.asOf else { return }
    for (date, place) in dates(of: subject.publication) {
      findings.examine(.datesByDay)
      guard today.isSurelyBefore(date) else { continue }
      findings.report(.future(date, at: place, today))
    }
  }

  private static func dates(of publication: Publication) -> [(PublicationDate, SourcePlace)] {
    let versions = publication.versions.flatMap { version in
      (version.published.map { [($0, version.keys["published"] ?? version.place)] } ?? [])
        + version.errata.compactMap { erratum in
          erratum.date.map { ($0, erratum.keys["date"] ?? erratum.place) }
        }
    }
    let articles = publication.articles.flatMap { article in
      [(article.published, article.keys["published"] ?? article.place)]
        + (article.updated.map { [($0, article.keys["updated"] ?? article.place)] } ?? [])
    }
    let others = publication.datedPages.filter { page in
      page.hasOwnDate && !page.path.relative.hasPrefix(Article.folder + "/")
    }
    return versions + articles + others.map { ($0.date, $0.place) }
      + publication.corrections.map { ($0.date, $0.place) }
  }
}

extension Diagnostic {
  fileprivate static func future(
    _ date: PublicationDate,
    at place: SourcePlace,
    _ today: PublicationDate
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "future-date",
      at: place,
      "\(date) lies behind \(today), the day that --as-of gives",
      advice: "correct the date, or publish on that day"
    )
  }
}
