/// The cells of a table's row, as the parser cuts them: at each bar that has no backslash before it,
/// even one that is escaped itself.
struct TableRow {
  /// How many cells the header has, and with it each row.
  private(set) var columns = 0
  /// The line of the row, from 0 in the text.
  private(set) var line = 0
  /// Cells that are not shown, since the header has fewer.
  private(set) var excess: ArraySlice<Range<Int>> = []
  private var cells: ArraySlice<Range<Int>> = []
  private var end = 0

  /// Cuts a row.
  mutating func begin(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>,
    line: Int,
    isHeader: Bool
  ) {
    self.line = line
    let all = Self.cells(of: bytes, range)
    if isHeader { columns = all.count }
    cells = all.prefix(columns)
    excess = all.dropFirst(columns)
    end = range.upperBound
  }

  /// The next cell; an empty one at the end of the row where it has too few.
  mutating func nextCell() -> Range<Int> { cells.popFirst() ?? end..<end }

  private static func cells(of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Range<
    Int
  >] {
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound, bytes[start] <= 0x20 { start += 1 }
    if start < range.upperBound, bytes[start] == UInt8(ascii: "|") { start += 1 }
    var index = start
    while index < range.upperBound {
      let isEscaped = index > start && bytes[index - 1] == UInt8(ascii: "\\")
      if bytes[index] == UInt8(ascii: "|"), !isEscaped {
        cells.append(trimmed(start..<index, bytes))
        start = index + 1
      }
      index += 1
    }
    let last = trimmed(start..<range.upperBound, bytes)
    return last.isEmpty ? cells : cells + [last]
  }

  private static func trimmed(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<
    Int
  > {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}
