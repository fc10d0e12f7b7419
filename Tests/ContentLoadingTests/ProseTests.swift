import ContentLoading
import Diagnostics
import Markup
import Standards
import Testing

struct ProseTests {
  /// The labels of a text with the lines and columns at which they stand.
  private func places(_ prose: Prose) -> [String] {
    prose.labels.map { label in
      let places = label.places.compactMap(\.range?.lowerBound).map { "\($0.line):\($0.column)" }
      return "\(label.text) \(places.joined(separator: " "))"
    }
  }

  /// What each link leads to.
  private func labels(_ prose: Prose) -> [String] {
    prose.rendered.links.map { link in
      guard case .label(let index) = link.target else { return "\(link.target)" }
      return prose.labels[index].text
    }
  }

  @Test func knowsWhereEachReferenceStands() throws {
    let prose = try body(
      of: "One [ABC-1.1],\ntwo [abc-1.1] é [the domain][ABC-1].\n\n[ABC-1.1]\n"
    )
    #expect(places(prose) == ["ABC-1.1 5:5 6:5 8:1", "ABC-1 6:30"])
    #expect(labels(prose) == ["ABC-1.1", "ABC-1.1", "ABC-1", "ABC-1.1"])
    #expect(prose.rendered.links.map(\.line) == [5, 6, 6, 8])
  }

  @Test(arguments: [
    "| a | b |\n|---|---|\n| [ABC-1] | [words][ABC-1.1] |\n",
    "[ABC-1] [ABC-1.1]\n\n    indented code [ABC-9]\n",
    "    [ABC-9] code\n\n[ABC-1] [ABC-1.1]\n",
    "```\n[ABC-9]\n```\n- [ABC-1]\n  > [ABC-1.1]\n",
    "## [ABC-1]\n\n`[ABC-9]` \\[ABC-9] <!-- --> [ABC-1.1]\n".replacing("<!-- --> ", with: ""),
    "[^1] [ABC-1]\n\n[^1]: [ABC-1.1]\n",
    "**[ABC-1]** ~~[ABC-1.1][]~~\n",
    "[ABC-1.1](https://a.example) [ABC-1] [x][ABC-1.1]\n",
  ])
  func referencesWorkWherever(text: String) throws {
    let prose = try body(of: text)
    #expect(labels(prose) == ["ABC-1", "ABC-1.1"])
    #expect(Set(prose.labels.map(\.text)) == ["ABC-1", "ABC-1.1"])
  }

  @Test func linesOfHeadingsAreRightHoweverManyLabelsAreSupplied() throws {
    let text = "# One\n\n[ABC-1] [ABC-1.1] [=trace-days] [abc]\n\n## Two\n\n- x\n\nThree\n===\n"
    let prose = try body(of: text)
    #expect(prose.rendered.headings.map(\.line) == [5, 9, 13])
  }

  @Test func factsStandInTextHeadingsAndAlternativeTexts() throws {
    let text =
      "## Kept [=trace-days] days\n\n*[=trace-days]* ![for [=trace-days] days](a.png) [=abc.criteria]\n"
    let prose = try body(of: text)
    #expect(
      String(decoding: prose.rendered.html.bytes, as: UTF8.self) == """
        <h id="kept-30-days">Kept 30 days</h>
        <p><em>30</em> <img src="" alt="for 30 days" /> 1</p>

        """
    )
    #expect(prose.labels.map(\.meaning) == [.fact("30"), .fact("1")])
  }

  @Test func factsAndReferencesStandInFrontMatter() throws {
    let loaded = load([
      "insights/a.md": """
      ---
      title: A
      published: 2026-04
      dek: Kept [=trace-days] days by [ABC-1.1].
      about: [abc@1.0]
      control-read: "[=abc.number], [=site.title]"
      takeaways: ["[=abc.criteria-in-words]", plain]
      faq: [{question: "Why [=trace-days]?", answer: "*So* [ABC-1]."}]
      next-step: [{role: R, text: "Read [ABC-1.2]", to: abc}]
      ---
      """
    ])
    #expect(loaded.lines == [])
    let article = try #require(loaded.publication?.articles.first)
    #expect(
      article.texts.map { String(decoding: $0.rendered.html.bytes, as: UTF8.self) } == [
        "", "Kept 30 days by <a href=\"\"></a>.", "1.0, Example", "two", "plain", "Why 30?",
        "<em>So</em> <a href=\"\"></a>.", "Read <a href=\"\"></a>",
      ]
    )
    let dek = try #require(article.dek.labels.last?.place.range?.lowerBound)
    #expect(dek == SourcePosition(line: 4, column: 6))
  }

  @Test func countsAndKeysOfAStandardAreThoseOfTheVersionMeant() throws {
    let text =
      "[=abc.criteria] [=abc.criteria-in-words] [=abc.domains] [=abc.terms] [=abc.published]"
    let older = try body(of: text, about: "[abc@1.0]")
    let newer = try body(of: text, about: "[abc@1.1]")
    #expect(older.labels.map(\.meaning) == ["2", "two", "1", "1", "2026-04"].map { .fact($0) })
    #expect(newer.labels.map(\.meaning) == ["1", "one", "1", "1", "2026-05-01"].map { .fact($0) })
  }

  @Test func aLabelThatIsTooLongForTheParserStaysText() throws {
    let prose = try body(of: "[term-\(String(repeating: "x", count: 1000))] [ABC-1]\n")
    #expect(prose.labels.map(\.text) == ["ABC-1"])
    #expect(labels(prose) == ["ABC-1"])
  }

  @Test(arguments: ["-1", "0", "7", "99999999999999999999"])
  func anAuthorsOwnMarkIsNoLabel(number: String) throws {
    let prose = try body(of: "[x](\u{E000}\(number)) [ABC-1]")
    #expect(
      labels(prose)
        == ["path(\"\u{E000}\(number)\")", "ABC-1"].map { text in
          number == "0" && text.hasPrefix("path") ? "ABC-1" : text
        }
    )
  }

  @Test func anOwnDefinitionDoesNotBecomeTheLink() throws {
    let loaded = load([
      "pages/a.md": "---\ntitle: A\nabout: [abc@1.1]\n---\n[ABC-1]\n\n[abc-1]: https://a.example\n"
    ])
    #expect(
      loaded.lines == [
        "pages/a.md:7:1: '[abc-1]:' defines a label that names something here already [own-definition-of-id]"
      ]
    )
    let prose = try #require(loaded.publication?.documents[Page.self].first).body
    #expect(labels(prose) == ["ABC-1"])
  }

  @Test func equalTextsWithOtherFactsAreNotIdentical() throws {
    let text = "At [=abc.number]"
    let older = try body(of: text, about: "[abc@1.0]")
    #expect(try older.isIdentical(to: body(of: text, about: "[abc@1.0]")))
    #expect(try !older.isIdentical(to: body(of: text, about: "[abc@1.1]")))
  }
}
