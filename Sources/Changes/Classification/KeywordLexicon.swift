internal import Standards

/// The languages in which keywords of requirements are known.
enum KeywordLexicon: Hashable, Sendable {
  case english
  case german

  /// Nil for a language whose keywords are not known.
  init?(language: String) {
    switch language.lowercased().prefix(while: { $0 != "-" }) {
    case "en": self = .english
    case "de": self = .german
    default: return nil
    }
  }

  /// The keyword at a position of a sentence; nil where none is.
  func keyword(
    at index: Int,
    in tokens: [Token],
    _ style: RequirementWording.Keywords
  ) -> NormativeKeyword? {
    guard (3...11).contains(tokens[index].text.utf8.count), !tokens[index].marks.contains(.code)
    else { return nil }
    switch self {
    case .english: return EnglishKeywords.keyword(at: index, in: tokens, style)
    case .german: return GermanKeywords.keyword(at: index, in: tokens, style)
    }
  }
}

extension Token {
  /// Whether it has no small letter of ASCII.
  var isInCapitals: Bool { !text.utf8.contains { (97...122).contains($0) } }

  /// Whether it is the word *not*.
  var isNot: Bool { text == "not" || text == "NOT" || text == "Not" }
}

extension String {
  /// Whether it begins with a digit.
  var isNumber: Bool { utf8.first.map { (48...57).contains($0) } ?? false }
}
