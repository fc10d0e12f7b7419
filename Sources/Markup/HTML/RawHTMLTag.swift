/// One tag of raw HTML, read strictly.
struct RawHTMLTag {
  private let source: UnsafeBufferPointer<UInt8>
  private var at: Int

  init(_ source: UnsafeBufferPointer<UInt8>, at start: Int) {
    self.source = source
    at = start + 1
  }

  private static let elements: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col",
    "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure",
    "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p",
    "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "span", "strong", "sub",
    "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul",
    "var", "wbr",
  ]

  private static let attributes: Set<String> = [
    "abbr", "alt", "aria-label", "cite", "class", "colspan", "datetime", "dir", "headers", "height",
    "href", "id", "lang", "open", "reversed", "role", "rowspan", "scope", "span", "src", "start",
    "title", "translate", "value", "width",
  ]

  /// The offset behind the tag where all of it is harmless.
  mutating func harmlessEnd() -> Int? {
    let isClosing = take(UInt8(ascii: "/"))
    guard Self.elements.contains(name()) else { return nil }
    while true {
      let hadSpace = skipSpace()
      if take(UInt8(ascii: ">")) { return at }
      if !isClosing, take(UInt8(ascii: "/")) { return take(UInt8(ascii: ">")) ? at : nil }
      guard hadSpace, !isClosing, takeHarmlessAttribute() else { return nil }
    }
  }

  private mutating func takeHarmlessAttribute() -> Bool {
    let name = name()
    guard Self.attributes.contains(name) else { return false }
    let end = at
    skipSpace()
    guard take(UInt8(ascii: "=")) else {
      at = end
      return true
    }
    skipSpace()
    guard let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return false
    }
    at += 1
    let start = at
    guard let closing = source[at...].firstIndex(of: quote) else { return false }
    at = closing + 1
    return Self.isHarmless(source[start..<closing], of: name)
  }

  /// What is fetched as the page is shown comes from the site itself.
  private static let fetched: Set<String> = ["src"]
  private static let addresses: Set<String> = ["cite", "href", "src"]

  /// A value may be anything that cannot become an address that runs code, however it is spelled.
  private static func isHarmless(
    _ value: Slice<UnsafeBufferPointer<UInt8>>,
    of attribute: String
  ) -> Bool {
    let letters = value.filter { $0 > 0x20 }
    let text = String(decoding: letters, as: UTF8.self).lowercased()
    let mayHide = text.contains("&") && text.contains("script")
    return !mayHide
      && !["javascript:", "vbscript:", "data:", "file:"].contains { text.contains($0) }
      && !text.contains("&#") && !text.contains("&colon") && !text.contains("&tab")
      && !text.contains("&newline") && isHarmless(address: letters, of: attribute)
  }

  private static func isHarmless(address: [UInt8], of attribute: String) -> Bool {
    guard addresses.contains(attribute) else { return true }
    // A browser reads what a name stands for; of these, only that of `&` itself belongs into the address of what is fetched.
    let text = String(decoding: address, as: UTF8.self)
    let isPlain = !text.replacing("&amp;", with: "").contains("&")
    guard isPlain || !fetched.contains(attribute) else { return false }
    if let scheme = AddressScheme(of: address) {
      return scheme.isAllowed && !fetched.contains(attribute)
    }
    // Browsers take a backslash for a slash there.
    let isOuter = address.count > 1 && address.prefix(2).allSatisfy { $0 == 0x2F || $0 == 0x5C }
    return !isOuter || !fetched.contains(attribute)
  }

  private mutating func name() -> String {
    let start = at
    while let byte = current, Self.isNameByte(byte) { at += 1 }
    return String(decoding: source[start..<at], as: UTF8.self).lowercased()
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private var current: UInt8? {
    at < source.count ? source[at] : nil
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    at += 1
    return true
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = at
    while let byte = current, byte <= 0x20 { at += 1 }
    return at > start
  }
}
