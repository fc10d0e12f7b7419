import Testing

@testable import Wording

/// What a word is, as a whole and in its parts.
struct WordScannerTests {
  private func words(_ text: String, _ unit: WordScanner.Unit = .compounds) -> [String] {
    let bytes = Array(text.utf8)
    return Word.all(in: bytes, unit).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("Keep it for 30 days.", ["Keep", "it", "for", "30", "days", "."]),
    ("1.5, 1,000 and 30%", ["1.5", ",", "1,000", "and", "30", "%"]),
    ("don’t low‑risk 30–90 snake_case", ["don’t", "low‑risk", "30–90", "snake_case"]),
    ("the end.Next", ["the", "end", ".", "Next"]),
    ("(PSF-4.2) a--b -c", ["(", "PSF-4.2", ")", "a", "-", "-", "b", "-", "c"]),
    ("cafe\u{301} naïve MÜSSEN", ["cafe\u{301}", "naïve", "MÜSSEN"]),
    ("“so” – …", ["“", "so", "”", "–", "…"]),
    ("\u{301}a \u{AD}", ["\u{301}", "a"]), ("", []),
  ])
  func cutsCompounds(_ text: String, _ expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("don’t low-risk", ["don’t", "low", "-", "risk"]),
    ("PSF-4.2 1,000", ["PSF", "-", "4", ".", "2", "1", ",", "000"]),
  ])
  func cutsParts(_ text: String, _ expected: [String]) {
    #expect(words(text, .parts) == expected)
  }

  @Test(arguments: [
    ("DON’T", "don't"), ("Low‑Risk", "low-risk"), ("MÜSSEN", "müssen"),
    ("inter\u{AD}net", "internet"),
  ])
  func givesOneKeyToAllForms(_ text: String, _ plain: String) {
    #expect(Word.all(in: Array(text.utf8)).map(\.key) == [Word.key(of: plain)])
    #expect(Word.key(of: text.filter { $0 != "\u{AD}" }) == Word.key(of: plain))
    #expect(Word(readingWhole: plain).key == Word.key(of: plain))
  }

  @Test func tellsWhatAWordIsMadeOf() throws {
    let words = Word.all(in: Array("MUST Ärger 24h v1 low-risk DÜRFEN ,".utf8))
    #expect(words.map(\.isInCapitals) == [true, false, false, false, false, true, false])
    #expect(words.map(\.capitals) == [4, 1, 0, 0, 0, 6, 0])
    #expect(words.map(\.beginsWithDigit) == [false, false, true, false, false, false, false])
    #expect(words.map(\.hasDigit) == [false, false, true, true, false, false, false])
    #expect(words.map(\.isOfLetters) == [true, true, false, false, false, true, false])
    #expect(words.map(\.beginsInLowerCase) == [false, false, false, true, true, false, false])
    #expect(words.map(\.isSign) == [false, false, false, false, false, false, true])
    #expect(words.map(\.hasSpaceBefore) == [false, true, true, true, true, true, true])
  }

  /// Whatever the bytes are, words stand in their order, and nothing between them is a letter or a digit.
  @Test func leavesNoLetterOut() {
    var dice = SystemRandomNumberGenerator()
    let pieces = [
      "a", "Z", "9", "é", "\u{301}", "漢", "’", "-", "‑", ".", ",", " ", "\n", "\u{AD}", "…",
      "\u{A0}",
      "🙂", "ß", "_",
    ]
    for _ in 0..<2_000 {
      let text = (0..<12).compactMap { _ in pieces.randomElement(using: &dice) }.joined()
      let bytes = Array(text.utf8)
      for unit in [WordScanner.Unit.compounds, .parts] {
        var end = 0
        for word in Word.all(in: bytes, unit) {
          #expect(isEmpty(bytes[end..<word.range.lowerBound]), "\(text.debugDescription)")
          end = word.range.upperBound
        }
        #expect(isEmpty(bytes[end...]), "\(text.debugDescription)")
      }
    }
  }

  private func isEmpty(_ gap: ArraySlice<UInt8>) -> Bool {
    String(decoding: gap, as: UTF8.self).unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0 == "\u{AD}"
    }
  }

  @Test func readsBytesThatAreNoText() {
    for byte in UInt8(0x80)...0xFF {
      let words = Word.all(in: [0x61, byte, 0x62])
      #expect(words.allSatisfy { $0.range.upperBound <= 3 })
    }
  }
}
