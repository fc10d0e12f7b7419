internal import Addresses
internal import Standards

extension PDFWriter {
  func article(_ article: Article, _ download: Download) -> TypstSource {
    let scope = ReferenceScope(about: article.about)
    let links = TypstLinks(book)
    func words(_ prose: Prose, _ key: String) -> TypstSource {
      line(prose, in: scope, links, key: key)
    }
    var source = opening(
      "article",
      [
        ("title", .words(article.title, at: article.keys["title"] ?? article.place)),
        ("kicker", article.kicker.map { .words($0, at: article.place) } ?? .none),
        ("author", article.author.map { .words($0, at: article.place) } ?? .none),
        ("published", date(article.published)),
        ("updated", date(article.updated)),
        ("day", day(article.updated ?? article.published)),
        ("about", .list(article.about.map { .words(publication.name(of: $0), at: article.place) })),
        ("dek", .markup(words(article.dek, "dek"))),
        ("address", .string(subject.url(of: .article(article.slug)))),
        ("cite", .string(publication.citableWork(article)?.reference.text)),
        (
          "takeaways",
          .list(
            article.takeaways.enumerated().map { .markup(words($1, "takeaway-\($0)")) }
          )
        ),
      ]
    )
    var body = TypstText(article.body, in: scope, links: links, key: "text", below: 0)
    source.append(body.whole())
    source.call("control-read", [], words(article.controlRead, "control-read"))
    appendEnd(of: article, scope, links, to: &source)
    source.append("\n#colophon()\n")
    return source
  }

  private func appendEnd(
    of article: Article,
    _ scope: ReferenceScope,
    _ links: TypstLinks,
    to source: inout TypstSource
  ) {
    let exchanges = article.exchanges.enumerated().map { index, exchange in
      TypstValue.record([
        ("question", .markup(line(exchange.question, in: scope, links, key: "question-\(index)"))),
        ("answer", .markup(line(exchange.answer, in: scope, links, key: "answer-\(index)"))),
      ])
    }
    let sources = article.sources.map { source in
      let entries: [(StaticString, TypstValue)] = [
        ("title", .words(source.title, at: article.place)),
        ("url", .string(book.webAddress(source.url))),
        ("date", date(source.date)),
      ]
      return TypstValue.record(entries)
    }
    if !exchanges.isEmpty { source.call("questions", [("exchanges", .list(exchanges))]) }
    if !sources.isEmpty { source.call("sources", [("sources", .list(sources))]) }
  }
}
