/// What is refused before front matter is parsed: anchors, since aliases can make a small text enormous, and nesting
/// beyond what front matter can need, since its nodes are read by recursion.
struct FrontMatterShape {
  private static let deepest = 32

  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  /// The number of brackets that are open.
  private var depth = 0

  /// The first problem of a text, with the offset at which it stands.
  static func problem(
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> (problem: FrontMatterProblem, offset: Int)? {
    var shape = FrontMatterShape(bytes: bytes)
    while shape.at < bytes.count {
      if let found = shape.problemOfLine() { return found }
    }
    return nil
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private mutating func problemOfLine() -> (problem: FrontMatterProblem, offset: Int)? {
    guard !isIndentedTooDeep else { return (.nesting, at) }
    var before = UInt8(ascii: "\n")
    while at < bytes.count {
      let byte = bytes[at]
      guard !Self.isWord(byte) else {
        let end = bytes[at...].firstIndex { !Self.isWord($0) } ?? bytes.count
        before = bytes[end - 1]
        at = end
        continue
      }
      switch byte {
      case UInt8(ascii: "\n"):
        at += 1
        return nil
      case UInt8(ascii: "!") where Self.precedesValue(before):
        // Behind a tag a value begins as well.
        while at < bytes.count, bytes[at] > 0x20 { at += 1 }
        continue
      case UInt8(ascii: "&") where Self.precedesValue(before) && isName(at: at + 1):
        return (.anchor, at)
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += Self.precedesValue(before) ? 1 : 0
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case 0xC2, 0xE2: if isLineSeparator { return (.lineSeparator, at) }
      default: break
      }
      if depth > Self.deepest { return (.nesting, at) }
      if byte > 0x20 { before = byte }
      at += 1
    }
    return nil
  }

  /// Whether the line that begins here has more blanks or marks of lists before its text than front matter can need.
  private var isIndentedTooDeep: Bool {
    var marks = 0
    var index = at
    while index < bytes.count, Self.isIndentation(bytes[index]) {
      marks += bytes[index] == UInt8(ascii: " ") ? 0 : 1
      index += 1
    }
    return marks > Self.deepest || index - at > Self.deepest * 4
  }

  private static func isIndentation(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?")
  }

  /// Letters and digits, which most bytes are and which mean nothing here.
  private static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// Whether a value can begin behind a byte.
  private static func precedesValue(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: "["),
      UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: "\n"):
      true
    default: false
    }
  }

  private func isName(at index: Int) -> Bool {
    index < bytes.count && bytes[index] > 0x20
  }

  /// U+0085, U+2028 and U+2029 end a line for YAML and for nobody else.
  private var isLineSeparator: Bool {
    let text = bytes[at...]
    return text.starts(with: [0xC2, 0x85]) || text.starts(with: [0xE2, 0x80, 0xA8])
      || text.starts(with: [0xE2, 0x80, 0xA9])
  }
}
