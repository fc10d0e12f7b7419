internal import HTMLRendering

/// Small pieces of HTML that are made in code, where a template would hide what they say.
enum Markup {
  static func escaped(_ text: String) -> String {
    HTMLEscaping.escape(text)
  }

  static func link(_ link: LinkContext) -> String {
    "<a href=\"\(escaped(link.url))\">\(escaped(link.title))</a>"
  }

  static func links(_ links: [LinkContext]) -> String {
    links.map(link).joined(separator: ", ")
  }
}
