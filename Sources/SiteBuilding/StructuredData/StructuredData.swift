internal import Addresses
internal import Standards

/// Descriptions of pages for machines, in the vocabulary of schema.org as JSON-LD.
enum StructuredData {
  static func script(_ value: JSONValue) -> String {
    "<script type=\"application/ld+json\">\(value.serialized)</script>"
  }

  /// A description that stands alone in its script.
  static func page(_ type: String, _ pairs: [(String, JSONValue)]) -> JSONValue {
    .object([("@context", .text("https://schema.org")), ("@type", .text(type))] + pairs)
  }

  /// A thing within another description.
  static func thing(_ type: String, _ pairs: [(String, JSONValue)]) -> JSONValue {
    .object([("@type", .text(type))] + pairs)
  }

  static func organization(_ name: String) -> JSONValue {
    thing("Organization", [("name", .text(name))])
  }

  /// Who publishes a work, under which licence and in which language: the same for all works of a site.
  static func publishing(_ site: Site) -> [(String, JSONValue)] {
    [
      ("inLanguage", .text(site.language)), ("publisher", organization(site.publisher)),
      ("license", .text(site.licence.url)),
    ]
  }

  static func article(
    _ article: Article,
    headline: String,
    description: String,
    url: String,
    site: Site
  ) -> JSONValue {
    let publisher = organization(site.publisher)
    return page(
      "Article",
      [
        ("headline", .text(headline)),
        ("description", .text(description)),
        ("datePublished", .text(article.published.firstDay)),
        ("dateModified", .text((article.updated ?? article.published).firstDay)),
        ("inLanguage", .text(site.language)),
        ("author", article.author.map { thing("Person", [("name", .text($0))]) } ?? publisher),
        ("publisher", publisher),
        ("license", .text(site.licence.url)),
        ("mainEntityOfPage", .text(url)),
      ]
    )
  }

  static func questions(_ exchanges: [(question: String, answer: String)]) -> JSONValue {
    let entities = exchanges.map { question, answer in
      thing(
        "Question",
        [
          ("name", .text(question)), ("acceptedAnswer", thing("Answer", [("text", .text(answer))])),
        ]
      )
    }
    return page("FAQPage", [("mainEntity", .list(entities))])
  }

  /// The pages above a page, and the page itself, by their names and whole addresses.
  static func breadcrumbs(_ crumbs: [(name: String, url: String)]) -> JSONValue {
    let items = crumbs.enumerated().map { index, crumb in
      thing(
        "ListItem",
        [
          ("position", .number(index + 1)), ("name", .text(crumb.name)), ("item", .text(crumb.url)),
        ]
      )
    }
    return page("BreadcrumbList", [("itemListElement", .list(items))])
  }
}
