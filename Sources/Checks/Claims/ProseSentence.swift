internal import Diagnostics
internal import HTMLRendering
internal import Standards

/// A sentence with a figure, an id or a label in it, with the text that it stands in.
struct ProseSentence {
  let text: ScopedText
  let pieces: [ProsePiece]
  private let places: SourcePlaces
  /// The words of all pieces, where these are too many to be looked through for each question.
  private let words: Set<String>?
  /// Sentences of one text with one number stand in one paragraph, item or cell.
  let block: Int

  private init(
    _ text: ScopedText,
    _ pieces: [ProsePiece],
    block: Int,
    _ places: SourcePlaces
  ) {
    (self.text, self.pieces, self.block, self.places) = (text, pieces, block, places)
    words = pieces.count > 32 ? Set(pieces.map(\.text)) : nil
  }

  /// The sentences of a text that rules on figures look at.
  ///
  /// - Parameter domains: The names of domains that hold a digit.
  static func all(in text: ScopedText, domains: KeySet) -> [ProseSentence] {
    let source = text.prose.source
    let base = source.startIndex
    let figures = FactFigures(of: text.prose)
    let found = source.withUnsafeBufferPointer { bytes -> [(Int, [ProsePiece])] in
      var scanner = ProseScanner(bytes, domains: domains)
      scanner.scan()
      return scanner.sentences.map { ($0.block, pieces(of: $0, bytes, base: base, figures)) }
    }
    guard !found.isEmpty else { return [] }
    let places = SourcePlaces(of: text.prose)
    return found.map { ProseSentence(text, $0.1, block: $0.0, places) }
  }

  private static func pieces(
    of sentence: ProseScanner.Sentence,
    _ bytes: UnsafeBufferPointer<UInt8>,
    base: Int,
    _ figures: FactFigures
  ) -> [ProsePiece] {
    var pieces: [ProsePiece] = []
    pieces.reserveCapacity(sentence.runs.count + 4)
    var starts: [Int] = []
    starts.reserveCapacity(sentence.runs.count)
    for run in sentence.runs {
      starts.append(pieces.count)
      let written = String(decoding: bytes[run.range], as: UTF8.self)
      let range = (run.range.lowerBound + base)..<(run.range.upperBound + base)
      switch run.kind {
      case .letters: ProsePiece.add(written, at: range, to: &pieces)
      case .mark: pieces.append(ProsePiece(text: written, kind: .mark, range: range))
      case .fact:
        let kind = ProsePiece.Kind.fact(figures[written])
        pieces.append(ProsePiece(text: written.lowercased(), kind: kind, range: range))
      case .reference:
        let first = starts.count - 1 - run.linkWords
        let words = run.linkWords > 0 && first >= 0 ? pieces.count - starts[first] : 0
        var piece = ProsePiece(text: written.lowercased(), kind: .reference, range: range)
        piece.linkWords = words
        pieces.append(piece)
      }
    }
    return pieces
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
    let prose = text.prose
    guard prose.form == .body else { return prose.place }
    let base = prose.source.startIndex
    let (start, end) = (
      pieces[range.lowerBound].range.lowerBound, pieces[range.upperBound].range.upperBound
    )
    return SourcePlace(
      prose.place.path,
      places.position(of: start - base)..<places.position(of: end - base)
    )
  }

  /// Some pieces as they are written.
  func written(_ range: ClosedRange<Int>) -> String {
    let bytes = text.prose.source[
      pieces[range.lowerBound].range.lowerBound..<pieces[range.upperBound].range.upperBound
    ]
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}

/// The numbers that the facts of a text are.
private struct FactFigures {
  private let figures: [String: Int]

  init(of prose: Prose) {
    let known = prose.labels.compactMap { label -> (String, Int)? in
      guard case .fact(let value) = label.meaning,
        let number = Int(value) ?? ProsePiece.number(word: value)
      else { return nil }
      return (label.text.lowercased(), number)
    }
    figures = Dictionary(known, uniquingKeysWith: { first, _ in first })
  }

  /// The number of a fact, by its name; nil where it is none.
  subscript(name: String) -> Int? { figures["=" + name.lowercased()] }
}
