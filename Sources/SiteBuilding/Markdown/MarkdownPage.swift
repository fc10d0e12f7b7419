internal import Addresses
internal import Standards

/// A page as Markdown while it is written: blocks with a blank line between them.
struct MarkdownPage {
  private var blocks: [String] = []
  private let links: PublishedLinks
  private let base: String

  init(_ model: SiteModel, at route: Route) {
    links = PublishedLinks(of: model.publication, model.map, on: route)
    base = model.publication.site.baseURL + "/"
  }

  /// All of it.
  var text: String { blocks.joined(separator: "\n\n") + "\n" }

  mutating func add(_ block: String) {
    if !block.isEmpty { blocks.append(block) }
  }

  mutating func heading(_ level: Int, _ words: String) {
    add(String(repeating: "#", count: level) + " " + StandaloneMarkdown.escaped(words))
  }

  /// A text.
  ///
  /// - Parameters:
  ///   - shift: How many levels its headings are moved down.
  ///   - footnotes: What tells its footnotes from those of other texts on the page.
  mutating func add(_ prose: Prose, shift: Int = 0, footnotes: String = "") {
    add(
      StandaloneMarkdown.text(of: prose, headingShift: shift, footnotePrefix: footnotes, links)
    )
  }

  mutating func list(_ items: [String]) {
    add(items.map { "- " + $0 }.joined(separator: "\n"))
  }

  /// A text that is written in one line.
  func line(_ prose: Prose) -> String { StandaloneMarkdown.text(of: prose, links) }

  func link(_ words: String, to route: Route) -> String {
    link(words, to: base + route.address)
  }

  func link(_ words: String, to url: String) -> String {
    "[\(StandaloneMarkdown.escaped(words))](\(url))"
  }

  /// The address of a page, as a link that reads as itself.
  func url(_ route: Route) -> String { "<\(base)\(route.address)>" }
}
