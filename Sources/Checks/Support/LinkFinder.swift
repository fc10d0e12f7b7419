internal import Diagnostics
internal import Standards

/// Finds the links of a text again in its source: the parser says near which line one stands, and not in which column.
struct LinkFinder {
  private let prose: Prose
  private var lines: [ArraySlice<UInt8>]?
  private var found: Set<SourcePosition> = []

  init(in prose: Prose) {
    self.prose = prose
  }

  /// Where a destination is written; its line where it is written in a way that cannot be found, and for a value of
  /// the front matter the value.
  ///
  /// A link that is asked for twice is found at its second place.
  mutating func place(of destination: String, near line: Int) -> SourcePlace {
    guard prose.form == .body else { return prose.place }
    let pattern = Array(destination.utf8)
    let hint = line - prose.firstLine
    for index in [hint, hint - 1, hint - 2, hint - 3, hint + 1] {
      if let place = place(of: pattern, in: index) { return place }
    }
    let within = min(max(hint, 0), splitLines().count - 1)
    return SourcePlace(prose.place.path, line: prose.firstLine + within, column: 1)
  }

  private mutating func place(of pattern: [UInt8], in index: Int) -> SourcePlace? {
    let lines = splitLines()
    guard lines.indices.contains(index) else { return nil }
    let line = lines[index]
    for start in line.indices where line[start...].starts(with: pattern) {
      let position = SourcePosition(
        line: prose.firstLine + index,
        column: start - line.startIndex + 1
      )
      guard Self.isDestination(start..<(start + pattern.count), in: line),
        found.insert(position).inserted
      else { continue }
      let length = max(1, pattern.count)
      return SourcePlace(
        prose.place.path,
        line: position.line,
        column: position.column,
        length: length
      )
    }
    return nil
  }

  private mutating func splitLines() -> [ArraySlice<UInt8>] {
    if let lines { return lines }
    let split = prose.source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    lines = split
    return split
  }

  /// Whether `](` or `]:` stands before it and the end of a destination behind it.
  private static func isDestination(_ range: Range<Int>, in line: ArraySlice<UInt8>) -> Bool {
    if range.upperBound < line.endIndex {
      guard " \t\r)>".utf8.contains(line[range.upperBound]) else { return false }
    }
    let before = line[..<range.lowerBound].reversed().drop { " \t<".utf8.contains($0) }.prefix(2)
    return before.elementsEqual("(]".utf8) || before.elementsEqual(":]".utf8)
  }
}
