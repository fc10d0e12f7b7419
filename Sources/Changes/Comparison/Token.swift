/// A word, a number or a mark of punctuation, as the comparison of texts sees it.
public struct Token: Hashable, Sendable {
  /// How a token is set.
  public enum Mark: Hashable, Sendable {
    /// Emphasis.
    case emphasis
    /// Strong emphasis.
    case strong
    /// Code.
    case code
    /// Part of a link, with where it leads.
    case link(String)
    /// The alternative text of an image, with its address.
    case image(String)
  }

  /// What only few tokens have: marks, or a key that is not their text.
  final class Detail: Sendable {
    let key: String
    let folded: String
    let marks: [Mark]

    init(key: String, folded: String, marks: [Mark]) {
      self.key = key
      self.folded = folded
      self.marks = marks
    }
  }

  /// The token as it is written.
  public let text: String
  let detail: Detail?
  /// A number for the word in lower case, for measuring likeness: two words may have one by chance, once in 2⁶⁴.
  let number: UInt64
  let fileLine: Int32
  /// Whether white space stands before it.
  public private(set) var hasSpaceBefore: Bool
  /// Whether it is a word or a number, not punctuation.
  public let isWord: Bool

  static let targetMark: UInt8 = 1

  /// A token with what decides about its likeness.
  public init(_ text: String, marks: [Mark] = [], hasSpaceBefore: Bool, line: Int = 1) {
    let isPlain = marks.contains(.code) || text.utf8.allSatisfy { $0 < 0x80 }
    let word =
      isPlain ? text : String(String.UnicodeScalarView(text.unicodeScalars.map(Self.plain)))
    self.init(text, word: word, marks, hasSpaceBefore, line, isWord: Self.isWord(text))
  }

  /// A token whose text is known to be plain.
  init(plain text: String, marks: [Mark], hasSpaceBefore: Bool, line: Int, isWord: Bool) {
    self.init(text, word: text, marks, hasSpaceBefore, line, isWord: isWord)
  }

  /// A line of code, to the letter.
  init(verbatim text: String, line: Int) {
    self.init(text, word: text, [], false, line, isWord: Self.isWord(text))
  }

  /// The mark of a footnote: alike whatever its number is.
  init(footnote number: String, hasSpaceBefore: Bool, line: Int) {
    self.init("[\(number)]", word: "[^]", [], hasSpaceBefore, line, isWord: false)
  }

  private init(
    _ text: String,
    word: String,
    _ marks: [Mark],
    _ hasSpaceBefore: Bool,
    _ line: Int,
    isWord: Bool
  ) {
    let isFolded = text.utf8.allSatisfy { $0 < 0x80 && !(65...90).contains($0) }
    let folded = isFolded && word == text ? text : word.lowercased()
    self.text = text
    self.isWord = isWord
    self.hasSpaceBefore = hasSpaceBefore
    fileLine = Int32(clamping: line)
    number = Self.number(of: folded)
    detail =
      isFolded && marks.isEmpty && word == text
      ? nil
      : Detail(key: word + Self.targets(in: marks), folded: folded, marks: marks)
  }

  /// Where the links and images lead that a token stands in.
  private static func targets(in marks: [Mark]) -> String {
    marks.reduce(into: "") { targets, mark in
      switch mark {
      case .link(let destination), .image(let destination):
        targets += "\(Unicode.Scalar(targetMark))\(destination)"
      case .emphasis, .strong, .code: break
      }
    }
  }

  /// FNV-1a, 64 bits (Fowler, Noll, Vo; http://www.isthe.com/chongo/tech/comp/fnv/): the same in each run.
  private static func number(of word: String) -> UInt64 {
    var number: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word.utf8 { number = (number ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return number
  }

  /// Whether two tokens are written and set alike, wherever they stand.
  public static func == (left: Token, right: Token) -> Bool {
    left.text == right.text && left.marks == right.marks
      && left.hasSpaceBefore == right.hasSpaceBefore
  }

  /// Hashes how it is written and set.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(marks)
    hasher.combine(hasSpaceBefore)
  }

  /// The same token with or without white space before it.
  func spaced(_ hasSpaceBefore: Bool) -> Token {
    var token = self
    token.hasSpaceBefore = hasSpaceBefore
    return token
  }

  private static func isWord(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      scalar.isASCII
        ? scalar.isASCIILetterOrDigit
        : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  /// The quote or hyphen that a typographic one stands for; any other character itself.
  static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{2018}"..."\u{201B}": "'"
    case "\u{201C}"..."\u{201F}": "\""
    case "\u{2010}"..."\u{2013}": "-"
    default: scalar
    }
  }
}

extension Token.Mark {
  /// Whether words that only one of them has are words by themselves: in code, and where they lead elsewhere.
  var parts: Bool {
    switch self {
    case .code, .link, .image: true
    case .emphasis, .strong: false
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter or a digit of ASCII: what most scalars are, told without a table of all of Unicode.
  var isASCIILetterOrDigit: Bool {
    switch value {
    case 48...57, 65...90, 97...122: true
    default: false
    }
  }
}
