/// The keywords of German standards, after the BSI's IT-Grundschutz and DIN 820-2.
///
/// A negation need not follow at once: `DARF Daten NICHT speichern`. In capitals it belongs to the keyword before it
/// wherever it is; in small letters only where it follows at once. Further on it may belong to another word, so that
/// the keyword is of no known strength, which is what a negated permission is.
struct GermanKeywords: KeywordLexicon {
  static func keyword(
    at index: Int,
    in words: ArraySlice<Word>,
    _ style: RequirementWording.Keywords
  ) -> RequirementKeyword? {
    guard words[index].isOne(of: keys), let strength = strengths[words[index].key],
      style != .capitals || words[index].isInCapitals
    else { return nil }
    let permits = words[index].isOne(of: permitting)
    if permits, index + 1 < words.endIndex, words[index + 1].key == only {
      return RequirementKeyword(strength: .must, isNegated: false, words: index..<index + 2)
    }
    guard let negation = negation(behind: index, in: words) else {
      return RequirementKeyword(strength: strength, isNegated: false, words: index..<index + 1)
    }
    let range = index..<(negation == index + 1 ? index + 2 : index + 1)
    let belongs =
      negation == index + 1 || words[negation].isInCapitals && words[index].isInCapitals
    // `darf nicht` forbids and `sollte nicht` advises against; `muss nicht` and `kann nicht` leave it open.
    if belongs, permits {
      return RequirementKeyword(strength: .must, isNegated: true, words: range)
    }
    if belongs, strength == .should {
      return RequirementKeyword(strength: .should, isNegated: true, words: range)
    }
    return RequirementKeyword(strength: .may, isNegated: true, words: range)
  }

  /// The first negation before the next keyword.
  private static func negation(behind index: Int, in words: ArraySlice<Word>) -> Int? {
    let behind = words[(index + 1)...]
    let end = behind.firstIndex { $0.isOne(of: keys) || $0.isOne(of: negations) }
    return end.flatMap { words[$0].isOne(of: negations) ? $0 : nil }
  }

  private static let strengths: [UInt64: RequirementKeyword.Strength] = {
    let words: [(RequirementKeyword.Strength, [String])] = [
      (.must, ["muss", "müssen", "muß"]), (.should, ["soll", "sollen", "sollte", "sollten"]),
      (.may, ["kann", "können", "darf", "dürfen"]),
    ]
    let pairs = words.flatMap { strength, words in words.map { (Word.key(of: $0), strength) } }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()
  private static let keys = WordSet(Set(strengths.keys))
  private static let permitting = WordSet("darf", "dürfen")
  private static let only = Word.key(of: "nur")
  private static let negations = WordSet(of: [
    "nicht", "kein", "keine", "keinen", "keinem", "keiner", "keines", "niemals", "weder",
  ])
}
