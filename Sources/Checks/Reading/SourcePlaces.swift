internal import Diagnostics
internal import Markup
internal import Standards

/// The places of the bytes of a text in its file.
struct SourcePlaces: Sendable {
  private let prose: Prose
  /// The offsets at which lines begin; only the first where a text is one value of the front matter.
  let lineStarts: [Int]

  init(of prose: Prose) {
    self.prose = prose
    var starts = [0]
    if prose.form == .body {
      prose.original.withUnsafeBufferPointer { bytes in
        var next = bytes.offset(of: UInt8(ascii: "\n"))
        while let end = next {
          starts.append(end + 1)
          next = bytes.offset(of: UInt8(ascii: "\n"), from: end + 1)
        }
      }
    }
    lineStarts = starts
  }

  /// The place of some bytes of the source, cut at the end of the line; the whole value for one of the front matter.
  func place(of range: Range<Int>) -> SourcePlace {
    guard prose.form == .body else { return prose.place }
    let range = prose.tree.originalRange(range)
    let start = min(range.lowerBound, prose.original.count)
    let line = line(at: start)
    return SourcePlace(
      prose.place.path,
      line: prose.firstLine + line,
      column: start - lineStarts[line] + 1,
      length: max(1, min(range.upperBound, endOfLine(line)) - start)
    )
  }

  /// The number of the line in which an offset lies, from 0.
  private func line(at offset: Int) -> Int {
    max(0, lineStarts.endOfPrefix { $0 <= offset } - 1)
  }

  /// The line and column of a byte of a body.
  func position(of offset: Int) -> SourcePosition {
    let offset = prose.tree.originalRange(offset..<offset).lowerBound
    let line = line(at: offset)
    return SourcePosition(line: prose.firstLine + line, column: offset - lineStarts[line] + 1)
  }

  /// The offset behind the last byte of a line, without what ends it.
  private func endOfLine(_ line: Int) -> Int {
    let source = prose.original
    guard line + 1 < lineStarts.count else { return source.count }
    let end = lineStarts[line + 1] - 1
    let isReturn = end > 0 && source[source.startIndex + end - 1] == UInt8(ascii: "\r")
    return isReturn ? end - 1 : end
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
    let end = pieces.endOfPrefix { $0.start <= byte }
    guard end > 0 else { return start }
    let piece = pieces[end - 1]
    return piece.isWritten ? piece.source + byte - piece.start : piece.source
  }
}
