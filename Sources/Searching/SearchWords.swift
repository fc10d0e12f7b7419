/// The words under which texts are found. `templates/assets/search.js` makes those of a query in the same way.
package struct SearchWords: Sendable {
  /// Whether endings of English are taken off.
  private let isEnglish: Bool

  /// - Parameter language: A language tag after BCP 47, such as `en-GB`.
  package init(language: String) {
    isEnglish = language.lowercased().prefix { $0 != "-" } == "en"
  }

  /// The words of a text. Words joined by `-` or `_` are found under each of them; what holds a digit also as a whole, as
  /// ``key(ofID:)`` has it.
  package func words(in text: String) -> [String] {
    FoldedText(text).runs.flatMap(words(of:))
  }

  private func words(of run: [Unicode.Scalar]) -> [String] {
    guard run.contains(where: FoldedText.isDigit) else {
      return run.split { !FoldedText.isWord($0) }.compactMap(word)
    }
    let parts = run.split { $0 == "-" || $0 == "_" }
    let whole = Self.key(Array(run))
    guard parts.count > 1 else { return [whole] }
    return [whole]
      + parts.compactMap { part in
        part.contains(where: FoldedText.isDigit) ? Self.key(Array(part)) : word(part)
      }
  }

  /// A single letter of Latin tells nothing.
  private func word(_ letters: ArraySlice<Unicode.Scalar>) -> String? {
    guard letters.count > 1 || letters.first.map({ !$0.isASCII }) ?? false else { return nil }
    let word = Self.text(letters)
    return isEnglish ? EnglishEnding.stem(word) : word
  }

  /// An id as it is looked up: without case, leading zeros and what joins its parts, but for a dot between numbers. `PSF-04.02`,
  /// `psf 4.2` and `PSF_4-2` are `psf4.2`.
  package static func key(ofID id: String) -> String { key(FoldedText(id).scalars) }

  private static func key(_ scalars: [Unicode.Scalar]) -> String {
    var key: [Unicode.Scalar] = []
    for part in scalars.split(whereSeparator: { !FoldedText.isWord($0) }) {
      let part = withoutLeadingZeros(part)
      let ends = [key.last, part.first].compactMap(\.self)
      if ends.count == 2, ends.allSatisfy(FoldedText.isDigit) { key.append(".") }
      key += part
    }
    return text(key[...])
  }

  private static func withoutLeadingZeros(
    _ part: ArraySlice<Unicode.Scalar>
  ) -> [Unicode.Scalar] {
    var bare: [Unicode.Scalar] = []
    for (scalar, next) in zip(part, part.dropFirst() + [" "]) {
      let beginsNumber = !(bare.last.map(FoldedText.isDigit) ?? false)
      if scalar == "0", beginsNumber, FoldedText.isDigit(next) { continue }
      bare.append(scalar)
    }
    return bare
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
