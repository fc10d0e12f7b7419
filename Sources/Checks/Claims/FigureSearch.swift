internal import Diagnostics
internal import Standards
internal import Wording

/// Finds the sentences of a passage that rules on figures look at: those with a figure, an id or a label, where one of the
/// passage writes out a number or names a domain.
struct FigureSearch {
  /// What goes on for longer is cut: no sentence that says something has so many words, and each of its numbers is looked
  /// at beside all the others.
  static let longestSentence = 256

  private let passage: Passage
  private let domains: WordSet

  /// - Parameter domains: The names of domains that hold a digit.
  init(_ passage: Passage, domains: WordSet) {
    (self.passage, self.domains) = (passage, domains)
  }

  /// The sentences, by the positions of their words.
  var sentences: [Range<Int>] {
    guard passage.words.contains(where: writesNumber) || passage.parts.contains(where: namesDomain)
    else { return [] }
    return passage.sentences.flatMap(Self.cut).filter { words in
      passage.words[words].contains { $0.hasDigit || $0.isOne(of: ProsePiece.numberWords) }
        || holdsLabel(words)
    }
  }

  private static func cut(_ sentence: Range<Int>) -> [Range<Int>] {
    stride(from: sentence.lowerBound, to: sentence.upperBound, by: longestSentence).map {
      $0..<min($0 + longestSentence, sentence.upperBound)
    }
  }

  private func writesNumber(_ word: Word) -> Bool {
    word.beginsWithDigit || word.isOne(of: ProsePiece.numberWords)
      || word.hasDigit && passage.bytes[word.range.lowerBound] | 0x20 == UInt8(ascii: "v")
  }

  private func namesDomain(_ part: LabelledPart) -> Bool {
    guard case .reference(let label) = part.kind else { return false }
    let name = label.prefix { $0 != "@" }
    return domains.contains(Word.key(of: name)) || name.utf8.contains { $0 >= 0x80 }
  }

  private func holdsLabel(_ words: Range<Int>) -> Bool {
    let start = passage.words[words.lowerBound].range.lowerBound
    let end = passage.words[words.upperBound - 1].range.upperBound
    let last = passage.parts.endOfPrefix { $0.bytes.lowerBound < end }
    let first = passage.parts.endOfPrefix { $0.bytes.lowerBound < start }
    return passage.parts[max(0, first - 1)..<last].contains { part in
      if case .address = part.kind { return false }
      return part.bytes.overlaps(start..<end)
    }
  }
}
