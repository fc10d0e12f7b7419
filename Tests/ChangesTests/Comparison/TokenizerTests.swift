import Testing

@testable import Changes

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("Keep it for 30 days.", ["Keep", "it", "for", "30", "days", "."]),
    ("1.5, 1,000 and 30%", ["1.5", ",", "1,000", "and", "30", "%"]),
    ("don't low-risk snake_case", ["don't", "low-risk", "snake_case"]),
    ("don’t low‑risk 30–90", ["don’t", "low‑risk", "30–90"]),
    ("the end.Next", ["the", "end", ".", "Next"]),
    ("(PSF-4.2)", ["(", "PSF-4.2", ")"]),
    ("cafe\u{301} inter\u{AD}national", ["cafe\u{301}", "international"]),
    ("– 'a' –", ["–", "'", "a", "'", "–"]),
    ("", []),
  ])
  func cutsWordsNumbersAndMarksApart(text: String, tokens: [String]) {
    #expect(Tokenizer.tokens(of: text).map(\.text) == tokens)
  }

  @Test(arguments: [
    ("don’t", "don't"), ("“a”", "\"a\""), ("low‑risk", "low-risk"), ("30–90", "30-90"),
    ("a\u{A0}b", "a b"), ("caf\u{E9}", "cafe\u{301}"), ("inter\u{AD}national", "international"),
  ])
  func takesTypographyForPlainText(typographic: String, plain: String) {
    #expect(Tokenizer.tokens(of: typographic).map(\.key) == Tokenizer.tokens(of: plain).map(\.key))
  }

  @Test func takesCodeToTheLetter() {
    #expect(blocks("`“a”`").map(\.key) != blocks("`\"a\"`").map(\.key))
    #expect(blocks("    “a”").map(\.key) != blocks("    \"a\"").map(\.key))
  }

  @Test func endsSentencesBeforeCapitalsAndNumbersOnly() {
    let tokens = Tokenizer.tokens(
      of: "Keep it, e.g. for years. Why? 30 days are short. approx. all"
    )
    let sentences = tokens.sentences().map { $0.map(\.text).joined(separator: " ") }
    #expect(
      sentences == [
        "Keep it , e . g . for years .", "Why ?", "30 days are short . approx . all",
      ]
    )
  }
}
