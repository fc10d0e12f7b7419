/// Finds the inline nodes of a block again in its source, one after the other.
///
/// cmark says what is written and, in inline text, only about where. The order of the nodes and the rules by which they are
/// written leave one place for each. A block in which one is not found, which the tests know no text for, gives its own
/// range to the rest of its nodes.
struct InlineLocator {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The offset behind what was found last.
  var at = 0
  /// The line in which that is, from 0.
  private(set) var line = 0
  /// The end of the block.
  private(set) var end = 0
  /// In a cell of a table, `\|` is a bar before anything else is read.
  private(set) var isInCell = false
  private(set) var isLost = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Goes to the words of a block.
  mutating func begin(_ range: Range<Int>, line: Int, isInCell: Bool = false) {
    (at, end, self.line, self.isInCell, isLost) = (
      range.lowerBound, range.upperBound, line, isInCell, false
    )
  }

  /// Gives up for the rest of the block.
  mutating func lose() { isLost = true }

  func byte(_ distance: Int = 0) -> UInt8? {
    at + distance < end ? bytes[at + distance] : nil
  }

  /// Passes over a byte; loses its way where another one is there.
  mutating func take(_ byte: UInt8) {
    if self.byte() == byte { at += 1 } else { isLost = true }
  }

  mutating func skipBlanks() {
    while let next = byte(), next == 0x20 || next == 0x09 || next == 0x0B || next == 0x0C {
      at += 1
    }
  }

  /// Passes over the end of a line, and what the next one begins with: blanks and the marks of quotations.
  ///
  /// - Returns: Whether a line ended there.
  @discardableResult
  mutating func takeLineEnd() -> Bool {
    if byte() == 0x0D { at += 1 }
    guard byte() == 0x0A else { return false }
    at += 1
    line += 1
    while let next = byte(), next == 0x20 || next == 0x09 || next == UInt8(ascii: ">") { at += 1 }
    return true
  }

  /// Passes over a line break with the blanks or the backslash before it.
  mutating func takeBreak() {
    skipBlanks()
    if byte() == UInt8(ascii: "\\") { at += 1 }
    if !takeLineEnd() { isLost = true }
  }

  /// Notes the lines that ended between an offset and where it is now.
  mutating func countLines(from start: Int) {
    line += bytes[start..<at].count { $0 == 0x0A }
  }

  /// The run of equal bytes that begins here.
  func run(of byte: UInt8) -> Int {
    var index = at
    while index < end, bytes[index] == byte { index += 1 }
    return index - at
  }

  // MARK: Words

  /// Passes over words as they are written; false where they are not there.
  mutating func takeVerbatim(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
    guard at + words.count <= end,
      UnsafeBufferPointer(rebasing: bytes[at..<at + words.count]).isSame(as: words)
    else { return false }
    at += words.count
    return true
  }

  /// Whether words can only be what is written: they have nothing in them that an escape or an entity may stand for.
  func isPlain(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
    words.offset(of: UInt8(ascii: "\\")) == nil && words.offset(of: UInt8(ascii: "&")) == nil
  }

  /// Passes over words that are written with escapes or entities.
  ///
  /// - Returns: For each run of bytes that is written as it is, and for each replacement, where it is.
  mutating func takeDecoded(_ words: UnsafeBufferPointer<UInt8>) -> [TextTree.Piece]? {
    var pieces: [TextTree.Piece] = []
    var index = 0
    var isConnected = false
    while index < words.count {
      let start = at
      guard let count = takeUnit(words, from: index) else { return nil }
      if !isConnected || at - start != count {
        pieces.append(TextTree.Piece(start: Int32(index), source: Int32(start)))
      }
      isConnected = at - start == count
      index += count
    }
    return pieces
  }

  /// Passes over one byte of words, or over what an entity stands for; the number of bytes of the words. Nil where the
  /// source has something else.
  private mutating func takeUnit(_ words: UnsafeBufferPointer<UInt8>, from index: Int) -> Int? {
    guard let (next, length) = unit(at: at) else { return nil }
    if next == UInt8(ascii: "\\"), let (escaped, more) = unit(at: at + length),
      escaped.isASCIIPunctuation
    {
      guard words[index] == escaped else { return nil }
      at += length + more
      return 1
    }
    if next == UInt8(ascii: "&"), let (length, decoded) = Entity.decoded(bytes, at: at, before: end)
    {
      guard words[index...].starts(with: decoded) else { return nil }
      at += length
      return decoded.count
    }
    if next == 0, words[index...].starts(with: [0xEF, 0xBF, 0xBD]) {
      at += 1
      return 3
    }
    guard words[index] == next else { return nil }
    at += length
    return 1
  }

  /// The byte at an offset, with how many bytes it is written by: `\|` in a cell is one bar.
  private func unit(at offset: Int) -> (UInt8, Int)? {
    guard offset < end else { return nil }
    let isBar =
      isInCell && bytes[offset] == UInt8(ascii: "\\") && offset + 1 < end
      && bytes[offset + 1] == UInt8(ascii: "|")
    return isBar ? (UInt8(ascii: "|"), 2) : (bytes[offset], 1)
  }

  /// Passes over raw HTML, which may go over several lines.
  mutating func takeRaw(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in html {
      if byte == 0x0A || byte == 0x0D {
        if byte == 0x0A, !takeLineEnd() { return false }
      } else {
        guard let (next, length) = unit(at: at), next == byte else { return false }
        at += length
      }
    }
    return true
  }

  /// Passes over a code span; where its code is, without the backticks.
  mutating func takeCode() -> Range<Int>? {
    let length = run(of: UInt8(ascii: "`"))
    guard length > 0 else { return nil }
    let start = at + length
    var index = start
    while let next = bytes.offset(of: UInt8(ascii: "`"), from: index, to: end) {
      at = next
      let found = run(of: UInt8(ascii: "`"))
      if found == length {
        at = next + length
        countLines(from: start)
        return start..<next
      }
      index = next + found
    }
    return nil
  }
}

extension UInt8 {
  /// Whether it is one of the characters that a backslash escapes.
  var isASCIIPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
