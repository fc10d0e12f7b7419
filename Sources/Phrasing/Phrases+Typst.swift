extension Phrases {
  /// A template for Typst with the phrases in it that stand in `say("…")` in the language. They stay in their lines, so that what is
  /// found in a template has its place.
  package func translated(typst bytes: [UInt8]) -> [UInt8] {
    guard !translations.isEmpty || marksMissing else { return bytes }
    let text = String(decoding: bytes, as: UTF8.self)
    let translated = text.replacing(Self.typstCall) { match in
      let words = template(String(match.2))
      let escaped = words.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      return "\(match.1)\"\(escaped)\""
    }
    return Array(translated.utf8)
  }

  /// The phrases of a template for Typst, in their order.
  package static func phrases(ofTypst bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).matches(of: typstCall).map { String($0.2) }
  }

  private static var typstCall: Regex<(Substring, Substring, Substring)> {
    /(\bsay\(\s*)"([^"\\]*)"/
  }
}
