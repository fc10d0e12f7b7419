import Diagnostics
import SeededRandom
import SourceFiles
import Standards
import Testing

@testable import Checks

@Suite("Texts as the rules about wording read them")
struct ReadTextTests {
  @Test(
    "gives each word the place where it is written",
    arguments: [
      "Some *marked* words, a [link with words](../faq/words.md \"words\") and last ones.\n",
      "> - An item with `words of code` and last words\n>   on a second line.\n\n1. And one more.\n",
      "An escaped \\*star\\* and a \\_line, then `\\*` and the end.\n",
      "| Name | Words |\n|---|---|\n| a | b a |\n| *a* | last a |\n",
      "Höhe – “quoted” words, it’s ![a picture of words](words.svg) last.\n",
    ]
  )
  func givesEachWordItsPlace(_ source: String) throws {
    let text = try read(source)
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map {
      Array($0.utf8)
    }
    var count = 0
    for passage in text.passages {
      for word in passage.words {
        count += 1
        let range = try #require(passage.place(of: word).range)
        // The front matter takes three lines.
        let line = lines[range.lowerBound.line - 4]
        let columns = (range.lowerBound.column - 1)..<(range.upperBound.column - 1)
        #expect(String(decoding: line[columns], as: UTF8.self) == passage.text(word))
      }
    }
    #expect(count > 4)
  }

  @Test("reads facts as their values, and no code")
  func readsFacts() throws {
    let text = try read("It has [=site.title] days, `code` and <b>more</b>.\n")
    let words = text.passages.flatMap { passage in passage.words.map { passage.text($0) } }
    #expect(words == ["It", "has", "Example", "days", "and", "more"])
    let place = text.passages[0].place(of: text.passages[0].words[2])
    #expect(place.range?.lowerBound == SourcePosition(line: 4, column: 8))
  }

  @Test(
    "ends sentences where they end",
    arguments: [
      ("One. Two.", 2), ("See Art. 5 and e.g. This. Then", 2), ("Is it? Yes! “Good.” End", 4),
      ("It is 1.5 long. no", 1), ("Use `a`. Then", 2), ("", 0),
    ]
  )
  func endsSentences(_ source: String, _ count: Int) throws {
    let text = try read(source + "\n")
    #expect(text.passages.reduce(0) { $0 + $1.sentences.count } == count)
  }

  @Test("keeps links to other sites, with the place of their address")
  func keepsLinks() throws {
    let text = try read("See [a](https://a.example/x) and [b][pages/about].\n")
    #expect(text.links.map(\.text) == ["a", "b"])
    #expect(
      text.links.map(\.destination) == [
        .address("https://a.example/x"), .reference("pages/about"),
      ]
    )
    #expect(text.links[0].addressPlace.range?.lowerBound == SourcePosition(line: 4, column: 9))
    #expect(text.links[1].addressPlace.range?.lowerBound == SourcePosition(line: 4, column: 35))
  }

  @Test("survives any bytes")
  func survivesAnyBytes() throws {
    var dice = SeededGenerator(seed: 7)
    let signs = [
      "*", "[", "]", "(", ")", "`", "\\", "|", "\n", " ", "a", "é", "&amp;", "![", "<", "–", "’",
      "1.",
    ]
    for _ in 0..<200 {
      let source = (0..<40).compactMap { _ in dice.choose(from: signs) }.joined()
      let content = CheckedContent(AboutPage.tree(source))
      let rules = Checker.rules.filter { $0 is any TextRule.Type }
      #expect(content.strayPlaces(of: content.findings(by: rules)).isEmpty, "\(source)")
    }
  }

  @Test("no rule about texts sees a locked version, and all see the same others")
  func leavesLockedVersionsAlone() throws {
    let subject = try #require(CheckedContent(RealContent.tree()).subject)
    let locked = Set(subject.publication.versions.filter(\.isLocked).map(\.id))
    #expect(!locked.isEmpty)
    let owners = Set(subject.openTexts.compactMap(\.owner.version))
    #expect(owners == Set(subject.publication.versions.map(\.id)).subtracting(locked))
  }

  @Test("all rules together find what each finds alone")
  func agreesWithEachRule() throws {
    for fixture in Fixture.all where !fixture.isSilent {
      guard let rule = fixture.rule as? any TextRule.Type,
        let subject = CheckedContent(try fixture.tree()).subject
      else { continue }
      var alone = Findings()
      rule.check(subject, &alone)
      let together = TextRun.findings(by: [rule], in: subject)
      #expect(together[0].diagnostics.inOrder() == alone.diagnostics.inOrder())
      #expect(together[0].counts == alone.counts)
    }
  }

  @Test("leaves the wording of other languages alone")
  func leavesOtherLanguagesAlone() throws {
    let german = AboutPage.tree("Der der and/or.\n", language: "de")
    let rules = Checker.rules.filter { $0.family == .wording }
    #expect(CheckedContent(german).findings(by: rules).isEmpty)
    let english = AboutPage.tree("The the and/or.\n", language: "en-GB")
    #expect(CheckedContent(english).findings(by: rules).count == 2)
  }

  private func read(_ source: String) throws -> ReadText {
    let subject = try #require(CheckedContent(AboutPage.tree(source)).subject)
    let text = try #require(subject.texts.first { $0.owner == AboutPage.owner })
    return ReadText(text, isCriterion: false)
  }
}
