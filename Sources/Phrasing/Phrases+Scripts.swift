extension Phrases {
  /// A script with the phrases in it that stand in `_("…")` or in such a call with backticks in the language. What a phrase puts in by
  /// `${…}` its translation puts in as well.
  package func translated(script bytes: [UInt8]) -> [UInt8] {
    guard !translations.isEmpty || marksMissing else { return bytes }
    let text = String(decoding: bytes, as: UTF8.self)
    let translated = text.replacing(Self.call) { match in
      let words = template(String(match.2))
      let quote = String(match.1)
      let escaped = words.replacing("\\", with: "\\\\").replacing(quote, with: "\\" + quote)
      return "_(\(quote)\(escaped)\(quote))"
    }
    return Array(translated.utf8)
  }

  /// The phrases of a script, in their order.
  package static func phrases(ofScript bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).matches(of: call).map { String($0.2) }
  }

  private static var call: Regex<(Substring, Substring, Substring)> { /\b_\((["`])(.*?)\1\)/ }
}
