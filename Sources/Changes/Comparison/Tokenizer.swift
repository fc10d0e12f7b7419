/// Cuts texts into tokens.
struct Tokenizer {
  /// Shows where a word may be broken, and is not read.
  private static let softHyphen: Unicode.Scalar = "\u{AD}"

  var tokens: [Token] = []
  private(set) var line: Int
  var hasSpace = false
  private var word = ""

  /// - Parameter line: The line of the file that the text begins in.
  init(line: Int = 1) {
    self.line = line
  }

  /// The tokens of a text without markup.
  static func tokens(of text: String, line: Int = 1) -> [Token] {
    var tokenizer = Tokenizer(line: line)
    tokenizer.add(text, marks: [])
    return tokenizer.tokens
  }

  /// Adds a text that is set in one way.
  mutating func add(_ text: String, marks: [Token.Mark]) {
    var text = takeBackWord(before: text, marks) + text
    let isDone = text.withUTF8 { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return false }
      addASCII(bytes, marks)
      return true
    }
    if !isDone { addScalars(of: text, marks) }
  }

  /// The word that a text goes on with, as in `MU**ST**`; it is added anew with the text. Nothing where they are apart, or
  /// where code or another link begins between them.
  private mutating func takeBackWord(before text: String, _ marks: [Token.Mark]) -> String {
    guard !hasSpace, let last = tokens.last, last.isWord,
      let first = text.unicodeScalars.first(where: { $0 != Self.softHyphen }), Self.isLetter(first),
      last.marks.filter(\.parts) == marks.filter(\.parts), !marks.contains(.code)
    else { return "" }
    tokens.removeLast()
    hasSpace = last.hasSpaceBefore
    return last.text
  }

  /// Adds the mark of a footnote. Where it is counts; which number it has does not, since that is up to those before it.
  mutating func addFootnoteMark(_ number: String) {
    tokens.append(Token(footnote: number, hasSpaceBefore: hasSpace, line: line))
    hasSpace = false
  }

  /// Notes that what follows is apart from what was before.
  mutating func space() { hasSpace = true }

  private mutating func addScalars(of text: String, _ marks: [Token.Mark]) {
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar == Self.softHyphen { continue }
      if scalar.isASCII
        ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
      {
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

  /// Notes the end of a line.
  mutating func endLine() {
    hasSpace = true
    line += 1
  }

  private mutating func endWord(_ marks: [Token.Mark]) {
    guard !word.isEmpty else { return }
    append(word, marks)
    word = ""
  }

  private mutating func append(_ text: String, _ marks: [Token.Mark]) {
    tokens.append(Token(text, marks: marks, hasSpaceBefore: hasSpace, line: line))
    hasSpace = false
  }

  /// Letters and digits, and what stands between two of them inside one word: `don't`, `1.5`, `low-risk`.
  private func isPartOfWord(
    _ scalar: Unicode.Scalar,
    at index: Int,
    of scalars: [Unicode.Scalar]
  ) -> Bool {
    if Self.isLetter(scalar) { return true }
    guard !word.isEmpty else { return false }
    if Self.isCombining(scalar) { return true }
    guard ["'", ".", ",", "-", "_"].contains(Token.plain(scalar)), index + 1 < scalars.count,
      Self.isLetter(scalars[index + 1])
    else { return false }
    guard scalar == "." || scalar == "," else { return true }
    return Self.isDigit(scalars[index - 1]) && Self.isDigit(scalars[index + 1])
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return scalar.isASCIILetterOrDigit }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// An accent that is written as a character of its own.
  private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (48...57).contains(scalar.value) : scalar.properties.numericType != nil
  }
}
