internal import Diagnostics

/// Finds the texts that may be like another one by the words that they share, the rarest words first.
///
/// Holding each text against each other one takes the square of their number. What is alike shares words, and what tells
/// texts of one pattern apart is what few of them have. Where all words of a text are in too many others, those are
/// taken that stand about where it stands.
struct WordIndex {
  /// The most texts that are found for one.
  static let mostFound = 256

  private let count: Int
  private var texts: [UInt64: [Int]] = [:]
  /// How many texts were looked at.
  private(set) var looks = 0

  /// - Parameter words: The words of each text, each once.
  init(_ words: [[UInt64]]) {
    count = words.count
    guard count > Self.mostFound else { return }
    for (index, words) in words.enumerated() {
      for word in words { texts[word, default: []].append(index) }
    }
  }

  /// The texts that share the rarest of some words, in their order; all texts where they are few.
  ///
  /// - Parameters:
  ///   - words: The words, each once.
  ///   - place: Where the text of these words stands among its own kind, from 0 to 1.
  mutating func texts(with words: [UInt64], near place: Double) -> [Int] {
    guard count > Self.mostFound else {
      looks += count
      return Array(0..<count)
    }
    var found: Set<Int> = []
    let lists = words.compactMap { texts[$0] }.sorted { $0.count < $1.count }
    for list in lists where found.count < Self.mostFound {
      let near = Self.part(
        of: list,
        around: Int(place * Double(count)),
        Self.mostFound - found.count
      )
      looks += near.count
      found.formUnion(near)
    }
    return found.sorted()
  }

  /// As many numbers of a list as are asked for, those around one.
  private static func part(of list: [Int], around middle: Int, _ length: Int) -> ArraySlice<Int> {
    guard list.count > length else { return list[...] }
    let position = list.endOfPrefix { $0 < middle }
    let start = min(max(0, position - length / 2), list.count - length)
    return list[start..<start + length]
  }
}
