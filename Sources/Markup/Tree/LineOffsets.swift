internal import Diagnostics

/// Where the lines of a text begin.
struct LineOffsets {
  private let starts: [Int32]
  private let count: Int
  private let firstLine: Int
  /// The number in the file of each line, from 0, where lines are left out of the text; nothing where none is.
  private var numbers: [Int] = []

  /// - Parameter firstLine: The number in the file of the text's first line.
  init(_ text: ArraySlice<UInt8>, firstLine: Int) {
    var starts: [Int32] = [0]
    text.withUnsafeBufferPointer { bytes in
      var next = bytes.offset(of: 0x0A)
      while let end = next {
        starts.append(Int32(clamping: end + 1))
        next = bytes.offset(of: 0x0A, from: end + 1)
      }
    }
    (self.starts, self.firstLine) = (starts.fitted, firstLine)
    count = text.count
  }

  /// The lines of a text that has lost its comments.
  init(_ text: TextWithoutComments, of original: ArraySlice<UInt8>, firstLine: Int) {
    self.init(text.bytes[...], firstLine: firstLine)
    let before = LineOffsets(original, firstLine: firstLine)
    numbers = starts.map { before.line(at: Int(text.origins[Int($0)])) }
  }

  /// The number in the file of a line, which is counted from 0 in the text.
  func fileLine(_ line: Int) -> Int {
    (numbers.indices.contains(line) ? numbers[line] : line) + firstLine
  }

  func start(of line: Int) -> Int { line < 0 ? 0 : line < starts.count ? Int(starts[line]) : count }

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

  /// The line and column of an offset in the file.
  func position(of offset: Int) -> SourcePosition {
    let line = line(at: offset)
    return SourcePosition(line: fileLine(line), column: offset - start(of: line) + 1)
  }

  /// The line in which an offset is, from 0.
  func line(at offset: Int) -> Int { max(0, starts.endOfPrefix { Int($0) <= offset } - 1) }
}
