import Markup

/// A page that gives each destination back as it is written, moves no heading and puts nothing before ids.
struct PlainPage: PageContext {
  let text: RenderedMarkdown
  var headingShift = 0
  var idPrefix = ""

  func destination(ofLink index: Int) -> String {
    switch text.links[index].target {
    case .label(let number): "label \(number)"
    case .fragment(let id): "#" + id
    case .path(let path), .unsafe(let path): path
    }
  }

  func words(ofLink index: Int) -> String {
    "words of \(index)"
  }
}

/// A text rendered as a page of its own.
func html(
  _ text: String,
  _ policy: RawHTMLPolicy = .harmless,
  labels: [(label: String, meaning: SuppliedLabel)] = []
) throws -> String {
  let rendered = try render(text, policy, labels: labels)
  return String(decoding: rendered.html.filled(for: PlainPage(text: rendered)), as: UTF8.self)
}

func render(
  _ text: String,
  _ policy: RawHTMLPolicy = .harmless,
  labels: [(label: String, meaning: SuppliedLabel)] = []
) throws -> RenderedMarkdown {
  guard let tree = TextTree(parsing: Array(text.utf8)[...], labels: labels.map(\.label)) else {
    throw OutOfMemory()
  }
  return MarkdownRenderer.render(tree, labels: labels.map(\.meaning), rawHTML: policy)
}

struct OutOfMemory: Error {}
