internal import Diagnostics

/// Where the lines of a text begin.
struct LineOffsets {
  private let starts: [Int]
  private let count: Int
  private let firstLine: Int

  /// - Parameter firstLine: The number in the file of the text's first line.
  init(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    var starts = [0]
    var next = bytes.offset(of: 0x0A)
    while let end = next {
      starts.append(end + 1)
      next = bytes.offset(of: 0x0A, from: end + 1)
    }
    (self.starts, self.firstLine) = (starts, firstLine)
    count = bytes.count
  }

  /// The number in the file of a line, which is counted from 0 in the text.
  func fileLine(_ line: Int) -> Int { line + firstLine }

  func start(of line: Int) -> Int { line < 0 ? 0 : line < starts.count ? starts[line] : count }

  /// The end of a line, without what ends it.
  func end(of line: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard line + 1 < starts.count else { return count }
    let end = start(of: line + 1) - 1
    return end > start(of: line) && bytes[end - 1] == 0x0D ? end - 1 : max(0, end)
  }

  /// The offset of a column, from 1.
  func offset(line: Int, column: Int) -> Int {
    min(start(of: line) + max(0, column - 1), max(start(of: line), start(of: line + 1)))
  }

  /// The line in which an offset is, from 0.
  func line(at offset: Int) -> Int { max(0, starts.endOfPrefix { $0 <= offset } - 1) }
}
