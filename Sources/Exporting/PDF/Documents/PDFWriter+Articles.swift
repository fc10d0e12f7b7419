internal import Addresses
internal import Standards
internal import Views

extension PDFWriter {
  func article(_ article: Article, _ download: Download) -> TypstSource {
    let parts = ArticleParts(of: article, writer: self)
    var source = opening(
      "article",
      [
        ("title", .words(article.title, at: article.keys["title"] ?? article.place)),
        ("kicker", article.kicker.map { .words($0, at: article.place) } ?? .none),
        ("author", article.author.map { .words($0, at: article.place) } ?? .none),
        ("published", date(article.published)),
        ("updated", date(article.updated)),
        ("corrected", date(article.corrections.map(\.date).max())),
        ("day", day(article.updated ?? article.published)),
        (
          "about",
          .list(article.about.map { .words(publication.name(of: $0, say), at: article.place) })
        ),
        ("dek", parts.line(article.dek, "dek")),
        ("address", .string(subject.url(of: .document(.article, article.slug)))),
        ("cite", .string(publication.citableWork(article).reference(say).text)),
      ]
    )
    source.call("control-read", [("body", parts.line(article.controlRead, "control-read"))])
    source.call("takeaways", [("items", parts.takeaways)])
    source.append(parts.body)
    source.call("relevant-domains", [("domains", parts.domains)])
    source.call("questions", [("exchanges", parts.exchanges)])
    source.call("sources", [("sources", parts.sources)])
    source.call("next-steps", [("steps", parts.nextSteps)])
    return source
  }
}

/// The parts of an article, as its page has them.
private struct ArticleParts {
  let article: Article
  let writer: PDFWriter
  private let links: TypstLinks

  init(of article: Article, writer: PDFWriter) {
    self.article = article
    self.writer = writer
    links = TypstLinks(writer.book)
  }

  func line(_ prose: Prose, _ key: String) -> TypstValue {
    .markup(writer.line(prose, links, key: key))
  }

  var body: TypstSource {
    var text = TypstText(article.body, links: links, key: "text", below: 0)
    return text.whole()
  }

  var takeaways: TypstValue {
    .list(article.takeaways.enumerated().map { line($1, "takeaway-\($0)") })
  }

  var domains: TypstValue { .list(writer.publication.domains(of: article).map(domain)) }
  var exchanges: TypstValue { .list(article.exchanges.enumerated().map(exchange)) }
  var sources: TypstValue { .list(article.sources.map(source)) }
  var nextSteps: TypstValue { .list(article.nextSteps.enumerated().map(nextStep)) }

  private func domain(_ version: VersionID, _ domain: Provision) -> TypstValue {
    let entries: [(StaticString, TypstValue)] = [
      ("name", .words(domain.heading, at: domain.place)),
      ("url", .string(writer.subject.url(of: .provision(version, domain.id)))),
    ]
    return .record(entries)
  }

  private func exchange(_ index: Int, _ exchange: Article.Exchange) -> TypstValue {
    let entries: [(StaticString, TypstValue)] = [
      ("question", line(exchange.question, "question-\(index)")),
      ("answer", line(exchange.answer, "answer-\(index)")),
    ]
    return .record(entries)
  }

  private func source(_ source: Article.Source) -> TypstValue {
    let entries: [(StaticString, TypstValue)] = [
      ("title", .words(source.title, at: article.place)),
      ("url", .string(writer.book.webAddress(source.url))),
      ("date", writer.date(source.date)),
    ]
    return .record(entries)
  }

  private func nextStep(_ index: Int, _ step: Article.NextStep) -> TypstValue {
    let entries: [(StaticString, TypstValue)] = [
      ("role", .words(step.role, at: article.place)),
      ("text", line(step.text, "next-step-\(index)")),
      ("url", .string(writer.book.url(of: step.link))),
    ]
    return .record(entries)
  }
}
