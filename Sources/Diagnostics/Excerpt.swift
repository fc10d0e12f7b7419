/// A line of a source with a run of carets under a part of it, for a terminal.
struct Excerpt: Hashable {
  /// The line, its control characters but tabs replaced, and cut where it is long.
  let text: String
  /// Blanks and tabs as far as the part, then a caret for each column of it, one at least.
  let carets: String

  /// An excerpt of a line.
  ///
  /// - Parameters:
  ///   - line: The bytes of the line; they need not be UTF-8.
  ///   - marked: The offsets of the marked bytes, which may lie behind the end of the line.
  ///   - width: How many columns to show at most, beside the signs that something is cut.
  init(of line: ArraySlice<UInt8>, marking marked: Range<Int>, width: Int) {
    let parts = ExcerptParts(of: line, marking: marked, reach: 4 * width)
    let before = parts.before.displayCells()
    let run = parts.marked.displayCells(from: before.last?.end ?? 0)
    let behind = parts.behind.displayCells(from: (before + run).last?.end ?? 0)
    let start = before.last?.end ?? 0
    let total = (before + run + behind).last?.end ?? 0
    // A third of the columns for what comes before, unless the line ends soon.
    let from = max(0, min(start - width / 3, total - width))
    let columns = from..<from + width

    let isCutBefore = parts.isCutBefore || from > 0
    let isCutBehind = parts.isCutBehind || total > columns.upperBound
    let shown = String((before + run + behind).filter { $0.isInside(columns) }.map(\.character))
    text = (isCutBefore ? "…" : "") + shown + (isCutBehind ? "…" : "")
    let blanks = before.filter { $0.isInside(columns) }.map { $0.filled(with: " ") }.joined()
    let carets = run.filter { $0.isInside(columns) }.map { $0.filled(with: "^") }.joined()
    self.carets = (isCutBefore ? " " : "") + blanks + (carets.contains("^") ? carets : "^")
  }
}

/// The bytes around a mark, in three parts, cut where they are far away from it.
private struct ExcerptParts {
  let before: String
  let marked: String
  let behind: String
  let isCutBefore: Bool
  let isCutBehind: Bool

  /// The mark is widened to whole scalars and kept inside the line. Of a long line only the part around it is looked at.
  init(of line: ArraySlice<UInt8>, marking marked: Range<Int>, reach: Int) {
    let start = line.scalarStart(atOrBefore: marked.lowerBound)
    let end = max(start, line.scalarStart(atOrBehind: marked.upperBound))
    let first = line.scalarStart(atOrBefore: start - reach)
    let stop = min(end, line.scalarStart(atOrBehind: start + reach))
    let last = stop < end ? stop : line.scalarStart(atOrBehind: end + reach)
    before = line.text(first..<start)
    self.marked = line.text(start..<stop)
    behind = line.text(stop..<last)
    isCutBefore = first > 0
    isCutBehind = last < line.count
  }
}

// Offsets count from the beginning of the line.
extension ArraySlice<UInt8> {
  fileprivate func text(_ range: Range<Int>) -> String {
    String(
      decoding: self[startIndex + range.lowerBound..<startIndex + range.upperBound],
      as: UTF8.self
    )
  }

  fileprivate func scalarStart(atOrBefore offset: Int) -> Int {
    var offset = Swift.min(Swift.max(offset, 0), count)
    while offset > 0, offset < count, UTF8.isContinuation(self[startIndex + offset]) { offset -= 1 }
    return offset
  }

  fileprivate func scalarStart(atOrBehind offset: Int) -> Int {
    var offset = Swift.min(Swift.max(offset, 0), count)
    while offset < count, UTF8.isContinuation(self[startIndex + offset]) { offset += 1 }
    return offset
  }
}
