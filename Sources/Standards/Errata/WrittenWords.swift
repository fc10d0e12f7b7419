/// Words as somebody wrote them down from a text: alike whatever white space and line breaks stand between them.
public struct WrittenWords: Sendable {
  private let words: [[UInt8]]

  /// The words of a text.
  public init(_ text: String) {
    words = text.utf8.split { Self.isSpace($0) }.map { Array($0) }
  }

  /// Where the words stand in a source, in their order and without overlaps.
  public func ranges(in source: ArraySlice<UInt8>) -> [Range<Int>] {
    guard let first = words.first?.first else { return [] }
    var ranges: [Range<Int>] = []
    var start = source.startIndex
    while let found = source[start...].firstIndex(of: first) {
      if let end = end(in: source, from: found) {
        ranges.append(found..<end)
        start = end
      } else {
        start = found + 1
      }
    }
    return ranges
  }

  private func end(in source: ArraySlice<UInt8>, from start: Int) -> Int? {
    var at = start
    for (index, word) in words.enumerated() {
      if index > 0 {
        let space = source[at...].prefix(while: Self.isSpace)
        guard !space.isEmpty else { return nil }
        at = space.endIndex
      }
      guard source[at...].starts(with: word) else { return nil }
      at += word.count
    }
    return at
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
}
