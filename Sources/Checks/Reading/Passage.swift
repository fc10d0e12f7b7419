internal import Diagnostics
internal import Markup
internal import Standards
internal import Wording

/// A paragraph, a heading or a cell of a table: its words without markup.
struct Passage: Sendable {
  /// What it is.
  enum Kind: Hashable, Sendable {
    case paragraph
    case heading(level: Int)
    case cell(isHeader: Bool, column: Int)
    /// The words that stand in for an image.
    case picture
  }

  /// What stands in place of code, which is not read.
  static let code: UInt8 = 0x1A

  /// What it is.
  let kind: Kind
  /// Whether it stands in a quotation.
  let isQuoted: Bool
  /// Whether it says what is required: it stands before the first heading of a criterion.
  let isNormative: Bool
  /// How many paragraphs, tables and pieces of code stand before it in the text.
  let blocksBefore: Int
  /// The words in UTF-8, facts put in.
  var bytes: [UInt8] = []
  /// Where each part of ``bytes`` stands in the file.
  var map: SourceMap
  /// Its links and facts, by where they begin: a link before the facts in it.
  var parts: [LabelledPart] = []
  /// Its words; of a compound each part.
  private(set) var words: [Word] = []
  /// The words of each sentence, by their positions.
  private(set) var sentences: [Range<Int>] = []
  /// Where quotation marks stand.
  private var quotes = QuotedParts()

  /// A passage in the making.
  init(
    _ kind: Kind,
    isQuoted: Bool,
    isNormative: Bool,
    blocksBefore: Int,
    map: SourceMap
  ) {
    self.kind = kind
    self.isQuoted = isQuoted
    self.isNormative = isNormative
    self.blocksBefore = blocksBefore
    self.map = map
  }

  /// A value of the front matter without any markup, whose HTML is the value itself; nil for all other texts.
  init?(plain prose: Prose, _ places: SourcePlaces) {
    guard prose.form == .line, prose.source.elementsEqual(prose.rendered.html.bytes) else {
      return nil
    }
    map = SourceMap(places, from: 0)
    map.add(0, at: 0)
    (kind, isQuoted, isNormative, blocksBefore) = (.paragraph, false, false, 0)
    bytes = Array(prose.source)
    readWords()
  }

  /// Takes the words from the bytes, once these are all there.
  mutating func readWords() {
    words.reserveCapacity(bytes.count / 4)
    bytes.withUnsafeBufferPointer { bytes in
      var scanner = WordScanner(bytes, unit: .parts)
      var cutter = SentenceCutter(.english)
      while let word = scanner.next() {
        if cutter.begins(with: word) { endSentence() }
        if !word.isSign { words.append(word) }
      }
    }
    endSentence()
    quotes = QuotedParts(of: bytes)
  }

  private mutating func endSentence() {
    let start = sentences.last?.upperBound ?? 0
    if start < words.count { sentences.append(start..<words.count) }
  }

  /// The text between two offsets.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The text of a word.
  func text(_ word: Word) -> String { text(word.range) }

  /// All of its text.
  var text: String { text(bytes.indices) }

  /// Where some of it stands.
  func place(of range: Range<Int>) -> SourcePlace { map.place(of: range) }

  /// Where all of it stands.
  var place: SourcePlace { place(of: words[...]) }

  /// Where a word stands.
  func place(of word: Word) -> SourcePlace { map.place(of: word.range) }

  /// Where some words stand.
  func place(of words: ArraySlice<Word>) -> SourcePlace {
    let start = words.first?.range.lowerBound ?? 0
    return map.place(of: start..<(words.last?.range.upperBound ?? start))
  }

  /// The bytes between two words that follow each other.
  func gap(after index: Int) -> ArraySlice<UInt8> {
    let end = index + 1 < words.count ? words[index + 1].range.lowerBound : bytes.count
    return bytes[words[index].range.upperBound..<end]
  }

  /// Whether only white space stands between a word and the next one.
  func isFollowedBySpace(_ index: Int) -> Bool {
    index + 1 < words.count && gap(after: index).allSatisfy { $0 <= 0x20 && $0 != Self.code }
  }

  /// Whether a word stands in quotation marks.
  func isInQuotes(_ word: Word) -> Bool { quotes.contain(word.range.lowerBound) }

  /// Whether an offset stands in quotation marks.
  func isQuoted(at offset: Int) -> Bool { quotes.contain(offset) }
}
