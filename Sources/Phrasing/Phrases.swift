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

  /// Whether nouns have a capital within a sentence.
  package var writesNounsInCapitals: Bool { language.hasPrefix("de") }

  /// A phrase in the language; in English where the catalogue does not have it.
  package func callAsFunction(_ phrase: Phrase) -> String {
    let words = template(phrase.words)
    guard !phrase.values.isEmpty else { return words }
    return words.replacing(/\{(\d)\}/) { match in
      Int(match.1).flatMap { phrase.values.indices.contains($0) ? phrase.values[$0] : nil }
        ?? String(match.0)
    }
  }

  /// A word that stands for a value of a closed set, such as `in force`.
  package func callAsFunction(word: String) -> String { template(word) }

  func template(_ words: String) -> String {
    translations[words] ?? (marksMissing ? "⟦\(words)⟧" : words)
  }
}
