internal import Diagnostics
internal import Wording

/// A paragraph, a heading or a cell of a table, read word by word.
///
/// A class, since each rule goes over all passages, and a copy would count the references of all their arrays.
final class Passage: Sendable {
  /// Its bytes with their places.
  let source: PassageText
  /// Its words; of a compound each part.
  let words: [Word]
  /// The words of each sentence, by their positions.
  let sentences: [Range<Int>]
  /// Where quotation marks stand.
  private let quotes: QuotedParts

  /// Takes the words from a text.
  init(_ text: PassageText) {
    source = text
    quotes = QuotedParts(of: text.bytes)
    (words, sentences) = Self.read(text.bytes)
  }

  private static func read(_ bytes: [UInt8]) -> (words: [Word], sentences: [Range<Int>]) {
    var words: [Word] = []
    var sentences: [Range<Int>] = []
    words.reserveCapacity(bytes.count / 4)
    func endSentence() {
      let start = sentences.last?.upperBound ?? 0
      if start < words.count { sentences.append(start..<words.count) }
    }
    bytes.withUnsafeBufferPointer { bytes in
      var scanner = WordScanner(bytes, unit: .parts)
      var cutter = SentenceCutter(.english)
      while let word = scanner.next() {
        if cutter.begins(with: word) { endSentence() }
        if !word.isSign { words.append(word) }
      }
    }
    endSentence()
    return (words, sentences)
  }

  var kind: PassageText.Kind { source.kind }
  var isQuoted: Bool { source.isQuoted }
  var isNormative: Bool { source.isNormative }
  var blocksBefore: Int { source.blocksBefore }
  var bytes: [UInt8] { source.bytes }

  /// The text between two offsets.
  func text(_ range: Range<Int>) -> String {
    source[range]
  }

  /// The text of a word.
  func text(_ word: Word) -> String { text(word.range) }

  /// All of its text.
  var text: String { source.whole }

  /// Where some of it stands.
  func place(of range: Range<Int>) -> SourcePlace { source.place(of: range) }

  /// Where all of it stands.
  var place: SourcePlace { place(of: words[...]) }

  /// Where a word stands.
  func place(of word: Word) -> SourcePlace { source.place(of: word.range) }

  /// Where some words stand.
  func place(of words: ArraySlice<Word>) -> SourcePlace {
    let start = words.first?.range.lowerBound ?? 0
    return source.place(of: start..<(words.last?.range.upperBound ?? start))
  }

  /// The bytes between two words that follow each other.
  func gap(after index: Int) -> ArraySlice<UInt8> {
    let end = index + 1 < words.count ? words[index + 1].range.lowerBound : bytes.count
    return bytes[words[index].range.upperBound..<end]
  }

  /// Whether only white space stands between a word and the next one.
  func isFollowedBySpace(_ index: Int) -> Bool {
    index + 1 < words.count && gap(after: index).allSatisfy { $0 <= 0x20 && $0 != PassageText.code }
  }

  /// Whether a word stands in quotation marks.
  func isInQuotes(_ word: Word) -> Bool { quotes.contain(word.range.lowerBound) }

  /// Whether an offset stands in quotation marks.
  func isQuoted(at offset: Int) -> Bool { quotes.contain(offset) }
}
