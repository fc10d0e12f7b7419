import Testing
import Wording

/// English keywords in each convention.
struct KeywordTests {
  private func keywords(
    _ text: String,
    _ style: RequirementWording.Keywords = .capitals
  ) -> [String] {
    let words = Word.all(in: Array(text.utf8))
    return KeywordConvention(style).keywords(in: words[...]).map(\.name)
  }

  @Test(arguments: [
    ("Logs MUST be kept and SHALL NOT be changed.", ["must", "must not"]),
    ("Logs must be kept.", []),
    ("It is REQUIRED, RECOMMENDED or OPTIONAL.", ["must", "should", "may"]),
    ("Logs MUSTN’T go and SHOULDN'T stay.", ["must not", "should not"]),
    ("It MAY NOT be.", ["may not"]),
    ("MUST, not", ["must"]), ("MAY 2026 and MAY stay", ["may", "may"]),
  ])
  func readsCapitals(_ text: String, _ expected: [String]) {
    #expect(keywords(text) == expected)
  }

  @Test(arguments: [
    ("Logs must be kept, as required.", ["must"]), ("In May 2026 it may change.", ["may"]),
    ("May it be so", ["may"]), ("Logs shall not go.", ["must not"]),
  ])
  func readsSmallLetters(_ text: String, _ expected: [String]) {
    #expect(keywords(text, .lowerCase) == expected)
  }

  @Test func readsLettersWhoseAccentsAreWrittenApart() {
    let convention = KeywordConvention(.lowerCase, .german)
    let composed = Word.all(in: Array("Logs m\u{FC}ssen und d\u{FC}rfen nicht".utf8))
    let decomposed = Word.all(in: Array("Logs mu\u{308}ssen und du\u{308}rfen nicht".utf8))
    #expect(decomposed.map(\.key) == composed.map(\.key))
    #expect(Word.key(of: "Mu\u{308}ssen") == Word.key(of: "m\u{FC}ssen"))
    let names = convention.keywords(in: decomposed[...]).map(\.name)
    #expect(names == convention.keywords(in: composed[...]).map(\.name) && !names.isEmpty)
  }
}
