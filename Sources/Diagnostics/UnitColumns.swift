/// Turns columns in bytes of UTF-8 into columns in units of UTF-16, as editors and web services count.
struct UnitColumns {
  private var lines: SourceLines

  init(source: @escaping @Sendable (SourcePath) -> [UInt8]?) {
    lines = SourceLines(bytes: source)
  }

  /// The column of a position, from 1; that behind the last unit where it lies behind the end of the line.
  mutating func column(of position: SourcePosition, in path: SourcePath) -> Int {
    guard let line = lines.line(position.line, of: path) else { return position.column }
    let before = line.prefix(max(0, position.column - 1))
    return String(decoding: before, as: UTF8.self).utf16.count + 1
  }

  /// The words of a line without the blanks around them.
  mutating func words(ofLine number: Int, in path: SourcePath) -> String {
    let line = lines.line(number, of: path) ?? []
    let start = line.drop { $0 <= 0x20 }
    let end = start.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start.startIndex
    return String(decoding: start[..<end], as: UTF8.self)
  }
}
