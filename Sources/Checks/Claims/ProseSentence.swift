internal import Diagnostics
internal import Markup
internal import Standards

/// A sentence with a figure, an id or a label in it, with the text that it stands in.
struct ProseSentence {
  /// A text with its places. A class, since all sentences of a text share it, and each claim holds its sentence.
  private final class Source: Sendable {
    let text: ScopedText
    let places: SourcePlaces

    init(_ text: ScopedText) {
      self.text = text
      places = SourcePlaces(of: text.prose)
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
  static func all(in text: ScopedText, domains: KeySet) -> [ProseSentence] {
    let source = text.prose.source
    let base = source.startIndex
    let figures = FactFigures(of: text.prose)
    let found = source.withUnsafeBufferPointer { bytes -> [(Int, [ProsePiece])] in
      var scanner = ProseScanner(bytes, domains: domains)
      scanner.scan()
      return scanner.sentences.map { sentence in
        (sentence.block, pieces(of: scanner.runs[sentence.runs], bytes, base: base, figures))
      }
    }
    guard !found.isEmpty else { return [] }
    let shared = Source(text)
    return found.map { ProseSentence(shared, $0.1, block: $0.0) }
  }

  private static func pieces(
    of runs: ArraySlice<ProseScanner.Run>,
    _ bytes: UnsafeBufferPointer<UInt8>,
    base: Int,
    _ figures: FactFigures
  ) -> [ProsePiece] {
    var pieces: [ProsePiece] = []
    pieces.reserveCapacity(runs.count + 4)
    var starts: [Int] = []
    starts.reserveCapacity(runs.count)
    for run in runs {
      starts.append(pieces.count)
      let text = String(lowercasing: bytes[run.range])
      let range = (run.range.lowerBound + base)..<(run.range.upperBound + base)
      switch run.kind {
      case .letters:
        let isCapitalised = text.utf8.first != bytes[run.range.lowerBound]
        ProsePiece.add(text, isCapitalised: isCapitalised, at: range, to: &pieces)
      case .mark: pieces.append(ProsePiece(text: text, kind: .mark, range: range))
      case .fact:
        pieces.append(ProsePiece(text: text, kind: .fact(figures[text]), range: range))
      case .reference:
        let first = starts.count - 1 - Int(run.linkWords)
        let words = run.linkWords > 0 && first >= 0 ? pieces.count - starts[first] : 0
        var piece = ProsePiece(text: text, kind: .reference, range: range)
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
      source.places.position(of: start - base)..<source.places.position(of: end - base)
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

  /// The number of a fact, by its name in lower case; nil where it is none.
  subscript(name: String) -> Int? { figures["=" + name] }
}

extension String {
  /// Some UTF-8 in lower case; of ASCII without a string between.
  fileprivate init(lowercasing bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    guard bytes.allSatisfy({ $0 < 0x80 }) else {
      self = String(decoding: bytes, as: UTF8.self).lowercased()
      return
    }
    self.init(unsafeUninitializedCapacity: bytes.count) { text in
      for (index, byte) in bytes.enumerated() { text[index] = byte.isCapital ? byte | 0x20 : byte }
      return bytes.count
    }
  }
}
