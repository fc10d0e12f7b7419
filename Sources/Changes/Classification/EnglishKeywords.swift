internal import Standards

/// The keywords of RFC 2119 and of the ISO/IEC Directives, part 2.
enum EnglishKeywords {
  static func keyword(
    at index: Int,
    in tokens: [Token],
    _ style: RequirementWording.Keywords
  ) -> NormativeKeyword? {
    guard let word = words[tokens[index].folded], isWrittenAsKeyword(tokens[index], style),
      word.strength != .may || !isMonth(index, in: tokens)
    else { return nil }
    var end = index + 1
    let isNegated = word.isNegated || end < tokens.count && tokens[end].isNot
    if isNegated, !word.isNegated { end += 1 }
    return NormativeKeyword(strength: word.strength, isNegated: isNegated, tokens: index..<end)
  }

  private static func isWrittenAsKeyword(
    _ token: Token,
    _ style: RequirementWording.Keywords
  ) -> Bool {
    switch style {
    case .capitals: token.isInCapitals
    case .lowerCase, .imperative: token.isInCapitals || !onlyInCapitals.contains(token.folded)
    }
  }

  private static let words: [String: (strength: NormativeKeyword.Strength, isNegated: Bool)] = [
    "must": (.must, false), "shall": (.must, false), "required": (.must, false),
    "mustn't": (.must, true), "should": (.should, false), "recommended": (.should, false),
    "shouldn't": (.should, true), "may": (.may, false), "optional": (.may, false),
  ]
  /// Words that are too common in other meanings to be keywords in lower case.
  private static let onlyInCapitals: Set<String> = ["required", "recommended", "optional"]

  /// `May 2026`, `in May`, `5 May`: the month has a capital, and a date or its preposition beside it.
  private static func isMonth(_ index: Int, in tokens: [Token]) -> Bool {
    guard tokens[index].text == "May" else { return false }
    let after = index + 1 < tokens.count ? tokens[index + 1].text : ""
    let before = index > 0 ? tokens[index - 1].text : ""
    return after.isNumber || before.isNumber
      || [
        "in", "of", "since", "until", "by", "from", "to", "before", "after", "and", "next", "last",
      ]
      .contains(before.lowercased())
  }
}
