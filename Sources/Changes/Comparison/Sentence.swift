internal import Wording

/// A sentence of a text, with what it stands in. A heading, a cell and a line of code count as one each.
public struct Sentence: Hashable, Sendable {
  /// What a sentence stands in.
  public enum Setting: Hashable, Sendable {
    /// A paragraph.
    case prose
    /// An item of a list.
    case item
    /// A heading.
    case heading
    /// A cell of a table.
    case cell
    /// Code.
    case code
  }

  /// Where a sentence stands, as far as that decides what it says.
  public struct Position: Hashable, Sendable {
    /// Of a cell: what decides about the likeness of the first cell of its row.
    public var row: String?
    /// Of a cell: the same of the header of its column.
    public var column: String?
    /// Of an item inside another one that does not end for itself: the same of that one.
    public var parent: String?
    /// What decides about the likeness of the sentence that a list or table is below, or the last one before that ends in a
    /// colon.
    public var lead: String?
    /// Whether it is in a quotation or a note.
    public var isQuoted = false
    /// Whether it is an item of a list whose order binds: one with numbers, or whose words say so.
    public var isInOrder = false
  }

  /// Its words; never empty.
  public let tokens: [Token]
  /// The letter or number that is written before an item, as `a.`, `2)` or `(iv)`: it is form, not words.
  let label: [Token]
  /// What it stands in.
  public let setting: Setting
  /// The words before the list that an item stands in, as `Each entry MUST contain:`; empty elsewhere.
  public let introduction: [Token]
  /// Where it stands.
  public let position: Position
  /// What decides whether two sentences are alike.
  public let key: String

  init(
    _ tokens: [Token],
    _ setting: Setting,
    label: [Token] = [],
    introduction: [Token] = [],
    at position: Position = Position(),
    key: String? = nil
  ) {
    self.tokens = tokens
    self.label = label
    self.setting = setting
    self.introduction = introduction
    self.position = position
    self.key = key ?? TextBlock.key(of: tokens)
  }

  /// The line of the file that it begins in.
  public var line: Int { tokens.first?.line ?? 1 }

  /// Its words with its label.
  var written: [Token] { label + tokens }

  /// Its words with its label as a text.
  public var text: String { Token.text(of: written) }

  /// The label of an item; nothing where it has none.
  static func label(of tokens: [Token]) -> ArraySlice<Token> {
    let isOpened = tokens.first?.text == "("
    let label = isOpened ? 1 : 0
    guard tokens.count > label + 2, isLabel(tokens[label].text),
      isOpened ? tokens[label + 1].text == ")" : [".", ")"].contains(tokens[label + 1].text),
      tokens[label + 2].hasSpaceBefore
    else { return [] }
    return tokens[..<(label + 2)]
  }

  /// A letter, a number of up to two digits, or a small Roman number.
  private static func isLabel(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, bytes.count <= 4 else { return false }
    if (48...57).contains(first) {
      return bytes.count <= 2 && bytes.allSatisfy { (48...57).contains($0) }
    }
    return bytes.count == 1 && (97...122).contains(first | 0x20)
      || bytes.allSatisfy { "ivxIVX".utf8.contains($0) }
  }
}

extension Token {
  /// Tokens as a text, with the white space between them.
  package static func text(of tokens: some Sequence<Token>) -> String {
    var text = ""
    for token in tokens {
      if !text.isEmpty, token.hasSpaceBefore { text += " " }
      text += token.text
    }
    return text
  }
}

extension [Token] {
  /// The sentences of a paragraph, a cell or a heading; of part of one too.
  func sentences(_ language: Language = .english) -> [[Token]] {
    // Most have one sentence, which ends with its sign.
    guard dropLast().contains(where: { SentenceCutter.mayEnd($0.reading) }) else {
      return isEmpty ? [] : [self]
    }
    guard contains(where: \.isFootnoteMark) else {
      let ranges = SentenceCutter.sentences(of: map { $0.reading }, language)
      return ranges.count == 1 ? [self] : ranges.map { Array(self[$0]) }
    }
    // A mark belongs to the words before it, also behind the sign that ends their sentence.
    let words = indices.filter { !self[$0].isFootnoteMark }
    let starts = SentenceCutter.sentences(of: words.map { self[$0].reading }, language)
      .dropFirst().map { words[$0.lowerBound] }
    return zip([0] + starts, starts + [count]).map { Array(self[$0..<$1]) }
  }
}
