internal import Diagnostics
internal import Markup
internal import Standards
internal import Wording

/// A sentence with a figure, an id or a label in it, with the text that it stands in.
struct ProseSentence {
  let text: ScopedText
  let pieces: [ProsePiece]
  /// The words of all pieces, where these are too many to be looked through for each question.
  private let words: Set<String>?
  /// Which of the passages of its text it is in.
  let block: Int

  private init(_ text: ScopedText, _ pieces: [ProsePiece], block: Int) {
    (self.text, self.pieces, self.block) = (text, pieces, block)
    words = pieces.count > 32 ? Set(pieces.map(\.text)) : nil
  }

  /// The sentences of a text that rules on figures look at.
  static func all(in text: ScopedText, by search: FigureSearch) -> [ProseSentence] {
    guard search.mayState(text.prose) else { return [] }
    let source = text.prose.source
    let walk = PassageWalk.over(text.prose, startsNormative: false, collectsLinks: false) { range in
      source.withUnsafeBufferPointer { search.mayState(UnsafeBufferPointer(rebasing: $0[range])) }
    }
    var sentences: [ProseSentence] = []
    func add(_ passage: PassageText, block: Int) {
      for pieces in search.sentences(in: passage, of: text.owner) {
        sentences.append(ProseSentence(text, pieces, block: block))
      }
    }
    for block in walk.passages.indices { add(walk.passages[block], block: block) }
    for index in walk.images.indices {
      add(walk.images[index].words, block: walk.passages.count + index)
    }
    return sentences
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
  func place(of pieces: ClosedRange<Int>) -> SourcePlace { text.prose.place(of: range(of: pieces)) }

  /// Some pieces as they are written.
  func written(_ pieces: ClosedRange<Int>) -> String {
    text.prose.written(range(of: pieces)).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  private func range(of range: ClosedRange<Int>) -> Range<Int> {
    let (start, end) = (pieces[range.lowerBound].range, pieces[range.upperBound].range)
    return start.lowerBound..<max(start.lowerBound, end.upperBound)
  }
}
