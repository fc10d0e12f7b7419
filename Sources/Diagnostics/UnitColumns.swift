/// Turns columns in bytes of UTF-8 into columns in units of UTF-16, as editors and web services count.
struct UnitColumns {
  private var lines: SourceLines
  /// The line that was asked for last, with what was counted in it.
  private var counted: (path: SourcePath, line: Int, units: CountedUnits)?

  init(source: @escaping @Sendable (SourcePath) -> [UInt8]?) {
    lines = SourceLines(bytes: source)
  }

  /// The column of a position, from 1; that behind the last unit where it lies behind the end of the line.
  mutating func column(of position: SourcePosition, in path: SourcePath) -> Int {
    if let counted, counted.path == path, counted.line == position.line {
      return counted.units.before(position.column - 1) + 1
    }
    guard let line = lines.line(position.line, of: path) else { return position.column }
    let units = CountedUnits(of: line)
    counted = (path, position.line, units)
    return units.before(position.column - 1) + 1
  }

  /// The words of a line without the blanks around them.
  mutating func words(ofLine number: Int, in path: SourcePath) -> String {
    let line = lines.line(number, of: path) ?? []
    let start = line.drop { $0 <= 0x20 }
    let end = start.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start.startIndex
    return String(decoding: start[..<end], as: UTF8.self)
  }
}

/// The units of UTF-16 of a line, counted once; of a long line up to marks, so that for each of its findings only the
/// bytes behind a mark have to be counted.
struct CountedUnits {
  /// About how many bytes lie between two marks.
  static let distance = 1024

  private let line: ArraySlice<UInt8>
  private var marks: [(index: Int, units: Int)]

  init(of line: ArraySlice<UInt8>) {
    self.line = line
    marks = [(line.startIndex, 0)]
    while let (last, units) = marks.last, line.endIndex - last > Self.distance,
      let next = line[(last + Self.distance)...].firstIndex(where: { !UTF8.isContinuation($0) })
    {
      marks.append((next, units + Self.count(line[last..<next])))
    }
  }

  /// How many units stand before an offset.
  func before(_ offset: Int) -> Int {
    let end = min(line.endIndex, line.startIndex + max(0, offset))
    let mark = marks[marks.endOfPrefix { $0.index <= end } - 1]
    return mark.units + Self.count(line[mark.index..<end])
  }

  /// From a byte on that continues no other one, bytes mean the same as from the beginning of the line on.
  private static func count(_ bytes: ArraySlice<UInt8>) -> Int {
    String(decoding: bytes, as: UTF8.self).utf16.count
  }
}
