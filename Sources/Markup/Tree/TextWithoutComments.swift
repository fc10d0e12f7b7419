/// A text without its comments, which knows where its bytes were.
///
/// Comments are taken away before a text is parsed: to the parser one begins a block, ends a paragraph or a list, and makes raw HTML
/// of its line. So a text reads the same with and without them. One that has lines of its own goes with these; any other
/// goes with the blanks that would be left in its place.
struct TextWithoutComments {
  private(set) var bytes: [UInt8]
  /// For each byte, and for the end, the offset that it had.
  private(set) var origins: [Int32]

  init(_ text: ArraySlice<UInt8>) {
    bytes = Array(text)
    origins = (0...Int32(text.count)).map { $0 }
  }

  /// Takes comments away that do not overlap.
  mutating func remove(_ comments: [Range<Int>]) {
    for comment in comments.sorted(by: { $0.lowerBound > $1.lowerBound }) {
      let range = extent(of: comment)
      bytes.removeSubrange(range)
      origins.removeSubrange(range)
    }
  }

  /// A comment with what goes with it.
  private func extent(of comment: Range<Int>) -> Range<Int> {
    let start = (bytes[..<comment.lowerBound].lastIndex(of: 0x0A) ?? -1) + 1
    let end = bytes[comment.upperBound...].firstIndex(of: 0x0A) ?? bytes.count
    let (before, after) = (bytes[start..<comment.lowerBound], bytes[comment.upperBound..<end])
    let beginsLine = before.allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: ">") }
    let endsLine = after.allSatisfy { $0 <= 0x20 }
    if beginsLine, endsLine { return start..<min(end + 1, bytes.count) }
    if endsLine {
      let blanks = before.reversed().prefix { $0 <= 0x20 }.count
      return comment.lowerBound - blanks..<end - (after.last == 0x0D ? 1 : 0)
    }
    let isBehindBlank = before.last.map { $0 <= 0x20 } ?? true
    guard beginsLine || isBehindBlank else { return comment }
    return comment.lowerBound..<comment.upperBound + after.prefix { $0 <= 0x20 }.count
  }
}
