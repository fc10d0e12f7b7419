public import Standards
internal import Wording

/// Where the sentences of a normative text begin, and where its key words in capitals are.
///
/// Positions count the characters that are read, without white space, so that they hold in every format of the text,
/// however it breaks lines.
public struct RequirementMarks: Sendable {
  /// Where a sentence begins.
  public struct Start: Hashable, Sendable {
    /// The position of its first character.
    public let position: Int
    /// Its number, from 1, as the list of sentences in a version's JSON has it.
    public let number: Int
    /// Whether it is in a paragraph or an item: a cell, a heading and a line of code count as sentences, but are none.
    public let isInLine: Bool
  }

  /// The characters of all sentences.
  public private(set) var letters: [Unicode.Scalar] = []
  /// The sentences in their order, without those that have no character.
  public private(set) var starts: [Start] = []
  /// The key words in their order.
  public private(set) var keywords: [Range<Int>] = []

  /// The marks of what is before a criterion's first heading, or of the whole text of a normative clause; none of others.
  public init(of provision: Provision) {
    guard provision.isNormative, provision.isLive else { return }
    let text = ProvisionText.cited(of: provision)
    let blocks = text[ProvisionText.leadName(of: provision.kind)]?.blocks ?? []
    let convention = KeywordConvention(.capitals, provision.language)
    for (index, sentence) in Sentence.all(in: blocks).enumerated() {
      append(sentence, number: index + 1, convention)
    }
  }

  private mutating func append(_ sentence: Sentence, number: Int, _ convention: KeywordConvention) {
    let start = letters.count
    append(sentence.label)
    var ends = [letters.count]
    for token in sentence.tokens {
      append([token])
      ends.append(letters.count)
    }
    keywords += convention.keywords(in: sentence).map { keyword in
      // `SHOULD not`: only what is in capitals.
      let words = keyword.words.prefix { sentence.tokens[$0].reading.isInCapitals }
      return ends[words.startIndex]..<ends[words.endIndex]
    }
    guard letters.count > start else { return }
    let isInLine = sentence.setting == .prose || sentence.setting == .item
    starts.append(Start(position: start, number: number, isInLine: isInLine))
  }

  /// Marks of footnotes and the words for pictures are no characters of the text.
  private mutating func append(_ tokens: [Token]) {
    for token in tokens where !token.isFootnoteMark && !token.isPicture {
      letters.append(contentsOf: token.text.unicodeScalars.lazy.filter(Self.isRead))
    }
  }

  /// Whether a character counts: no white space, and no sign of where a word may be broken.
  public static func isRead(_ character: Unicode.Scalar) -> Bool {
    character.value != 0xAD && !character.properties.isWhitespace
  }
}
