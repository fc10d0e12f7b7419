internal import Addresses
internal import Standards

/// A value of JSON whose objects keep the order of their keys, for structured data in pages.
enum JSONValue: Sendable {
  case text(String)
  case number(Int)
  case list([JSONValue])
  case object([(String, JSONValue)])

  /// The JSON, safe inside a `script` element: `<` is written as an escape.
  var serialized: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .number(let number): String(number)
    case .list(let items): "[" + items.map(\.serialized).joined(separator: ",") + "]"
    case .object(let pairs):
      "{" + pairs.map { Self.quoted($0) + ":" + $1.serialized }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "<", ">", "&", "\u{0}"..<"\u{20}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

/// Descriptions of pages for machines, in the vocabulary of schema.org as JSON-LD.
enum StructuredData {
  static func script(_ value: JSONValue) -> String {
    "<script type=\"application/ld+json\">\(value.serialized)</script>"
  }

  static func article(
    _ article: Article,
    headline: String,
    description: String,
    url: String,
    site: Site
  ) -> JSONValue {
    let publisher = JSONValue.object([
      ("@type", .text("Organization")), ("name", .text(site.publisher)),
    ])
    return .object([
      ("@context", .text("https://schema.org")),
      ("@type", .text("Article")),
      ("headline", .text(headline)),
      ("description", .text(description)),
      ("datePublished", .text(article.published.firstDay)),
      ("dateModified", .text((article.updated ?? article.published).firstDay)),
      ("inLanguage", .text(site.language)),
      ("author", article.author.map { .object([("@type", .text("Person")), ("name", .text($0))]) } ?? publisher),
      ("publisher", publisher),
      ("license", .text(site.licence.url)),
      ("mainEntityOfPage", .text(url)),
    ])
  }

  static func questions(_ exchanges: [(question: String, answer: String)]) -> JSONValue {
    .object([
      ("@context", .text("https://schema.org")),
      ("@type", .text("FAQPage")),
      (
        "mainEntity",
        .list(
          exchanges.map { question, answer in
            .object([
              ("@type", .text("Question")),
              ("name", .text(question)),
              (
                "acceptedAnswer",
                .object([("@type", .text("Answer")), ("text", .text(answer))])
              ),
            ])
          }
        )
      ),
    ])
  }
}
