/// The bytes of front matter, cut into lines: it turns what libyaml counts into what diagnostics count.
struct FrontMatterText {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isASCII: Bool
  /// Where each line begins.
  private let starts: [Int]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var starts = [0]
    starts.reserveCapacity(bytes.count / 32 + 1)
    var isASCII = true
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
      isASCII = isASCII && bytes[index] < 0x80
    }
    self.starts = starts
    self.isASCII = isASCII
  }

  /// The place that a mark names: a line from 1 and a column from 1 in bytes.
  func place(of mark: YAMLMark) -> (line: Int, column: Int) {
    guard mark.line <= starts.count else { return (starts.count, 1) }
    return (mark.line, byteColumn(line: mark.line, column: mark.column))
  }

  /// The place of a byte.
  func place(ofOffset offset: Int) -> (line: Int, column: Int) {
    let line = starts.lastIndex { $0 <= offset } ?? 0
    return (line + 1, min(offset, bytes.count) - starts[line] + 1)
  }

  /// How many bytes follow in a line from a column on.
  func rest(ofLine line: Int, from column: Int) -> Int {
    range(ofLine: line).count - column + 1
  }

  /// libyaml counts Unicode scalars, diagnostics count bytes.
  private func byteColumn(line: Int, column: Int) -> Int {
    let range = range(ofLine: line)
    guard !isASCII else { return min(column, range.count + 1) }
    var scalars = 0
    for index in range where !UTF8.isContinuation(bytes[index]) {
      scalars += 1
      if scalars == column { return index - range.lowerBound + 1 }
    }
    return range.count + 1
  }

  /// The bytes of a line without its end.
  private func range(ofLine line: Int) -> Range<Int> {
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }
}
