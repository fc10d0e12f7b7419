import Markup
import Standards
import Testing
import Wording

@testable import Changes

/// German keywords, negated at once, at a distance and not at all.
struct GermanKeywordTests {
  private func keywords(
    _ sentence: String,
    _ style: RequirementWording.Keywords = .capitals
  ) -> [String] {
    let words = BlockBuilder.blocks(of: prose(sentence)).flatMap(\.allTokens).map(\.reading)
    return KeywordConvention(style, Language(tag: "de-DE")).keywords(in: words[...]).map(\.name)
  }

  @Test(arguments: [
    ("Protokolle MÜSSEN ein Jahr aufbewahrt werden.", ["must"]),
    ("Die Stelle SOLLTE Protokolle prüfen.", ["should"]),
    ("Die Stelle SOLLTE Protokolle NICHT löschen.", ["should not"]),
    ("Geheimnisse DÜRFEN NICHT protokolliert werden.", ["must not"]),
    ("Die Stelle DARF Geheimnisse NICHT protokollieren.", ["must not"]),
    ("Die Stelle DARF KEINE Geheimnisse protokollieren.", ["must not"]),
    ("Zugriffe DÜRFEN NUR nach Freigabe erfolgen.", ["must"]),
    ("Die Stelle KANN Protokolle löschen.", ["may"]),
    ("Die Stelle muss und darf nicht.", []),
    ("Die Stelle **MU**SS Protokolle prüfen.", ["must"]),
  ])
  func readsCapitals(_ sentence: String, _ expected: [String]) {
    #expect(keywords(sentence) == expected)
  }

  /// What a negation belongs to is not claimed where that is not known: a permission that is negated has no known force.
  @Test(arguments: [
    ("Protokolle müssen aufbewahrt werden.", ["must"]),
    ("Geheimnisse dürfen nicht protokolliert werden.", ["must not"]),
    ("Die Stelle darf die Geheimnisse nicht protokollieren.", ["may not"]),
    ("Die Stelle muss Daten, die nicht verschlüsselt sind, löschen.", ["may not"]),
    ("Die Stelle muss nicht prüfen.", ["may not"]),
  ])
  func readsSmallLetters(_ sentence: String, _ expected: [String]) {
    #expect(keywords(sentence, .lowerCase) == expected)
  }

  @Test func knowsNoKeywordOfAnotherLanguage() {
    let words = BlockBuilder.blocks(of: prose("Les journaux DOIVENT être conservés, MUST."))
      .flatMap(\.allTokens).map(\.reading)
    #expect(KeywordConvention(.capitals, Language(tag: "fr")).keywords(in: words[...]).isEmpty)
  }
}
