/// Cuts the HTML of a text into tags and the characters that its author wrote.
///
/// What the program adds to a text is one piece with the tags around it: marks of footnotes, the ways back, the words of
/// a deletion, and what an erratum inserts. So is what an author struck, since it is no part of the text.
struct HTMLScanner {
  /// A tag, or a whole element that is not read.
  struct Tag {
    let name: String
    let isClosing: Bool
    /// Whether it is a whole element.
    var isWhole = false
    var bytes: ArraySlice<UInt8>

    /// Whether it can stand within a line.
    var isInline: Bool { Self.inline.contains(name) }

    private static let inline: Set<String> = [
      "a", "abbr", "b", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q",
      "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var",
    ]
  }

  enum Piece {
    case tag(Tag)
    case character(Unicode.Scalar, ArraySlice<UInt8>)
  }

  private let html: [UInt8]
  private var at = 0

  init(_ html: String) { self.html = Array(html.utf8) }

  mutating func next() -> Piece? {
    guard at < html.count else { return nil }
    guard html[at] == UInt8(ascii: "<") else { return character() }
    let start = at
    var tag = tag()
    if !tag.isClosing, isUnread(tag) {
      passElement(named: tag.name)
      tag.isWhole = true
      tag.bytes = html[start..<at]
    }
    return .tag(tag)
  }

  private mutating func tag() -> Tag {
    let start = at
    at = html[at...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? html.count
    let isClosing = html[start..<at].dropFirst().first == UInt8(ascii: "/")
    let name = html[start..<at].dropFirst(isClosing ? 2 : 1).prefix {
      ($0 | 0x20) &- 97 < 26 || $0 &- 48 < 10
    }
    return Tag(
      name: String(decoding: name, as: UTF8.self),
      isClosing: isClosing,
      bytes: html[start..<at]
    )
  }

  private func isUnread(_ tag: Tag) -> Bool {
    let isOfProgram = html[at...].starts(with: Self.said.utf8)
    return switch tag.name {
    case "del": !isOfProgram
    case "ins": isOfProgram
    case "span": tag.bytes.elementsEqual(Self.said.utf8)
    case "sup": tag.bytes.elementsEqual("<sup class=\"footnote-ref\">".utf8)
    case "a": String(decoding: tag.bytes, as: UTF8.self).hasSuffix("class=\"footnote-backref\">")
    default: false
    }
  }

  private static let said = "<span class=\"said\">"

  /// Passes the end of an element whose first tag is behind.
  private mutating func passElement(named name: String) {
    var depth = 1
    while depth > 0, let next = html[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = next
      let inner = tag()
      if inner.name == name { depth += inner.isClosing ? -1 : 1 }
    }
    if depth > 0 { at = html.count }
  }

  private mutating func character() -> Piece {
    let start = at
    if html[at] == UInt8(ascii: "&"), let end = html[at...].prefix(9).firstIndex(of: 0x3B) {
      at = end + 1
      return .character(Self.entity(html[start..<at]), html[start..<at])
    }
    let length = html[at] < 0x80 ? 1 : html[at] < 0xE0 ? 2 : html[at] < 0xF0 ? 3 : 4
    at = min(at + length, html.count)
    let text = String(decoding: html[start..<at], as: UTF8.self)
    return .character(text.unicodeScalars.first ?? "\u{FFFD}", html[start..<at])
  }

  private static func entity(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar {
    switch String(decoding: bytes, as: UTF8.self) {
    case "&amp;": "&"
    case "&lt;": "<"
    case "&gt;": ">"
    case "&quot;": "\""
    default: "\u{FFFD}"
    }
  }
}
