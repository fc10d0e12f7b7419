internal import Standards

/// The keywords of German standards, after the BSI's IT-Grundschutz and DIN 820-2.
///
/// A negation need not follow at once: `DARF Daten NICHT speichern`. In capitals it belongs to the keyword before it
/// wherever it is; in small letters only where it follows at once. Further on it may belong to another word, so that
/// the keyword is of no known strength, which is what a negated permission is.
enum GermanKeywords {
  static func keyword(
    at index: Int,
    in tokens: [Token],
    _ style: RequirementWording.Keywords
  ) -> NormativeKeyword? {
    guard let strength = words[tokens[index].folded],
      style != .capitals || tokens[index].isInCapitals
    else { return nil }
    let permits = tokens[index].folded.hasPrefix("d")
    if permits, index + 1 < tokens.count, tokens[index + 1].folded == "nur" {
      return NormativeKeyword(strength: .must, isNegated: false, tokens: index..<index + 2)
    }
    guard let negation = negation(behind: index, in: tokens) else {
      return NormativeKeyword(strength: strength, isNegated: false, tokens: index..<index + 1)
    }
    let range = index..<(negation == index + 1 ? index + 2 : index + 1)
    let belongs =
      negation == index + 1 || tokens[negation].isInCapitals && tokens[index].isInCapitals
    // `darf nicht` forbids and `sollte nicht` advises against; `muss nicht` and `kann nicht` leave it open.
    if belongs, permits { return NormativeKeyword(strength: .must, isNegated: true, tokens: range) }
    if belongs, strength == .should {
      return NormativeKeyword(strength: .should, isNegated: true, tokens: range)
    }
    return NormativeKeyword(strength: .may, isNegated: true, tokens: range)
  }

  /// The first negation before the next keyword.
  private static func negation(behind index: Int, in tokens: [Token]) -> Int? {
    for next in tokens.indices.dropFirst(index + 1) {
      if words[tokens[next].folded] != nil { return nil }
      if negations.contains(tokens[next].folded) { return next }
    }
    return nil
  }

  private static let words: [String: NormativeKeyword.Strength] = [
    "muss": .must, "müssen": .must, "muß": .must, "soll": .should, "sollen": .should,
    "sollte": .should, "sollten": .should, "kann": .may, "können": .may, "darf": .may,
    "dürfen": .may,
  ]

  private static let negations: Set<String> = [
    "nicht", "kein", "keine", "keinen", "keinem", "keiner", "keines", "niemals", "weder",
  ]
}
