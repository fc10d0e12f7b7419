/// A text without its comments, which knows where its bytes were.
///
/// Comments are taken away before a text is parsed: to the parser one begins a block, ends a paragraph or a list, and makes raw HTML
/// of its line. So a text reads the same with and without them. One that has lines of its own goes with these; any other
/// goes with the blanks that would be left in its place. Only before the line below a heading a blank line is left.
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
    let lines = LineOffsets(bytes[...], firstLine: 1)
    var (rest, places): ([UInt8], [Int32]) = ([], [])
    rest.reserveCapacity(bytes.count)
    places.reserveCapacity(origins.count)
    var start = 0
    for comment in joined(comments) {
      let range = extent(of: comment, lines)
      guard range.lowerBound >= start else { continue }
      rest += bytes[start..<range.lowerBound]
      places += origins[start..<range.lowerBound]
      start = range.upperBound
    }
    rest += bytes[start...]
    places += origins[start...]
    (bytes, origins) = (rest, places)
  }

  /// The comments in their order, those as one that only blanks part.
  private func joined(_ comments: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for comment in comments.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let gap = joined.last.map { $0.upperBound..<max($0.upperBound, comment.lowerBound) }
      if let gap, bytes[gap].allSatisfy({ $0 == 0x20 || $0 == 0x09 }), let last = joined.popLast() {
        joined.append(last.lowerBound..<comment.upperBound)
      } else {
        joined.append(comment)
      }
    }
    return joined
  }

  /// Whether the line that begins at an offset would make a heading of what is above it, once the comment between them is
  /// gone: to the parser a comment ends what is above it.
  private func isBeforeUnderline(_ start: Int) -> Bool {
    let line = bytes[start...].prefix { $0 != 0x0A }.drop { $0 <= 0x20 || $0 == UInt8(ascii: ">") }
    guard let sign = line.first, "-=".utf8.contains(sign) else { return false }
    return line.drop { $0 == sign }.allSatisfy { $0 <= 0x20 }
  }

  /// A comment with what goes with it.
  private func extent(of comment: Range<Int>, _ lines: LineOffsets) -> Range<Int> {
    let start = lines.start(of: lines.line(at: comment.lowerBound))
    let next = lines.start(of: lines.line(at: comment.upperBound) + 1)
    let end = next > comment.upperBound && bytes[next - 1] == 0x0A ? next - 1 : next
    let (before, after) = (bytes[start..<comment.lowerBound], bytes[comment.upperBound..<end])
    let beginsLine = before.allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: ">") }
    let endsLine = after.allSatisfy { $0 <= 0x20 }
    if beginsLine, endsLine {
      return start..<(isBeforeUnderline(next) ? max(start, next - 1) : next)
    }
    if endsLine {
      let blanks = before.reversed().prefix { $0 <= 0x20 }.count
      return comment.lowerBound - blanks..<end - (after.last == 0x0D ? 1 : 0)
    }
    let isBehindBlank = before.last.map { $0 <= 0x20 } ?? true
    guard beginsLine || isBehindBlank else { return comment }
    return comment.lowerBound..<comment.upperBound + after.prefix { $0 <= 0x20 }.count
  }
}
