/// A word, a number or a mark of punctuation, as the comparison of texts sees it.
public struct Token: Hashable, Sendable {
  /// How a token is set.
  public enum Mark: Hashable, Sendable {
    /// Emphasis.
    case emphasis
    /// Strong emphasis.
    case strong
    /// Struck through by the author.
    case struck
    /// Code.
    case code
    /// Part of a link, with where it leads.
    case link(String)
    /// The alternative text of an image, with its address.
    case image(String)
  }

  /// The token as it is written.
  public let text: String
  /// What decides whether two tokens are alike: the text, outside code with typographic quotes and dashes made plain,
  /// and where a link or an image leads.
  public let key: String
  /// How it is set, from the outside in.
  public let marks: [Mark]
  /// Whether white space stands before it.
  public let hasSpaceBefore: Bool
  /// Whether it is a word or a number, not punctuation.
  public let isWord: Bool
  /// The line of the file that it stands in; no part of what it is.
  public let line: Int

  private static let targetMark: UInt8 = 1

  /// A token with what decides about its likeness.
  public init(_ text: String, marks: [Mark] = [], hasSpaceBefore: Bool, line: Int = 1) {
    self.text = text
    self.line = line
    self.marks = marks
    self.hasSpaceBefore = hasSpaceBefore
    isWord = Self.isWord(text)
    let isPlain = marks.contains(.code) || text.utf8.allSatisfy { $0 < 0x80 }
    var key =
      isPlain ? text : String(String.UnicodeScalarView(text.unicodeScalars.map(Self.plain)))
    for mark in marks {
      switch mark {
      case .link(let destination), .image(let destination):
        key += "\u{1}\(destination)"
      case .emphasis, .strong, .struck, .code: break
      }
    }
    self.key = key
  }

  /// A line of code, to the letter.
  init(verbatim text: String, line: Int) {
    self.text = text
    self.line = line
    key = text
    isWord = Self.isWord(text)
    marks = []
    hasSpaceBefore = false
  }

  private init(_ other: Token, hasSpaceBefore: Bool) {
    text = other.text
    key = other.key
    marks = other.marks
    line = other.line
    isWord = other.isWord
    self.hasSpaceBefore = hasSpaceBefore
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
    Token(self, hasSpaceBefore: hasSpaceBefore)
  }

  /// Its text with typographic quotes and dashes made plain, wherever it leads.
  var word: Substring {
    guard !marks.isEmpty, let end = key.utf8.firstIndex(of: Self.targetMark) else {
      return key[...]
    }
    return key[..<end]
  }

  /// Its word in lower case.
  var folded: String {
    let word = word
    let isLower = word.utf8.allSatisfy { $0 < 0x80 && !(65...90).contains($0) }
    return isLower ? String(word) : word.lowercased()
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

extension Unicode.Scalar {
  /// Whether it is a letter or a digit of ASCII: what most scalars are, told without a table of all of Unicode.
  var isASCIILetterOrDigit: Bool {
    switch value {
    case 48...57, 65...90, 97...122: true
    default: false
    }
  }
}
