extension Tokenizer {
  /// How long a token is, with the space before it, in most texts.
  private static let bytesOfToken = 5

  /// Adds a text of ASCII alone, as most texts are: byte by byte, by the same rules as any other.
  mutating func addASCII(_ bytes: UnsafeBufferPointer<UInt8>, _ marks: [Token.Mark]) {
    if tokens.isEmpty { tokens.reserveCapacity(bytes.count / Self.bytesOfToken + 1) }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: " ") || (9...13).contains(byte) {
        hasSpace = true
        index += 1
      } else {
        let isWord = byte.isLetterOrDigit
        let end = isWord ? Self.endOfWord(from: index, in: bytes) : index + 1
        appendASCII(bytes[index..<end], marks, isWord: isWord)
        index = end
      }
    }
  }

  private mutating func appendASCII(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>,
    _ marks: [Token.Mark],
    isWord: Bool
  ) {
    let token = Token(
      plain: String(decoding: UnsafeBufferPointer(rebasing: bytes), as: UTF8.self),
      marks: marks,
      hasSpaceBefore: hasSpace,
      line: line,
      isWord: isWord
    )
    tokens.append(token)
    hasSpace = false
  }

  /// A word goes on over letters, digits, and what joins two of them: `don't`, `1.5`, `low-risk`.
  private static func endOfWord(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = start + 1
    while index < bytes.count {
      if bytes[index].isLetterOrDigit {
        index += 1
      } else if index + 1 < bytes.count, joins(at: index, in: bytes) {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  private static func joins(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "_"): bytes[index + 1].isLetterOrDigit
    case UInt8(ascii: "."), UInt8(ascii: ","):
      bytes[index - 1].isDigit && bytes[index + 1].isDigit
    default: false
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (48...57).contains(self) }
  fileprivate var isLetterOrDigit: Bool { isDigit || (97...122).contains(self | 0x20) }
}
