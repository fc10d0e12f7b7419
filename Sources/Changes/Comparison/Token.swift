internal import Wording

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
    /// Part of a link, with where it leads and the digest of the file there; that is empty where the standard has no such file.
    case link(String, digest: String = "")
    /// The alternative text of an image, with its address and the digest of its file; that is empty where there is no such file.
    case image(String, digest: String)
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

  /// The token as it is written, or as pages print it.
  public private(set) var text: String
  let detail: Detail?
  /// What it is to rules and to likeness.
  private(set) var reading: Word
  let fileLine: Int32

  static let targetMark: UInt8 = 1

  /// A token that is read anew, with what decides about its likeness.
  public init(_ text: String, marks: [Mark] = [], hasSpaceBefore: Bool, line: Int = 1) {
    var reading = Word(readingWhole: text)
    reading.hasSpaceBefore = hasSpaceBefore
    self.init(text, marks: marks, reading: reading, line: line)
  }

  /// A token that was read from a text.
  ///
  /// - Parameter gap: The white space before it where that counts, as inside code.
  init(_ text: String, marks: [Mark], reading: Word, line: Int, gap: String = "") {
    let isPlain = marks.contains(.code) || text.utf8.allSatisfy { $0 < 0x80 }
    self.init(text, word: gap + (isPlain ? text : Self.plain(text)), marks, reading, line)
  }

  /// A token that is plain and set in no way of its own: its text decides about its likeness.
  init(plain text: String, reading: Word, line: Int) {
    self.text = text
    self.reading = reading
    fileLine = Int32(clamping: line)
    detail = nil
  }

  /// A line of code, to the letter.
  init(verbatim text: String, line: Int) {
    self.init(text, word: text, [], Word(readingWhole: text), line)
    reading.isCode = true
  }

  /// The mark of a footnote: alike whatever its number is.
  init(footnote number: String, hasSpaceBefore: Bool, line: Int) {
    var reading = Word(readingWhole: "[^]")
    reading.hasSpaceBefore = hasSpaceBefore
    self.init("[\(number)]", word: "[^]", [], reading, line)
  }

  private init(_ text: String, word: String, _ marks: [Mark], _ reading: Word, _ line: Int) {
    let isFolded = text.utf8.allSatisfy { $0 < 0x80 && !(65...90).contains($0) }
    let folded = isFolded && word == text ? text : word.lowercased()
    self.text = text
    self.reading = reading
    self.reading.isCode = marks.contains(.code)
    fileLine = Int32(clamping: line)
    detail =
      isFolded && marks.isEmpty && word == text
      ? nil
      : Detail(key: word + Self.targets(in: marks), folded: folded, marks: marks)
  }

  /// Whether white space stands before it.
  public var hasSpaceBefore: Bool { reading.hasSpaceBefore }

  /// Whether it is a word or a number, not punctuation.
  public var isWord: Bool { !reading.isSign }

  /// Where the links and images lead that a token stands in.
  private static func targets(in marks: [Mark]) -> String {
    marks.reduce(into: "") { targets, mark in
      switch mark {
      case .image(_, let digest) where !digest.isEmpty, .link(_, let digest) where !digest.isEmpty:
        targets += "\(Unicode.Scalar(targetMark))\(digest)"
      case .link(let destination, _), .image(let destination, _):
        targets += "\(Unicode.Scalar(targetMark))\(destination)"
      case .emphasis, .strong, .code: break
      }
    }
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
    token.reading.hasSpaceBefore = hasSpaceBefore
    return token
  }

  /// The same token, which readers see otherwise.
  func printed(as text: String) -> Token {
    var token = self
    token.text = text
    return token
  }

  /// A text with typographic quotes and hyphens made plain.
  static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { plain($0) }))
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
