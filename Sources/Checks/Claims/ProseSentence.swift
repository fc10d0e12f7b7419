internal import Diagnostics
internal import Markup
internal import Standards
internal import Wording

/// A sentence with a figure, an id or a label in it, with the text that it stands in.
struct ProseSentence {
  /// A passage and its text. A class, since all sentences of a passage share it, and each claim holds its sentence.
  private final class Source: Sendable {
    let text: ScopedText
    let passage: Passage

    init(_ text: ScopedText, _ passage: Passage) {
      (self.text, self.passage) = (text, passage)
    }
  }

  private let source: Source
  let pieces: [ProsePiece]
  /// The words of all pieces, where these are too many to be looked through for each question.
  private let words: Set<String>?
  /// Sentences of one text with one number stand in one paragraph, item or cell.
  let block: Int

  var text: ScopedText { source.text }

  private init(_ source: Source, _ pieces: [ProsePiece], block: Int) {
    (self.source, self.pieces, self.block) = (source, pieces, block)
    words = pieces.count > 32 ? Set(pieces.map(\.text)) : nil
  }

  /// The sentences of a text that rules on figures look at.
  ///
  /// - Parameter domains: The names of domains that hold a digit.
  static func all(in text: ScopedText, read: ReadText, domains: WordSet) -> [ProseSentence] {
    let passages = read.passages.filter { !$0.isQuoted } + read.images.map(\.words)
    return passages.enumerated().flatMap { block, passage -> [ProseSentence] in
      let sentences = FigureSearch(passage, domains: domains).sentences
      guard !sentences.isEmpty else { return [] }
      let source = Source(text, passage)
      return sentences.map { words in
        ProseSentence(source, PieceReader.pieces(of: words, in: passage), block: block)
      }
    }
  }

  // MARK: Looking around

  /// The words at an index; nothing beyond the ends.
  func word(_ index: Int) -> String {
    pieces.indices.contains(index) ? pieces[index].text : ""
  }

  /// Whether one of the words stands in the sentence.
  func has(_ words: Set<String>) -> Bool {
    if let own = self.words { return !words.isDisjoint(with: own) }
    return pieces.contains { words.contains($0.text) }
  }

  /// Whether one of the words stands in a part of the sentence.
  func has(_ words: Set<String>, in range: Range<Int>) -> Bool {
    range.clamped(to: pieces.indices).contains { words.contains(pieces[$0].text) }
  }

  /// Whether words stand at an index.
  func stands(_ words: [String], at index: Int) -> Bool {
    !words.isEmpty && index >= 0 && index + words.count <= pieces.count
      && words.indices.allSatisfy { pieces[index + $0].text == words[$0] }
  }

  /// Where some pieces stand in the file; of a value of the front matter, where that begins.
  func place(of range: ClosedRange<Int>) -> SourcePlace {
    let (first, last) = (pieces[range.lowerBound], pieces[range.upperBound])
    if range.count == 1, let label = first.label { return text.prose.place(of: label) }
    return source.passage.place(of: first.range.lowerBound..<last.range.upperBound)
  }

  /// Some pieces as readers see them, and the label of a link as it is written.
  func written(_ range: ClosedRange<Int>) -> String {
    let (first, last) = (pieces[range.lowerBound], pieces[range.upperBound])
    if range.count == 1, let label = first.label { return text.prose.written(label) }
    return source.passage.text(first.range.lowerBound..<last.range.upperBound)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
