import Markup
import Testing

@testable import ContentLoading

struct PlainTextTests {
  private static let pieces = [
    "Plain words", "Ünïcode – “quotes”", "a > b", "R&D", "it's \"so\"", "1. one", "- two",
    "# three",
    "> four", "a*b*", "a_b_", "`c`", "~~d~~", "[e]", "![f](g)", "<h>", "\\i", "https://j.example",
    "www.k.example", "WWW.k.example", "l@m.example", "mailto:n", "http:o", "a | b", "a: b", "= p",
    "===",
    "q  ", " r", "s\nt", "u  \nv", "w\tx", "^1", "{y}", "$z$", "+ aa", "* bb", "\u{A0}cc", "1) dd",
    "ee#",
    "---", "&amp;", "&#65;", "xmpp:ff@gg.example", "ftp://hh.example", "footnote[^1]", ":ii:",
    "a--b...",
  ]

  private func rendered(_ text: String) -> RenderedMarkdown? {
    guard let document = TextTree(parsing: Array(text.utf8)[...]) else { return nil }
    return MarkdownRenderer.render(document)
  }

  @Test func theShortWayGivesWhatTheLongOneDoes() throws {
    var short = 0
    for first in Self.pieces {
      for second in [""] + Self.pieces {
        let text = second.isEmpty ? first : "\(first) \(second)"
        guard let plain = PlainText.render(Array(text.utf8)[...]) else { continue }
        short += 1
        let long = try #require(rendered(text))
        #expect(
          Array("<p>".utf8) + plain.html.bytes + Array("</p>\n".utf8) == long.html.bytes,
          "\(text)"
        )
        #expect(plain.html.holes.isEmpty && long.html.holes.isEmpty, "\(text)")
        #expect(plain.wordCount == long.wordCount, "\(text)")
      }
    }
    #expect(short > 100)
  }
}
