/// Words as somebody wrote them down from a text: alike whatever white space and line breaks stand between them.
public struct WrittenWords: Sendable {
  /// The words with one blank between each two.
  private let pattern: [UInt8]
  /// For each beginning of the pattern, how long the longest shorter one is that it ends with.
  private let borders: [Int]

  /// The words of a text.
  public init(_ text: String) {
    let words = text.utf8.split { Self.isSpace($0) }
    pattern = Array(words.joined(separator: [0x20]))
    borders = Self.borders(of: pattern)
  }

  /// Where the words stand in a source, in their order and without overlaps.
  ///
  /// D. E. Knuth, J. H. Morris and V. R. Pratt, "Fast Pattern Matching in Strings", SIAM Journal on Computing 6 (1977): no
  /// byte of the source is looked at again, however often the words begin and do not go on.
  public func ranges(in source: ArraySlice<UInt8>) -> [Range<Int>] {
    guard !pattern.isEmpty else { return [] }
    var ranges: [Range<Int>] = []
    /// Where the bytes stand that were read last, a run of white space as one; as many as the pattern has are asked for.
    var places: [Int] = []
    var matched = 0
    var isAfterSpace = false
    for (index, byte) in zip(source.indices, source) {
      let isSpace = Self.isSpace(byte)
      defer { isAfterSpace = isSpace }
      if isSpace, isAfterSpace { continue }
      places.append(index)
      matched = advanced(matched, by: isSpace ? 0x20 : byte)
      guard matched == pattern.count else { continue }
      ranges.append(places[places.count - matched]..<index + 1)
      matched = 0
    }
    return ranges
  }

  /// How many bytes of the pattern are matched with one more of the source.
  private func advanced(_ matched: Int, by byte: UInt8) -> Int {
    var matched = matched
    while matched > 0, pattern[matched] != byte { matched = borders[matched - 1] }
    return pattern[matched] == byte ? matched + 1 : 0
  }

  private static func borders(of pattern: [UInt8]) -> [Int] {
    var borders = [Int](repeating: 0, count: pattern.count)
    var length = 0
    for index in pattern.indices.dropFirst() {
      while length > 0, pattern[index] != pattern[length] { length = borders[length - 1] }
      if pattern[index] == pattern[length] { length += 1 }
      borders[index] = length
    }
    return borders
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
}
