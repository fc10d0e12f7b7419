internal import Wording

/// Cuts texts into tokens.
struct Tokenizer {
  private(set) var tokens: [Token] = []
  private(set) var line: Int
  private var hasSpace = false

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
    let begun = takeBackWord(before: text, marks)
    var text = begun.isEmpty ? text : begun + text
    let isCode = marks.contains(.code)
    text.withUTF8 { bytes in
      if tokens.isEmpty { tokens.reserveCapacity(bytes.count / Self.bytesOfToken + 1) }
      var scanner = WordScanner(bytes, hasSpaceBefore: hasSpace)
      var end: Int?
      while let word = scanner.next() {
        if word.isPlain, marks.isEmpty {
          tokens.append(Token(plain: Self.written(bytes[word.range]), reading: word, line: line))
          continue
        }
        let gap = end.map { Self.written(bytes[$0..<word.range.lowerBound]) } ?? ""
        if isCode { end = word.range.upperBound }
        let text = Self.text(of: bytes[word.range])
        tokens.append(Token(text, marks: marks, reading: word, line: line, gap: gap))
      }
      hasSpace = scanner.hasSpace
    }
  }

  /// How long a token is, with the space before it, in most texts.
  private static let bytesOfToken = 5

  /// A word without its soft hyphens.
  private static func text(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    let text = written(bytes)
    guard bytes.contains(0xC2) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != softHyphen }))
  }

  private static func written(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes), as: UTF8.self)
  }

  private static let softHyphen: Unicode.Scalar = "\u{AD}"

  /// The word that a text goes on with, as in `MU**ST**`; it is added anew with the text. Nothing where they are apart, or
  /// where code or another link begins between them.
  private mutating func takeBackWord(before text: String, _ marks: [Token.Mark]) -> String {
    guard !hasSpace, let last = tokens.last, last.isWord, Word.beginsWithin(text),
      last.marks.filter(\.parts) == marks.filter(\.parts), !marks.contains(.code)
    else { return "" }
    tokens.removeLast()
    hasSpace = last.hasSpaceBefore
    return last.text
  }

  /// Prints a name in place of the words from a token on, which decide about their likeness as before.
  mutating func print(_ name: String, from start: Int) {
    for index in tokens.indices.dropFirst(start) {
      tokens[index] = tokens[index].printed(as: index == start ? name : "")
    }
  }

  /// Adds the mark of a footnote. Where it is counts; which number it has does not, since that is up to those before it.
  mutating func addFootnoteMark(_ number: String) {
    tokens.append(Token(footnote: number, hasSpaceBefore: hasSpace, line: line))
    hasSpace = false
  }

  /// Notes that what follows is apart from what was before.
  mutating func space() { hasSpace = true }

  /// Notes the end of a line.
  mutating func endLine() {
    hasSpace = true
    line += 1
  }
}
