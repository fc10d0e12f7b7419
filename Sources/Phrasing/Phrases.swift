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

  /// Words with values in the place of `{0}` and its like. A page may say hundreds, so they are read byte by byte.
  private static func filled(_ words: String, _ values: [String]) -> String {
    var output = ""
    var rest = words.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      output += Substring(rest[..<open])
      let digit = rest.index(after: open)
      let number = digit < rest.endIndex ? Int(rest[digit]) - 48 : -1
      let close = digit < rest.endIndex ? rest.index(after: digit) : digit
      guard values.indices.contains(number), close < rest.endIndex,
        rest[close] == UInt8(ascii: "}")
      else {
        output += "{"
        rest = rest[digit...]
        continue
      }
      output += values[number]
      rest = rest[rest.index(after: close)...]
    }
    return output + Substring(rest)
  }

  /// A word that stands for a value of a closed set, such as `in force`.
  package func callAsFunction(word: String) -> String { template(word) }

  /// A name in quotation marks.
  package func quoted(_ name: String) -> String { self("“\(name)”") }

  func template(_ words: String) -> String {
    translations[words] ?? (marksMissing ? "⟦\(words)⟧" : words)
  }
}
