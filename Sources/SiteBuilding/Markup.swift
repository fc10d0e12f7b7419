internal import Markup

/// Small pieces of HTML that are made in code, where a template would hide what they say.
enum Markup {
  static func escaped(_ text: String) -> String {
    HTMLEscaping.escape(text)
  }

  /// A text escaped for XML 1.0, without the characters that no document can hold (section 2.2).
  static func escapedXML(_ text: String) -> String {
    guard text.utf8.contains(where: isSuspect) else { return escaped(text) }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: text.unicodeScalars.lazy.filter(isXML))
    return escaped(String(kept))
  }

  /// Whether such a character may begin with a byte: the last two of the first plane do with 0xEF.
  private static func isSuspect(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0xEF
  }

  private static func isXML(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...0x10_FFFF: true
    default: false
    }
  }

  /// A link. A name such as `PSF-4.2` stays on one line.
  static func link(_ link: LinkContext) -> String {
    let isName = link.title.contains("-") && !link.title.contains(" ")
    let attributes = isName ? "class=\"id\" " : ""
    return "<a \(attributes)href=\"\(escaped(link.url))\">\(escaped(link.title))</a>"
  }

  /// A text, escaped, in which names such as `PSF-4.2` stay on one line.
  static func named(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
      let isName = word.contains("-") && word.last?.isNumber == true
      let escaped = Self.escaped(String(word))
      return isName ? "<span class=\"id\">\(escaped)</span>" : escaped
    }
    .joined(separator: " ")
  }

  static func links(_ links: [LinkContext]) -> String {
    links.map(link).joined(separator: ", ")
  }

  /// A class with its sign, as the template `class-mark` has it.
  static func mark(_ mark: ClassContext) -> String {
    let words =
      "<span class=\"sign\" aria-hidden=\"true\">\(mark.sign)</span> \(escaped(mark.label))"
    let attributes = "class=\"class\" data-class=\"\(escaped(mark.name))\""
    guard !mark.url.isEmpty else { return "<span \(attributes)>\(words)</span>" }
    return "<a \(attributes) href=\"\(escaped(mark.url))\">\(words)</a>"
  }
}
