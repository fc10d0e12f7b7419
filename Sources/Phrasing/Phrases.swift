/// The words of the frame in one language. English needs no catalogue: its words are in the program.
package struct Phrases: Sendable {
  /// The language, as BCP 47 has it.
  package let language: String
  let translations: [String: String]
  let marksMissing: Bool

  /// - Parameters:
  ///   - translations: Phrases of another language, by the English ones.
  ///   - marksMissing: Whether a phrase that is not among them is shown in brackets, so that a test finds it.
  package init(
    _ language: String = "en",
    _ translations: [String: String] = [:],
    marksMissing: Bool = false
  ) {
    (self.language, self.translations) = (language, translations)
    self.marksMissing = marksMissing
  }

  /// A noun as it is written within a sentence: in German with its capital.
  package func withinSentence(_ noun: String) -> String {
    language.hasPrefix("de") ? noun : noun.lowercased()
  }

  /// A phrase in the language; in English where the catalogue does not have it.
  package func callAsFunction(_ phrase: Phrase) -> String {
    let words = template(phrase.words)
    guard !phrase.values.isEmpty else { return words }
    let values = phrase.values.map { value in
      switch value {
      case .text(let text): text
      case .phrase(let phrase): self(phrase)
      }
    }
    return Self.filled(words, values)
  }

  /// Words with values in the place of `{0}` and its like.
  private static func filled(_ words: String, _ values: [String]) -> String {
    var output = ""
    walk(words, values.count) {
      output += $0
    } value: {
      output += values[$0]
    }
    return output
  }

  /// Goes through words and the places of values in them. A page may say hundreds, so they are read byte by byte.
  static func walk(
    _ words: String,
    _ count: Int,
    words take: (Substring) -> Void,
    value: (Int) -> Void
  ) {
    let bytes = words.utf8
    var (start, at) = (bytes.startIndex, bytes.startIndex)
    while let open = bytes[at...].firstIndex(of: UInt8(ascii: "{")) {
      let digit = bytes.index(after: open)
      let close = digit < bytes.endIndex ? bytes.index(after: digit) : digit
      guard close < bytes.endIndex, bytes[close] == UInt8(ascii: "}"),
        (0..<count).contains(Int(bytes[digit]) - 48)
      else {
        at = digit
        continue
      }
      if start < open { take(words[start..<open]) }
      value(Int(bytes[digit]) - 48)
      start = bytes.index(after: close)
      at = start
    }
    if start < bytes.endIndex { take(words[start...]) }
  }

  /// A word that stands for a value of a closed set, such as `in force`.
  package func callAsFunction(word: String) -> String { template(word) }

  /// A name in quotation marks.
  package func quoted(_ name: String) -> String { self("“\(name)”") }

  func template(_ words: String) -> String {
    translations[words] ?? (marksMissing ? "⟦\(words)⟧" : words)
  }
}
