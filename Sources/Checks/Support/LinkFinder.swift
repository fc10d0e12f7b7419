internal import Diagnostics
internal import Standards

/// Finds the links of a text again in its source: the parser says near which line one stands, and not in which column.
struct LinkFinder {
  private let prose: Prose
  private let lines: [ArraySlice<UInt8>]
  /// The destinations of the lines that were asked for.
  private var destinations: [Int: LineDestinations] = [:]

  init(in prose: Prose) {
    self.prose = prose
    lines = prose.original.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
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
      guard lines.indices.contains(index),
        let start = destinations[index, default: LineDestinations(of: lines[index])].take(pattern)
      else { continue }
      return SourcePlace(
        prose.place.path,
        line: prose.firstLine + index,
        column: start + 1,
        length: max(1, pattern.count)
      )
    }
    let within = min(max(hint, 0), lines.count - 1)
    return SourcePlace(prose.place.path, line: prose.firstLine + within, column: 1)
  }
}

/// What stands behind `](` and `]:` in a line, read once for all links that are looked for in it.
private struct LineDestinations {
  private let line: ArraySlice<UInt8>
  /// Where destinations begin, by their bytes up to the first that may end one.
  private var starts: [ArraySlice<UInt8>: [Int]] = [:]
  /// How many of those that begin alike were passed over for a destination.
  private var passed: [[UInt8]: Int] = [:]

  init(of line: ArraySlice<UInt8>) {
    self.line = line
    var index = line.startIndex
    while let bracket = line[index...].firstIndex(of: UInt8(ascii: "]")) {
      index = bracket + 1
      guard index < line.endIndex, "(:".utf8.contains(line[index]) else { continue }
      let rest = line[(index + 1)...].drop { " \t<".utf8.contains($0) }
      starts[Self.beginning(of: rest), default: []].append(rest.startIndex)
    }
  }

  /// Where a destination stands in the line, as an offset; each place is given once.
  mutating func take(_ pattern: [UInt8]) -> Int? {
    let places = starts[Self.beginning(of: pattern[...])] ?? []
    for number in passed[pattern, default: 0]..<places.count {
      passed[pattern] = number + 1
      let rest = line[places[number]...]
      guard rest.starts(with: pattern), rest.dropFirst(pattern.count).first.map(Self.ends) ?? true
      else { continue }
      return places[number] - line.startIndex
    }
    return nil
  }

  private static func beginning(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.prefix { !ends($0) }
  }

  private static func ends(_ byte: UInt8) -> Bool { " \t\r)>".utf8.contains(byte) }
}
