internal import Diagnostics
internal import Markup

/// The bytes of front matter, cut into lines: it turns what libyaml counts into what diagnostics count.
struct FrontMatterText {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isASCII: Bool
  /// Where each line begins.
  private let starts: [Int]
  /// How many Unicode scalars begin before each block of bytes; none where all bytes are ASCII. A line can hold thousands
  /// of values, and without these all that stands before each would be counted.
  private let scalars: [Int]
  private static let block = 1024

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var starts = [0]
    starts.reserveCapacity(bytes.count / 32 + 1)
    while let end = bytes.offset(of: UInt8(ascii: "\n"), from: starts[starts.count - 1]) {
      starts.append(end + 1)
    }
    self.starts = starts
    isASCII = bytes.reduce(0 as UInt8) { $0 | $1 } < 0x80
    scalars = isASCII ? [] : Self.scalars(of: bytes)
  }

  private static func scalars(of bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var scalars: [Int] = []
    var count = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % block == 0 { scalars.append(count) }
      if !UTF8.isContinuation(byte) { count += 1 }
    }
    return scalars
  }

  /// The place that a mark names: a line from 1 and a column from 1 in bytes.
  func place(of mark: YAMLMark) -> (line: Int, column: Int) {
    guard mark.line <= starts.count else { return (starts.count, 1) }
    return (mark.line, byteColumn(line: mark.line, column: mark.column))
  }

  /// The offset of a mark.
  func offset(of mark: YAMLMark) -> Int {
    let (line, column) = place(of: mark)
    return min(starts[line - 1] + column - 1, bytes.count)
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
    let offset = offset(ofScalar: scalars(before: range.lowerBound) + column - 1)
    return min(offset, range.upperBound) - range.lowerBound + 1
  }

  /// How many scalars begin before an offset.
  private func scalars(before offset: Int) -> Int {
    let block = min(offset / Self.block, scalars.count - 1)
    return scalars[block] + bytes[(block * Self.block)..<offset].count { !UTF8.isContinuation($0) }
  }

  /// Where a scalar begins, by its number from 0; behind the last byte where there are fewer.
  private func offset(ofScalar number: Int) -> Int {
    let known = max(0, scalars.endOfPrefix { $0 <= number } - 1)
    guard known < scalars.count else { return bytes.count }
    var count = scalars[known]
    for index in (known * Self.block)..<bytes.count where !UTF8.isContinuation(bytes[index]) {
      if count == number { return index }
      count += 1
    }
    return bytes.count
  }

  /// The bytes of a line without its end.
  private func range(ofLine line: Int) -> Range<Int> {
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }
}
