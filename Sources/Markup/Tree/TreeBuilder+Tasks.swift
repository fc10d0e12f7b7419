extension TreeBuilder {
  /// Where an item begins with `[ ]` or `[x]` and a blank, makes a task of it and takes the box away (GitHub Flavored Markdown,
  /// 5.3).
  ///
  /// The parser sees a task only where the mark of its item begins the line, and no quotation is around it.
  mutating func takeTaskBox() {
    let count = parts.records.count
    guard count > 3, parts.records[count - 3].code == .item, parts.records[count - 3].detail == 0,
      parts.records[count - 2].code == .paragraph, parts.records[count - 1].isExact
    else { return }
    let words = Int(parts.records[count - 1].start)..<Int(parts.records[count - 1].end)
    guard let isDone = isDone(bytes[words]) else { return }
    parts.records[count - 3].detail = isDone ? 2 : 1
    let length = 3 + bytes[words].dropFirst(3).prefix { Self.isBlank($0) }.count
    guard length < words.count else {
      parts.records.removeLast()
      return
    }
    parts.records[count - 1].start += Int32(length)
    if parts.records[count - 1].payload >= 0 {
      shorten(literal: Int(parts.records[count - 1].payload), by: length)
    }
  }

  /// Whether the box is ticked that words begin with; nil where they begin with none.
  private func isDone(_ words: Slice<UnsafeBufferPointer<UInt8>>) -> Bool? {
    let first = Array(words.prefix(4))
    guard first.count == 4, first[0] == UInt8(ascii: "["), first[2] == UInt8(ascii: "]"),
      Self.isBlank(first[3])
    else { return nil }
    switch first[1] {
    case 0x20: return false
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return true
    default: return nil
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Takes bytes away from the beginning of a literal that is kept beside the source.
  private mutating func shorten(literal index: Int, by count: Int) {
    parts.literals[index].start += Int32(count)
    parts.literals[index].count -= Int32(count)
    let pieces = parts.literals[index].pieces
    for piece in Int(pieces.lowerBound)..<Int(pieces.upperBound) {
      let isCut = Int(parts.pieces[piece].start) < count
      if isCut {
        parts.pieces[piece].source += Int32(count) - parts.pieces[piece].start
        parts.pieces[piece].start = 0
      } else {
        parts.pieces[piece].start -= Int32(count)
      }
    }
  }
}
