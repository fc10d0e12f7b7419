import Testing
import Wording

/// Where sentences end, in a language that is known.
struct SentenceCutterTests {
  private func count(_ text: String, _ language: Language) -> Int {
    SentenceCutter.sentences(of: Word.all(in: Array(text.utf8)), language).count
  }

  @Test(arguments: [
    ("Keep it. Test it.", 2), ("Keep it, e.g. Logs. Why? 30 days!", 3),
    ("See Art. 5 and fig. 3 of it.", 1), ("In the U.S. Army", 1), ("He said “So.” Then", 2),
    ("It is so (here.) Then", 2), ("approx. all. of", 1), ("Wait... Then", 1), ("", 0),
    ("Version 1.5 is. it", 1), ("z. B. Logs", 3),
  ])
  func endsEnglishSentences(_ text: String, _ expected: Int) {
    #expect(count(text, .english) == expected)
  }

  @Test(arguments: [
    ("Sie MUSS prüfen, z. B. Protokolle. Sie", 2), ("Nach Art. 5 Abs. 2 DSGVO gilt das.", 1),
    ("Das gilt d. h. Immer, i. d. R. Morgens. Nie.", 2), ("Bis zum 1. Januar 2027. Dann", 2),
    ("Er sagt „So.“ Dann", 2), ("bzw. Daten, vgl. Kap. Eins. Ende", 2), ("Höchstens 3. Danach", 2),
  ])
  func endsGermanSentences(_ text: String, _ expected: Int) {
    #expect(count(text, .german) == expected)
  }

  @Test func knowsLanguagesByTheirTags() {
    #expect(Language(tag: "en-GB") == .english)
    #expect(Language(tag: "DE") == .german)
    #expect(Language(tag: "den") == .other)
    #expect(Language(tag: "") == .other)
  }
}
