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
  /// What decides whether two tokens are alike: the text with typographic quotes and dashes made plain, and where a
  /// link leads.
  public let key: String
  /// How it is set, from the outside in.
  public let marks: [Mark]
  /// Whether white space stands before it.
  public let hasSpaceBefore: Bool

  /// A token with what decides about its likeness.
  public init(_ text: String, marks: [Mark] = [], hasSpaceBefore: Bool) {
    self.text = text
    self.marks = marks
    self.hasSpaceBefore = hasSpaceBefore
    var key = Self.plain(text)
    for case .link(let destination) in marks { key += "\u{1}" + destination }
    self.key = key
  }

  /// Whether it is a word or a number, not punctuation.
  public var isWord: Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  private static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var plain = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}": plain += "'"
      case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}": plain += "\""
      case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}": plain += "-"
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }
}

/// Cuts texts into tokens.
struct Tokenizer {
  private(set) var tokens: [Token] = []
  private var word = ""
  private var hasSpace = false

  /// Adds a text that is set in one way.
  mutating func add(_ text: String, marks: [Token.Mark]) {
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar.properties.isWhitespace {
        endWord(marks)
        hasSpace = true
      } else if isPartOfWord(scalar, at: index, of: scalars) {
        word.unicodeScalars.append(scalar)
      } else {
        endWord(marks)
        append(String(scalar), marks)
      }
    }
    endWord(marks)
  }

  /// Notes white space between texts.
  mutating func addSpace() {
    hasSpace = true
  }

  private mutating func endWord(_ marks: [Token.Mark]) {
    guard !word.isEmpty else { return }
    append(word, marks)
    word = ""
  }

  private mutating func append(_ text: String, _ marks: [Token.Mark]) {
    tokens.append(Token(text, marks: marks, hasSpaceBefore: hasSpace))
    hasSpace = false
  }

  /// Letters and digits, and what stands between two of them inside one word: `don't`, `1.5`, `low-risk`.
  private func isPartOfWord(
    _ scalar: Unicode.Scalar,
    at index: Int,
    of scalars: [Unicode.Scalar]
  ) -> Bool {
    if Self.isLetter(scalar) { return true }
    guard ["'", "\u{2019}", ".", ",", "-", "\u{2011}", "_"].contains(scalar), !word.isEmpty,
      index + 1 < scalars.count, Self.isLetter(scalars[index + 1])
    else { return false }
    guard scalar == "." || scalar == "," else { return true }
    return Self.isDigit(scalars[index - 1]) && Self.isDigit(scalars[index + 1])
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType != nil
  }
}
