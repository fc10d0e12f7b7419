/// Finds where sentences end, word by word.
///
/// One ends behind `.`, `?` and `!`, and what closes after them, where white space and something else than a small letter
/// follows. A full stop that belongs to an abbreviation, as in `Art.` and `z. B.`, ends none.
public struct SentenceCutter {
  private let language: Language
  private var hasEnded = false
  private var last: Word?
  private var beforeLast: Word?
  /// Whether the last full stop belongs to an abbreviation.
  private var wasAbbreviated = false

  /// A cutter for one paragraph, cell or heading.
  public init(_ language: Language) {
    self.language = language
  }

  /// Takes the next word or sign; true where a sentence begins with it.
  public mutating func begins(with word: Word) -> Bool {
    let begins =
      hasEnded && word.hasSpaceBefore && !word.beginsInLowerCase && !continuesOrdinal(word)
    hasEnded = isEnd(word, hasEnded && !begins)
    (beforeLast, last) = (last, word)
    return begins
  }

  /// Whether a sign may end a sentence: `.`, `?` or `!`.
  public static func mayEnd(_ sign: Word) -> Bool {
    sign.isSign
      && (sign.key == Signs.fullStop || sign.key == Signs.question || sign.key == Signs.exclamation)
  }

  /// The sentences of some words and signs.
  public static func sentences(of words: [Word], _ language: Language) -> [Range<Int>] {
    var cutter = SentenceCutter(language)
    var (start, count) = (0, 0)
    var sentences: [Range<Int>] = []
    for word in words {
      if cutter.begins(with: word) {
        sentences.append(start..<count)
        start = count
      }
      count += 1
    }
    return count == 0 ? [] : sentences + [start..<count]
  }

  private mutating func isEnd(_ word: Word, _ hasEnded: Bool) -> Bool {
    guard word.isSign else { return false }
    switch word.key {
    case Signs.question, Signs.exclamation: return true
    case Signs.fullStop:
      guard let last else { return false }
      wasAbbreviated = isAbbreviated(last)
      return !wasAbbreviated
    default: return hasEnded && !word.hasSpaceBefore && Signs.isClosing(word.key, language)
    }
  }

  /// Whether a full stop behind a word belongs to it: `Art.`, `e.g.`, `U.S.`
  private func isAbbreviated(_ word: Word) -> Bool {
    if word.isOne(of: Abbreviations.of(language)) { return true }
    guard word.range.count == 1 else { return false }
    let isInner = beforeLast?.key == Signs.fullStop
    if isInner, !word.hasSpaceBefore { return true }
    // `z. B.`, `i. d. R.`: letters with blanks between them, of which the first is a small one.
    return language == .german && word.letters == 1
      && (word.beginsInLowerCase || isInner && wasAbbreviated)
  }

  /// `1. Januar`, `2. Quartal`
  private func continuesOrdinal(_ word: Word) -> Bool {
    guard language == .german, last?.key == Signs.fullStop, let number = beforeLast else {
      return false
    }
    return number.beginsWithDigit && number.range.count < 3
      && word.isOne(of: Abbreviations.germanOrdinals)
  }
}

private enum Signs {
  static let fullStop = Word.key(ofSign: ".")
  static let question = Word.key(ofSign: "?")
  static let exclamation = Word.key(ofSign: "!")
  private static let closing = keys(")", "]", "\"", "'", "\u{201D}", "\u{2019}")
  private static let closingInGerman = keys("\u{201C}", "\u{2018}", "«", "‹", "»", "›")

  static func isClosing(_ key: UInt64, _ language: Language) -> Bool {
    closing.contains(key) || language == .german && closingInGerman.contains(key)
  }

  private static func keys(_ signs: Unicode.Scalar...) -> WordSet {
    WordSet(Set(signs.map { Word.key(ofSign: $0) }))
  }
}
