internal import Diagnostics
internal import Standards
internal import Wording

/// Takes a sentence of a passage apart into pieces, as the rules on figures see it.
///
/// Left out are words in quotation marks and addresses; of code there is a mark. What hyphens, points, underscores and `@`
/// join is one piece: an id, a date, a version.
struct PieceReader {
  private let passage: Passage
  private var pieces: [ProsePiece] = []
  /// The links and facts that have not begun before the next word.
  private var parts: ArraySlice<LabelledPart>
  /// The link whose words are read, and how many pieces were there when it began.
  private var openLink: (part: LabelledPart, piecesBefore: Int)?

  private init(_ passage: Passage, from start: Int) {
    self.passage = passage
    parts =
      passage.source.parts[passage.source.parts.endOfPrefix { $0.bytes.lowerBound < start }...]
  }

  /// The pieces of some words of a passage.
  static func pieces(of words: Range<Int>, in passage: Passage) -> [ProsePiece] {
    var reader = PieceReader(passage, from: passage.words[words.lowerBound].range.lowerBound)
    reader.pieces.reserveCapacity(words.count + 4)
    var index = words.lowerBound
    while index < words.upperBound {
      index = reader.read(index, before: words.upperBound)
    }
    return reader.pieces
  }

  /// Reads what begins with a word, and the marks behind it; the position of the next word.
  private mutating func read(_ index: Int, before end: Int) -> Int {
    let start = passage.words[index].range.lowerBound
    let inside = takeParts(before: start)
    var next = index + 1
    if let inside {
      while next < end, passage.words[next].range.lowerBound < inside { next += 1 }
    } else {
      next = endOfCompound(index, before: end)
      addWord(start..<passage.words[next - 1].range.upperBound)
    }
    endLink(before: passage.words[next - 1].range.upperBound)
    addMarks(behind: next - 1, isLast: next == end)
    return next
  }

  /// Takes the links and facts that have begun; the end of the last one where a word is inside it that is no piece.
  private mutating func takeParts(before start: Int) -> Int? {
    var end: Int?
    while let part = parts.first, part.bytes.lowerBound <= start {
      parts.removeFirst()
      if part.isOnePiece {
        add(part)
        if part.bytes.upperBound > start { end = part.bytes.upperBound }
      } else {
        openLink = (part, pieces.count)
      }
    }
    return end
  }

  /// Where what a sign joins to a word ends.
  private func endOfCompound(_ index: Int, before end: Int) -> Int {
    var next = index + 1
    while next < end, isJoined(next - 1), !beginsPart(passage.words[next]) { next += 1 }
    return next
  }

  private func beginsPart(_ word: Word) -> Bool {
    parts.first?.bytes.lowerBound == word.range.lowerBound
  }

  private func isJoined(_ index: Int) -> Bool {
    let gap = passage.gap(after: index)
    guard gap.count == 1, let sign = gap.first else { return false }
    switch sign {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "@"): return true
    case UInt8(ascii: "."):
      return passage.bytes[gap.startIndex - 1] &- 48 < 10 && passage.bytes[gap.endIndex] &- 48 < 10
    default: return false
    }
  }

  private mutating func addWord(_ range: Range<Int>) {
    guard !passage.isQuoted(at: range.lowerBound) else { return }
    let text = String(lowercasing: passage.bytes[range])
    let isCapitalised = passage.bytes[range.lowerBound] != text.utf8.first
    let place = passage.source.map.source(of: range)
    ProsePiece.add(text, isCapitalised: isCapitalised, at: place, to: &pieces)
  }

  // MARK: Links and facts

  private mutating func add(_ part: LabelledPart) {
    switch part.kind {
    case .address: break
    case .reference(let label): add(label, .reference, part)
    case .fact(let name, let value):
      let number = Int(value) ?? ProsePiece.number(word: value.lowercased())
      add(String(name.trimmingPrefix("=")), .fact(number), part)
    }
  }

  private mutating func add(
    _ text: String,
    _ kind: ProsePiece.Kind,
    _ part: LabelledPart,
    linkWords: Int = 0
  ) {
    guard !passage.isQuoted(at: part.bytes.lowerBound) else { return }
    let place = part.label ?? passage.source.map.source(of: part.bytes)
    var piece = ProsePiece(text: text.lowercased(), kind: kind, range: place)
    piece.linkWords = linkWords
    pieces.append(piece)
  }

  /// Ends the link whose words are read.
  private mutating func endLink(before offset: Int) {
    guard let link = openLink, link.part.bytes.upperBound <= offset,
      case .reference(let label) = link.part.kind
    else { return }
    openLink = nil
    add(label, .reference, link.part, linkWords: pieces.count - link.piecesBefore)
  }

  // MARK: Marks

  /// Adds the marks behind a word; behind the last one those before the sign that ends the sentence.
  private mutating func addMarks(behind index: Int, isLast: Bool) {
    let gap = passage.gap(after: index)
    var offset = gap.startIndex
    while offset < gap.endIndex {
      let length = gap[offset] == 0xE2 ? min(3, gap.endIndex - offset) : 1
      let sign = gap[offset..<offset + length]
      if isLast, length == 1, ".!?".utf8.contains(sign[offset]) { return }
      if sign.isMark, !passage.isQuoted(at: offset) {
        let text = sign.first == PassageText.code ? "`" : String(decoding: sign, as: UTF8.self)
        let place = passage.source.map.source(of: offset..<offset + length)
        pieces.append(ProsePiece(text: text, kind: .mark, range: place))
      }
      offset += length
    }
  }
}

extension LabelledPart {
  /// Whether it is one piece, and not words with a label behind them.
  fileprivate var isOnePiece: Bool {
    if case .reference = kind { label == nil } else { true }
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is a mark between words: a stroke, a dash, a bracket, a quotation mark that opens, or code.
  fileprivate var isMark: Bool {
    switch first {
    case 0xE2?:
      count == 3 && self[startIndex + 1] == 0x80
        && [0x93, 0x94, 0x9C, 0x9E].contains(self[startIndex + 2])
    case let byte?: byte == PassageText.code || "\",;:()%&/".utf8.contains(byte)
    case nil: false
    }
  }
}

extension String {
  /// Some UTF-8 in small letters; of ASCII without a string between.
  fileprivate init(lowercasing bytes: ArraySlice<UInt8>) {
    guard bytes.allSatisfy({ $0 < 0x80 }) else {
      self = String(decoding: bytes, as: UTF8.self).lowercased()
      return
    }
    self.init(unsafeUninitializedCapacity: bytes.count) { text in
      for (index, byte) in bytes.enumerated() {
        text[index] = byte &- 65 < 26 ? byte | 0x20 : byte
      }
      return bytes.count
    }
  }
}
