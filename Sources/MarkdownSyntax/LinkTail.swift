/// What follows closing brackets and makes a link of them.
enum LinkTail {
  /// `(…)` with an address, and perhaps a title.
  case destination
  /// `[label]`.
  case label
  /// `[]`.
  case emptyLabel

  /// Reads what stands at an offset; nil where it makes no link.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    guard start < bytes.count else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "["):
      guard let length = Self.lengthOfLabel(bytes[(start + 1)...]) else { return nil }
      self = length == 0 ? .emptyLabel : .label
    case UInt8(ascii: "("):
      var reader = Reader(bytes: bytes, at: start + 1)
      reader.skipSpace()
      if !reader.isAt(UInt8(ascii: ")")) {
        guard reader.takeDestination() else { return nil }
        let hadSpace = reader.skipSpace()
        guard reader.isAt(UInt8(ascii: ")")) || hadSpace && reader.isAtTitle else { return nil }
      }
      self = .destination
    default: return nil
    }
  }

  /// The number of bytes before the closing bracket; nil where these are no label.
  private static func lengthOfLabel(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var isEscaped = false
    for index in text.indices.prefix(BracketLabel.longest + 1) {
      switch text[index] {
      case _ where isEscaped: isEscaped = false
      case UInt8(ascii: "\\"): isEscaped = true
      case UInt8(ascii: "]"): return index - text.startIndex
      case UInt8(ascii: "["): return nil
      default: break
      }
    }
    return nil
  }

  /// Whether `: address` or `: address "title"` follows, and then the line ends.
  static func isDefinition(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    var reader = Reader(bytes: bytes, at: start)
    guard reader.isAt(UInt8(ascii: ":")) else { return false }
    reader.at += 1
    reader.skipSpace(lineBreaks: 0)
    if reader.isAtEndOfLine, reader.at < bytes.count {
      let end = bytes[(reader.at + 1)...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let next = LineStart(bytes, from: reader.at + 1, to: end)
      guard !next.beginsBlock, !next.endsParagraph else { return false }
      reader.skipSpace(lineBreaks: 1)
    }
    guard reader.takeDestination() else { return false }
    reader.skipSpace(lineBreaks: 0)
    return reader.isAtEndOfLine || reader.takesTitleToEndOfLine()
  }
}

/// Reads the parts of links, by CommonMark's rules as far as they tell a link from prose.
private struct Reader {
  let bytes: UnsafeBufferPointer<UInt8>
  var at: Int

  func isAt(_ byte: UInt8) -> Bool {
    at < bytes.count && bytes[at] == byte
  }

  var isAtTitle: Bool {
    at < bytes.count && "\"'(".utf8.contains(bytes[at])
  }

  var isAtEndOfLine: Bool {
    at == bytes.count || bytes[at] == UInt8(ascii: "\n")
  }

  @discardableResult
  mutating func skipSpace(lineBreaks: Int = 1) -> Bool {
    let start = at
    var left = lineBreaks
    while at < bytes.count, bytes[at] <= 0x20 {
      if bytes[at] == UInt8(ascii: "\n") {
        guard left > 0 else { break }
        left -= 1
      }
      at += 1
    }
    return at > start
  }

  /// An address in angle brackets, or one without blanks that does not close a parenthesis it has not opened.
  mutating func takeDestination() -> Bool {
    if isAt(UInt8(ascii: "<")) {
      at += 1
      while !isAtEndOfLine, !isAt(UInt8(ascii: "<")) {
        at += 1
        if bytes[at - 1] == UInt8(ascii: ">") { return true }
      }
      return false
    }
    let start = at
    var depth = 0
    while at < bytes.count, bytes[at] > 0x20, depth <= 32 {
      switch bytes[at] {
      case UInt8(ascii: "\\"): if at + 1 < bytes.count, bytes[at + 1] > 0x20 { at += 1 }
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")") where depth == 0: return at > start
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      at += 1
    }
    return at > start && depth <= 32
  }

  /// A title that goes on in the next line counts as one.
  mutating func takesTitleToEndOfLine() -> Bool {
    guard isAtTitle else { return false }
    let closing = isAt(UInt8(ascii: "(")) ? UInt8(ascii: ")") : bytes[at]
    at += 1
    while !isAtEndOfLine, bytes[at] != closing { at += 1 }
    guard !isAtEndOfLine else { return true }
    at += 1
    skipSpace(lineBreaks: 0)
    return isAtEndOfLine
  }
}
