import Diagnostics
import Testing

@Suite struct GitHubRendererTests {
  private let renderer = GitHubRenderer { _ in Array("aé👍🏽b\n".utf8) }

  @Test func writesACommandForEachGravity() {
    let place = SourcePlace(SourcePath("a.md"), line: 1, column: 1)
    let findings = Severity.allCases.map { finding($0, at: place) }
    #expect(
      renderer.render(findings)
        == ["error", "warning", "notice"].map {
          "::\($0) file=content/a.md,line=1,endLine=1,col=1,endColumn=2,title=some-rule"
            + "::something is wrong%0Amend it\n"
        }.joined()
    )
  }

  @Test func countsUnitsOfUTF16() {
    // 'b' stands behind 1 + 2 + 8 bytes, and behind 1 + 1 + 4 units.
    let place = SourcePlace(SourcePath("a.md"), line: 1, column: 12)
    #expect(renderer.render([finding(at: place)]).contains(",col=7,endColumn=8,"))
  }

  @Test func givesNoColumnsWhereSeveralLinesAreMeant() {
    let range = SourcePosition(line: 1, column: 2)..<SourcePosition(line: 2, column: 1)
    let text = renderer.render([finding(at: SourcePlace(SourcePath("a.md"), range))])
    #expect(text.hasPrefix("::error file=content/a.md,line=1,endLine=2,title="))
    #expect(
      renderer.render([finding(at: SourcePlace(SourcePath("a.md")))])
        .hasPrefix("::error file=content/a.md,title=some-rule::")
    )
  }

  @Test func escapesWhatWouldEndAPropertyOrACommand() {
    let note = Diagnostic.Note("see: here", at: SourcePlace(SourcePath("b.md")))
    let text = renderer.render([
      finding(at: SourcePlace(SourcePath("50%,a:b.md")), "a: 100 %,\r\nb\u{1B}", notes: [note])
    ])
    #expect(
      text == "::error file=content/50%25%2Ca%3Ab.md,title=some-rule"
        + "::a: 100 %25,%0D%0Ab\\u{1b}%0Amend it%0Acontent/b.md: see: here\n"
    )
  }
}
