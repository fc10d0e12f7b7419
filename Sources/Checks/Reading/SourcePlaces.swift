internal import Diagnostics
internal import Standards

/// The places of the bytes of a text in its file.
struct SourcePlaces: Sendable {
  private let prose: Prose

  init(of prose: Prose) {
    self.prose = prose
  }

  /// The place of some bytes of the source, cut at the end of the line; the whole value for one of the front matter.
  func place(of range: Range<Int>) -> SourcePlace {
    guard prose.form == .body else { return prose.place }
    let source = prose.source
    let start = source.startIndex + min(range.lowerBound, source.count)
    var (line, lineStart) = (prose.firstLine, source.startIndex)
    for index in source.startIndex..<start where source[index] == UInt8(ascii: "\n") {
      (line, lineStart) = (line + 1, index + 1)
    }
    let lineEnd = source[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == 13 }
    let end = min(source.startIndex + range.upperBound, lineEnd ?? source.endIndex)
    return SourcePlace(
      prose.place.path,
      line: line,
      column: start - lineStart + 1,
      length: max(1, end - start)
    )
  }
}

/// Where the bytes of a passage stand in the source of its text.
struct SourceMap: Sendable {
  private struct Piece {
    let start: Int
    let source: Int
    /// Whether each byte stands in the source; what is put in stands at one place as a whole.
    let isWritten: Bool
  }

  private let places: SourcePlaces
  private var pieces: [Piece] = []
  /// Where the passage begins.
  private let start: Int

  init(_ places: SourcePlaces, from start: Int) {
    self.places = places
    self.start = start
  }

  /// Notes that from an offset of the passage on its bytes stand at an offset of the source.
  mutating func add(_ start: Int, at source: Int, isWritten: Bool = true) {
    pieces.append(Piece(start: start, source: source, isWritten: isWritten))
  }

  /// Where some bytes of the passage stand.
  func place(of range: Range<Int>) -> SourcePlace {
    let start = offset(of: range.lowerBound)
    let last = range.isEmpty ? start : offset(of: range.upperBound - 1)
    return places.place(of: start..<max(start, last) + 1)
  }

  private func offset(of byte: Int) -> Int {
    guard let piece = pieces.last(where: { $0.start <= byte }) else { return start }
    return piece.isWritten ? piece.source + byte - piece.start : piece.source
  }
}
