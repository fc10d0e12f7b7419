import Standards
import Testing
import Wording

@testable import Checks

/// Sentences as the rules on figures see them.
@Suite struct PieceReaderTests {
  @Test(arguments: 2...99)
  func seesEveryNumberInWords(_ number: Int) throws {
    let words = NumberWords.words(for: number)
    for text in [
      "It has \(words) domains. It is so.",
      "\(words.prefix(1).uppercased() + words.dropFirst()) domains are here.",
    ] {
      let pieces = try pieces(of: text)
      #expect(pieces.count == 1)
      #expect(pieces.first?.contains { $0.number == number } ?? false, "\(text)")
    }
  }

  @Test(arguments: [
    ("This text is for those who think of the first, so either is fine.", [String]()),
    (
      "One of 8 domains, and a word. No figure here.\n\nA word. It has 9.",
      ["one of 8 domains , and a word", "it has 9"]
    ),
    (
      "It has 40 criteria (in *version* 1.1), as `code 5` says.",
      ["it has 40 criteria ( in version 1.1 ) , as ` says"]
    ),
    (
      "The PSF's v1.1 of 2026-04 is three-year work by a-b_c.",
      ["the psf 's 1.1 of 2026-04 is three year work by a-b_c"]
    ),
    ("He said “there are 9 domains” of 8 – or \"7\" %.", ["he said “ of 8 – or \" %"]),
    (
      "> It has 8 domains.\n\nIt ~~had 7~~ has 8; https://example.org/9-domains",
      ["it has 8 ;"]
    ),
    ("![It shows 8 domains.](a.svg)", ["it shows 8 domains"]),
    (
      "[The site](https://example.org/8), [=site.title] and [words of it][pages/about] in 2.",
      ["the site , site.title and words of it pages/about in 2"]
    ),
    (
      "[Two [=site.title]][pages/about] and [pages/about], 3.",
      ["two site.title pages/about and pages/about , 3"]
    ),
  ])
  func takesSentencesApart(_ text: String, _ expected: [String]) throws {
    let sentences = try pieces(of: text).map { $0.map(\.text).joined(separator: " ") }
    #expect(sentences == expected)
  }

  @Test func countsTheWordsOfALink() throws {
    let pieces = try pieces(of: "It has 8 [words of it][pages/about] here.")
    #expect(pieces.first?.map(\.linkWords) == [0, 0, 0, 0, 0, 0, 3, 0])
  }

  @Test func cutsWhatGoesOnForTooLong() throws {
    let text = String(repeating: "8 words ", count: FigureSearch.longestSentence)
    let pieces = try pieces(of: text + ".")
    #expect(pieces.map(\.count) == [FigureSearch.longestSentence, FigureSearch.longestSentence])
  }

  @Test func passesOverWhatHasNoNumberButAnID() throws {
    #expect(try pieces(of: "It asks for [faq/item-8] as well.").isEmpty)
    #expect(try pieces(of: "It asks for [faq/item-8] and 8 more.").count == 1)
    #expect(try pieces(of: "It asks for [eight items][faq/item-8] as well.").count == 1)
    #expect(try pieces(of: "It asks for item-8 as well.").count == 1)
  }

  @Test(arguments: [
    ("It takes 8 ms.", 0), ("It takes 8 ms in each of 2025 and 2026.", 1),
    ("It takes 8 ms.\n\nIt came on 2026-04-30.", 1),
  ])
  func passesOverFiguresOfNothingThatIsKnown(_ text: String, _ count: Int) throws {
    #expect(try pieces(of: text, aboutAnything: false).count == count)
  }

  private func pieces(of text: String, aboutAnything: Bool = true) throws -> [[ProsePiece]] {
    let subject = try #require(CheckedContent(AboutPage.tree(text + "\n")).subject)
    let publication = subject.publication
    let reader = ClaimReader(
      of: publication,
      about: aboutAnything ? nil : FigureSubjects(of: publication, ExamContext(of: publication))
    )
    return reader.texts.filter { $0.owner == AboutPage.owner && $0.prose.form == .body }
      .flatMap(reader.sentences).map(\.pieces)
  }
}
