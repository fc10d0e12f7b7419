/// Names of several words, found in a sentence by the words at a place and not by trying each name.
struct NameBook: Sendable {
  /// A longer name is none: texts would have to be compared word by word with all of them.
  static let longestName = 16

  private var numbers: [[String]: Int] = [:]
  /// The numbers of words that names have, the most first.
  private(set) var lengths: [Int] = []
  private var firstWords: Set<String> = []

  /// Adds a name under a number; the first counts where there are two. Returns the number that it has.
  @discardableResult
  mutating func add(_ words: [String], as number: Int) -> Int? {
    guard let first = words.first, words.count <= Self.longestName else { return nil }
    if let known = numbers[words] { return known }
    numbers[words] = number
    firstWords.insert(first)
    if !lengths.contains(words.count) {
      lengths.append(words.count)
      lengths.sort(by: >)
    }
    return number
  }

  /// The longest name that begins at an index of a sentence.
  func name(in sentence: ProseSentence, at index: Int) -> (number: Int, length: Int)? {
    guard firstWords.contains(sentence.word(index)) else { return nil }
    for length in lengths {
      if let number = number(in: sentence, at: index, length) { return (number, length) }
    }
    return nil
  }

  /// The name that so many words at an index are.
  func number(in sentence: ProseSentence, at index: Int, _ length: Int) -> Int? {
    guard index >= 0, index + length <= sentence.pieces.count else { return nil }
    return numbers[sentence.pieces[index..<index + length].map(\.text)]
  }
}
