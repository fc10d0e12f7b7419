internal import Standards

/// How a standard writes its requirements.
enum KeywordConvention: Hashable, Sendable {
  /// `MUST` in capitals; in lower case the words mean nothing special (RFC 2119 and RFC 8174).
  case capitals
  /// `shall` in lower case (ISO/IEC Directives, part 2), in capitals as well.
  case lowerCase
  /// No keyword: sentences say what to do, as catalogs of controls have it. Where one has a keyword, it counts.
  case imperative

  /// The part of the criteria that must have a keyword for it to be the convention.
  private static let leastShare = 0.1

  /// The convention of the criteria of some versions.
  static func of(_ criteria: some Sequence<Provision>) -> KeywordConvention {
    var (capitals, lowerCase, count) = (0, 0, 0)
    for criterion in criteria {
      count += 1
      let words = RequirementWords(in: criterion.body.beforeFirstHeading)
      if words.hasCapitals { capitals += 1 }
      if words.hasLowerCase { lowerCase += 1 }
    }
    let least = max(1, Int((Double(count) * leastShare).rounded(.up)))
    if capitals >= least { return .capitals }
    return lowerCase >= least ? .lowerCase : .imperative
  }

  /// The keywords of a sentence, in their order.
  func keywords(in tokens: [Token]) -> [NormativeKeyword] {
    tokens.indices.compactMap { keyword(at: $0, in: tokens) }
  }

  private func keyword(at index: Int, in tokens: [Token]) -> NormativeKeyword? {
    let text = tokens[index].text
    guard (3...11).contains(text.utf8.count), !tokens[index].marks.contains(.code),
      let word = Self.words[tokens[index].folded], isWrittenAsKeyword(tokens[index]),
      word.strength != .may || !Self.isMonth(index, in: tokens)
    else { return nil }
    var end = index + 1
    let isNegated = word.isNegated || end < tokens.count && tokens[end].isNot
    if isNegated, !word.isNegated { end += 1 }
    return NormativeKeyword(strength: word.strength, isNegated: isNegated, tokens: index..<end)
  }

  private func isWrittenAsKeyword(_ token: Token) -> Bool {
    let isCapital = !token.text.utf8.contains { (97...122).contains($0) }
    switch self {
    case .capitals: return isCapital
    case .lowerCase, .imperative:
      return isCapital || !Self.onlyInCapitals.contains(token.folded)
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

extension Token {
  /// Whether it is the word *not*.
  var isNot: Bool { text == "not" || text == "NOT" || text == "Not" }
}

extension String {
  /// Whether it begins with a digit.
  var isNumber: Bool { utf8.first.map { (48...57).contains($0) } ?? false }
}
