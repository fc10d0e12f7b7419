import Diagnostics
import Testing

@Suite struct LineRendererTests {
  @Test func writesPlaceSeveritySummaryAdviceAndRule() {
    let place = SourcePlace(SourcePath("psf/1.1/x.md"), line: 12, column: 5)
    #expect(
      LineRenderer().render([finding(at: place), finding(.warning, at: place, advice: "")])
        == """
        content/psf/1.1/x.md:12:5: error: something is wrong; mend it [some-rule]
        content/psf/1.1/x.md:12:5: warning: something is wrong [some-rule]

        """
    )
  }

  @Test func writesNothingForNothing() {
    #expect(LineRenderer().render([]) == "")
  }

  @Test func showsPathsAsTold() {
    let renderer = LineRenderer(paths: DisplayPaths(content: "../c/", templates: "t/"))
    let places = [
      SourcePlace(SourcePath("a.md")), SourcePlace(SourcePath("page.html", in: .templates)),
      SourcePlace(SourcePath("")),
    ]
    #expect(
      renderer.render(places.map { finding(at: $0) })
        == """
        ../c/a.md: error: something is wrong; mend it [some-rule]
        t/page.html: error: something is wrong; mend it [some-rule]
        ../c: error: something is wrong; mend it [some-rule]

        """
    )
  }

  @Test func keepsOneLineAndNoControlCharacters() {
    let place = SourcePlace(SourcePath("a\u{1B}[2J.md"))
    let text = LineRenderer().render([
      finding(at: place, "a\nb\u{7}\u{9B}31m\u{202E}", advice: "c\r\n\td\u{2028}é漢👍🏽")
    ])
    #expect(
      text == #"content/a\u{1b}[2J.md: error: a\nb\u{7}\u{9b}31m\u{202e}; c\r\n\td\u{2028}é漢👍🏽 "#
        + "[some-rule]\n"
    )
  }
}
