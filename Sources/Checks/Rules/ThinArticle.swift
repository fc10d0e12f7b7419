internal import Diagnostics
internal import Standards

/// An article lacks what its readers look for.
enum ThinArticle: Rule {
  static let ids: [RuleID] = ["article-without-sources", "unusual-takeaways"]
  static let family = CheckFamily.articles
  static let things: [CheckedThing] = [.articles]
  static let severity = Severity.warning
  static let isSuppressible = true
  static let manual = """
    An article rests on no source.

    Whoever is to act on an article has to be able to check it. An article also gives \(takeaways) takeaways: readers know \
    where to find them, and a page that has four looks as if one were lost.

    Guides and notes are not judged.
    """
  static let alsoReports: [RuleID: String] = [
    "unusual-takeaways": "An article has more or fewer than \(takeaways) takeaways."
  ]

  private static let takeaways = 5

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for article in subject.publication.articles where article.kind == .article {
      findings.examine(.articles)
      if article.sources.isEmpty { findings.report(.articleWithoutSources(article)) }
      if article.takeaways.count != takeaways { findings.report(.unusualTakeaways(article)) }
    }
  }
}

extension Diagnostic {
  fileprivate static func articleWithoutSources(_ article: Article) -> Diagnostic {
    Diagnostic(
      .warning,
      "article-without-sources",
      at: article.place,
      "the article names no source",
      advice: "add 'sources' to its front matter, or make it a note with 'kind: note'"
    )
  }

  fileprivate static func unusualTakeaways(_ article: Article) -> Diagnostic {
    let count = article.takeaways.count
    return Diagnostic(
      .warning,
      "unusual-takeaways",
      at: article.takeaways.first?.place ?? article.place,
      count == 0 ? "the article has no takeaways" : "the number of takeaways is \(count)",
      advice: "give five, each in a sentence or two"
    )
  }
}
