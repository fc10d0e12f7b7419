internal import Diagnostics
internal import Markup
internal import Standards
internal import Wording

/// Finds the sentences of a passage that rules on figures look at: those with a figure, an id or a label, where one of the
/// passage writes out a number or names a domain. A class, since each text is given it, and it knows all of the publication.
final class FigureSearch: Sendable {
  /// What goes on for longer is cut: no sentence that says something has so many words, and each of its numbers is looked
  /// at beside all the others.
  static let longestSentence = 256

  /// The names of domains that hold a digit.
  private let domains: WordSet
  /// How long the longest of them is, in bytes.
  private let longestName: Int
  /// What the sentences are to be about; nil for those about anything.
  private let subjects: FigureSubjects?

  /// A search for figures and for domains of some names.
  init(domains: [String], about subjects: FigureSubjects? = nil) {
    self.subjects = subjects
    let names = domains.filter { $0.utf8.contains { (48...57).contains($0) } }
    self.domains = WordSet(of: names)
    longestName = names.map(\.utf8.count).max() ?? 0
  }

  /// The sentences of a passage, each in pieces.
  func sentences(in text: PassageText, of owner: Subject) -> [[ProsePiece]] {
    guard !text.isQuoted, mayState(text), concerns(text, of: owner) else { return [] }
    let passage = Passage(text)
    return passage.sentences.flatMap(Self.cut).filter { holdsFigure($0, in: passage) }
      .map { PieceReader.pieces(of: $0, in: passage) }
  }

  /// Whether a text writes out a number, holds a fact or names a domain: any other need not be taken apart.
  func mayState(_ prose: Prose) -> Bool {
    prose.labels.contains { label in
      if case .fact = label.meaning { true } else { namesDomain(label.text) }
    } || prose.source.withUnsafeBufferPointer { NumberWords.areWritten(in: $0) }
  }

  /// Whether a passage may write out a number or hold a label, by its source. It may where a sign can change what is read, as the
  /// asterisks do in `tw*o*`.
  func mayState(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    "[*_~&<\\".utf8.contains { source.offset(of: $0) != nil } || NumberWords.areWritten(in: source)
  }

  private func concerns(_ text: PassageText, of owner: Subject) -> Bool {
    guard let subjects else { return true }
    return text.parts.contains(where: namesDomain) || subjects.mayOccur(in: text)
      || subjects.areAll(of: owner)
  }

  private func mayState(_ text: PassageText) -> Bool {
    text.parts.contains(where: namesDomain) || text.hasBesideIDs(NumberWords.areWritten)
  }

  private func holdsFigure(_ words: Range<Int>, in passage: Passage) -> Bool {
    passage.words[words].contains { $0.hasDigit || $0.isOne(of: NumberWords.counts) }
      || holdsLabel(words, in: passage)
  }

  private static func cut(_ sentence: Range<Int>) -> [Range<Int>] {
    stride(from: sentence.lowerBound, to: sentence.upperBound, by: longestSentence).map {
      $0..<min($0 + longestSentence, sentence.upperBound)
    }
  }

  private func namesDomain(_ part: LabelledPart) -> Bool {
    guard case .reference(let label) = part.kind else { return false }
    return namesDomain(label)
  }

  private func namesDomain(_ label: String) -> Bool {
    let name = label.utf8.prefix { $0 != UInt8(ascii: "@") }
    guard name.count <= longestName || name.contains(where: { $0 >= 0x80 }) else { return false }
    return domains.contains(Word.key(of: Substring(name))) || name.contains { $0 >= 0x80 }
  }

  private func holdsLabel(_ words: Range<Int>, in passage: Passage) -> Bool {
    let parts = passage.source.parts
    let start = passage.words[words.lowerBound].range.lowerBound
    let end = passage.words[words.upperBound - 1].range.upperBound
    let last = parts.endOfPrefix { $0.bytes.lowerBound < end }
    let first = parts.endOfPrefix { $0.bytes.lowerBound < start }
    return parts[max(0, first - 1)..<last].contains { part in
      if case .address = part.kind { return false }
      return part.bytes.overlaps(start..<end)
    }
  }
}
