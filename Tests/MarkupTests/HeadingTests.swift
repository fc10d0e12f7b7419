import Markup
import Testing

struct HeadingTests {
  @Test(arguments: [
    ("Scope and Limits", "scope-and-limits"), ("What is it?", "what-is-it"),
    ("A – B", "a-b"), ("Überblick 2", "überblick-2"), ("???", "section"), ("", "section"),
    ("snake_case", "snake-case"), ("第一章", "第一章"),
  ])
  func makesIDsOfWords(title: String, id: String) {
    #expect(headingID(for: title) == id)
  }

  @Test func idsAreUnique() throws {
    let text = "# A\n# A\n# A-2\n# A\n# a 2\n# `A`\n# !\n# ?\n"
    let ids = try render(text).headings.map(\.id)
    #expect(ids == ["a", "a-2", "a-2-2", "a-3", "a-2-3", "a-4", "section", "section-2"])
  }

  @Test(.timeLimit(.minutes(10))) func manyHeadingsOfOneTitleTakeNoLongTime() throws {
    let ids = try render(String(repeating: "# A\n", count: 20_000)).headings.map(\.id)
    #expect(Set(ids).count == 20_000)
  }

  @Test func knowsLevelsTitlesLinesAndSections() throws {
    let text = "a\n\n## *B* `c`\n\nd\n\n> ### E\n\nF\n-\n"
    let rendered = try render(text)
    #expect(rendered.headings.map(\.level) == [2, 3, 2])
    #expect(rendered.headings.map(\.title) == ["B c", "E", "F"])
    #expect(rendered.headings.map(\.line) == [3, 7, 9])
    let starts = rendered.headings.map(\.sectionStart)
    #expect(starts[1] == nil)
    let start = try #require(starts[0])
    let end = try #require(starts[2])
    let section = rendered.html[start..<end].filled(for: PlainPage(text: rendered))
    #expect(
      String(decoding: section, as: UTF8.self) == """
        <h2 id="b-c"><em>B</em> <code>c</code></h2>
        <p>d</p>
        <blockquote>
        <h3 id="e">E</h3>
        </blockquote>

        """
    )
  }

  @Test func linesAreRightWithDefinitionsBeforeTheText() throws {
    let labels: [(label: String, meaning: SuppliedLabel)] = [
      ("A-1", .reference("A-1")), ("A-2", .reference("A-2")),
    ]
    #expect(try render("# a [A-1]\n\n# b [A-2]\n", labels: labels).headings.map(\.line) == [1, 3])
  }
}
