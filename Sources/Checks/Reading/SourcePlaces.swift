internal import Diagnostics
internal import Markup
internal import Standards

/// The places of the bytes of a text in its file. A class, since each passage of a text has them, and a text is many
/// references.
final class SourcePlaces: Sendable {
  private let prose: Prose

  init(of prose: Prose) { self.prose = prose }

  /// The place of some bytes of the source, cut at the end of the line; the whole value for one of the front matter.
  func place(of range: Range<Int>) -> SourcePlace {
    guard prose.form == .body else { return prose.place }
    let range = prose.tree.originalRange(range)
    let start = min(range.lowerBound, prose.original.count)
    let position = prose.tree.position(of: start)
    return SourcePlace(
      prose.place.path,
      line: position.line,
      column: position.column,
      length: max(1, min(range.upperBound, prose.tree.endOfLine(at: start)) - start)
    )
  }

  /// The line and column of a byte of a body.
  func position(of offset: Int) -> SourcePosition {
    prose.tree.position(of: prose.tree.originalRange(offset..<offset).lowerBound)
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
  func place(of range: Range<Int>) -> SourcePlace { places.place(of: source(of: range)) }

  /// Which bytes of the source some bytes of the passage are.
  func source(of range: Range<Int>) -> Range<Int> {
    let start = offset(of: range.lowerBound)
    let last = range.isEmpty ? start : offset(of: range.upperBound - 1)
    return start..<max(start, last) + 1
  }

  private func offset(of byte: Int) -> Int {
    let end = pieces.endOfPrefix { $0.start <= byte }
    guard end > 0 else { return start }
    let piece = pieces[end - 1]
    return piece.isWritten ? piece.source + byte - piece.start : piece.source
  }
}
