internal import Markup
internal import Standards

/// Finds the words of a text again in its source. The parser says what is written, and in inline text not where.
struct SourceCursor {
  /// How far from the last find the next one can be.
  private static let reach = 4096
  /// How many bytes of markup can stand between two letters of one word.
  private static let widestMarkup = 8

  private let source: ArraySlice<UInt8>
  private let firstLine: Int
  private let lineStarts: [Int]
  /// The offset behind what was found last.
  private(set) var offset = 0

  init(in prose: Prose, lineStarts: [Int]) {
    source = prose.source
    firstLine = prose.firstLine
    self.lineStarts = lineStarts
  }

  /// Goes to the beginning of a line of the file.
  mutating func move(toLine line: Int) {
    offset = lineStarts[min(max(0, line - firstLine), lineStarts.count - 1)]
  }

  mutating func move(to offset: Int) {
    self.offset = min(offset, source.count)
  }

  /// The byte at some distance.
  func byte(_ distance: Int = 0) -> UInt8? {
    let index = source.startIndex + offset + distance
    return source.indices.contains(index) ? source[index] : nil
  }

  /// The offset of the next such byte; nil where it is far away.
  func next(_ byte: UInt8) -> Int? {
    source.withUnsafeBufferPointer { bytes in
      bytes.offset(of: byte, from: offset, to: min(bytes.count, offset + Self.reach))
    }
  }

  /// The offset of the next such bytes, within a distance; nil where they are not there.
  func next(_ pattern: UnsafeBufferPointer<UInt8>, within reach: Int = reach) -> Int? {
    guard let first = pattern.first else { return nil }
    return source.withUnsafeBufferPointer { bytes in
      let end = min(bytes.count, offset + reach + pattern.count)
      var found = bytes.offset(of: first, from: offset, to: end)
      while let start = found, start + pattern.count <= bytes.count {
        let part = UnsafeBufferPointer(rebasing: bytes[start..<start + pattern.count])
        if part.elementsEqual(pattern) { return start }
        found = bytes.offset(of: first, from: start + 1, to: end)
      }
      return nil
    }
  }

  /// Finds words that stand in the source with escapes between them, byte by byte.
  ///
  /// - Returns: For each byte whether it stands behind the one before, or where it stands else.
  mutating func align(_ words: UnsafeBufferPointer<UInt8>) -> [(start: Int, source: Int)] {
    var pieces: [(start: Int, source: Int)] = []
    var isConnected = false
    for (index, word) in words.enumerated() {
      guard let distance = (0..<Self.widestMarkup).first(where: { byte($0) == word }) else {
        isConnected = false
        continue
      }
      if distance > 0 || !isConnected { pieces.append((index, offset + distance)) }
      offset += distance + 1
      isConnected = true
    }
    return pieces
  }
}
