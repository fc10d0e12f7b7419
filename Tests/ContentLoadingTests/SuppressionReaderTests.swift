import Diagnostics
import Testing

@testable import ContentLoading

@Suite struct SuppressionReaderTests {
  private func read(
    markdown text: String
  ) -> (text: String, suppressions: [Suppression], problems: [Diagnostic]) {
    var reader = SuppressionReader(SourcePath("a.md"))
    // A slice that does not begin at 0, as in a file.
    var body = Array(("---\n" + text).utf8)[4...]
    reader.take(from: &body, firstLine: 10)
    return (String(decoding: body, as: UTF8.self), reader.suppressions, reader.diagnostics.findings)
  }

  private func read(yaml text: String) -> [Suppression] {
    var reader = SuppressionReader(SourcePath("a.yml"))
    reader.read(yaml: Array(text.utf8)[...], firstLine: 2)
    return reader.suppressions
  }

  @Test func isAboutTheLinesUpToTheNextBlankOne() throws {
    let result = read(markdown: "A.\n\n<!-- psf:allow some-rule: it is old -->\n\nB\nC\n\nD\n")
    let found = try #require(result.suppressions.first)
    #expect(result.suppressions.count == 1 && result.problems.isEmpty)
    #expect(found.rule == "some-rule" && found.reason == "it is old" && found.lines == 14...15)
    #expect(found.place == SourcePlace(SourcePath("a.md"), line: 12, column: 1, length: 39))
  }

  @Test func blanksItsLineAndNothingElse() {
    let result = read(markdown: "A.\n\n<!-- psf:allow r: x -->\r\nB.\n")
    #expect(result.text == "A.\n\n" + String(repeating: " ", count: 23) + "\r\nB.\n")
    let other = "A <!-- a comment -->\n\n<!-- psf: no -->\n"
    #expect(read(markdown: other).text == other)
  }

  @Test func letsSeveralStandBeforeOneBlock() {
    let text = "<!-- psf:allow r: x -->\n<!-- psf:allow s: y -->\nA.\nB.\n"
    #expect(read(markdown: text).suppressions.map(\.lines) == [12...13, 12...13])
    #expect(read(markdown: text).problems.isEmpty)
  }

  @Test func isAboutAWholeFence() {
    let text = "<!-- psf:allow r: x -->\n```\na\n\nb\n```\nc\n"
    #expect(read(markdown: text).suppressions.map(\.lines) == [11...16])
  }

  @Test func leavesCodeAlone() {
    let text = "```html\n<!-- psf:allow r: x -->\n```\n\n    <!-- psf:allow r: x -->\n"
    #expect(read(markdown: text).text == text)
    #expect(read(markdown: text).suppressions.isEmpty)
  }

  @Test(arguments: [
    "<!-- psf:allow -->", "<!-- psf:allow r -->", "<!-- psf:allow r: -->", "<!-- psf:allow : x -->",
    "<!-- psf:allow r s: x -->", "<!-- psf:allow r: x",
  ])
  func asksForARuleAndAReason(_ comment: String) {
    let result = read(markdown: comment + "\nA.\n")
    #expect(result.suppressions.isEmpty)
    #expect(result.problems.map(\.rule) == ["bad-suppression"])
    #expect(!result.text.contains("psf:allow"))
  }

  @Test func refusesToCutAParagraphInTwo() {
    let result = read(markdown: "A\n<!-- psf:allow r: x -->\nB\n")
    #expect(result.problems.map(\.rule) == ["bad-suppression"])
    #expect(read(markdown: "## A\n<!-- psf:allow r: x -->\nB\n").problems.isEmpty)
  }

  @Test func isAboutNothingAtTheEnd() {
    #expect(read(markdown: "A.\n\n<!-- psf:allow r: x -->\n").suppressions.map(\.lines) == [nil])
  }

  @Test func isAboutTheNextLineOfYAML() {
    let text = "a: 1\n  # psf:allow r: x: y\n# more\n\nb: 2\nc: 3\n"
    let found = read(yaml: text)
    #expect(found.map(\.lines) == [6...6] && found.map(\.reason) == ["x: y"])
    #expect(
      found.map(\.place) == [SourcePlace(SourcePath("a.yml"), line: 3, column: 3, length: 19)]
    )
  }

  @Test func takesNoTextOfYAMLForAComment() {
    #expect(read(yaml: "a: |\n  # psf:allow r: x\n  b\nc: 1\n").isEmpty)
    #expect(
      read(yaml: "a: >-\n\n  # psf:allow r: x\n# psf:allow s: y\nc: 1\n").map(\.rule) == ["s"]
    )
    #expect(read(yaml: "a: b # psf:allow r: x\n").isEmpty)
  }
}
