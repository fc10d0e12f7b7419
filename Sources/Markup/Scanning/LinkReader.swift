/// Reads the parts of links, by CommonMark's rules as far as they tell a link from prose.
struct LinkReader {
  /// More parentheses in an address than these make it none.
  private static let mostParentheses = 32
  /// A longer title is none: looking for the end of each in a long paragraph would take its square.
  private static let longestTitle = 2000

  let bytes: UnsafeBufferPointer<UInt8>
  var at: Int

  func isAt(_ byte: UInt8) -> Bool {
    at < bytes.count && bytes[at] == byte
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
    guard !isAt(UInt8(ascii: "<")) else { return takeInAngles() }
    let start = at
    var depth = 0
    while at < bytes.count, bytes[at] > 0x20, depth <= Self.mostParentheses {
      switch bytes[at] {
      case UInt8(ascii: "\\"): if at + 1 < bytes.count, bytes[at + 1] > 0x20 { at += 1 }
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")") where depth == 0: return at > start
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      at += 1
    }
    return at > start && depth <= Self.mostParentheses
  }

  private mutating func takeInAngles() -> Bool {
    at += 1
    while !isAtEndOfLine, !isAt(UInt8(ascii: "<")) {
      if isAt(UInt8(ascii: "\\")) { at += 1 }
      guard !isAtEndOfLine else { return false }
      at += 1
      if bytes[at - 1] == UInt8(ascii: ">") { return true }
    }
    return false
  }

  /// A title in quotes or parentheses; stays where it is if none ends in the paragraph.
  mutating func takeTitle() -> Bool {
    guard at < bytes.count, "\"'(".utf8.contains(bytes[at]) else { return false }
    let closing = isAt(UInt8(ascii: "(")) ? UInt8(ascii: ")") : bytes[at]
    var index = at + 1
    let end = min(bytes.count, at + Self.longestTitle)
    while index < end, bytes[index] != closing {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard index < end else { return false }
    at = index + 1
    return true
  }
}
