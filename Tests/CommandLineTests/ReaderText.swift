import Foundation

/// What readers see of a file: words without markup, code, addresses and names of files.
struct ReaderText {
  let words: [String]

  /// Nil of files for programs.
  init?(_ text: OtherBody.Text) {
    switch text.file.split(separator: ".").last {
    case "html": self.init(html: text.words)
    case "xml" where text.file.hasSuffix("xl/workbook.xml"):
      self.init(plain: Self.attributes(["name"], of: text.words))
    case "xml" where text.file.contains(".xlsx/") && !Self.isOfWorkbook(text.file): return nil
    case "xml" where text.file == "sitemap.xml": return nil
    // The texts of feeds are HTML within XML.
    case "xml": self.init(html: Self.unescaped(text.words))
    case "md": self.init(plain: text.words.replacing(/`[^`]*`/, with: " "))
    case "txt" where text.file == "llms.txt", "ris": self.init(plain: text.words)
    default: return nil
    }
  }

  /// The words of a text without markup.
  init(plain text: String) {
    let parts = text.split(whereSeparator: \.isWhitespace).filter { part in
      !part.contains("/") && !part.contains("@") && part.firstMatch(of: /\.\w{2}/) == nil
    }
    words = parts.flatMap { $0.matches(of: /\p{L}{2,}/).map { String($0.0) } }
  }

  private init(html: String) {
    let shown = html.replacing(/<(script|style|code|pre)\b[\s\S]*?<\/\1>/, with: " ")
    let said = Self.attributes(["alt", "title", "aria-label", "placeholder"], of: shown)
    let described = shown.matches(
      of: /="(?:og:)?(?:title|description|image:alt)" content="([^"]*)"/
    )
    .map { String($0.1) }.joined(separator: " ")
    let words = shown.replacing(/<[^>]*>/, with: " ")
    self.init(plain: Self.unescaped("\(words) \(said) \(described)"))
  }

  private static func isOfWorkbook(_ file: String) -> Bool {
    file.hasSuffix("sharedStrings.xml") || file.hasSuffix("docProps/core.xml")
  }

  private static func attributes(_ names: Set<String>, of markup: String) -> String {
    markup.matches(of: /([a-z-]+)="([^"]*)"/).filter { names.contains(String($0.1)) }
      .map { String($0.2) }.joined(separator: " ")
  }

  private static func unescaped(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#160;", " "), ("&amp;", "&")]
      .reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
