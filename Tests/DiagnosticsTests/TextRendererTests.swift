import Diagnostics
import Testing

@Suite struct TextRendererTests {
  private let path = SourcePath("a.md")

  @Test func showsThePlaceTheLineTheNotesAndTheAdvice() {
    let other = SourcePlace(SourcePath("b.md"), line: 2, column: 1, length: 3)
    let text = render(
      [
        finding(
          at: SourcePlace(path, line: 12, column: 5, length: 7),
          notes: [
            Diagnostic.Note("first defined here", at: other),
            Diagnostic.Note("and this file", at: SourcePlace(SourcePath("c.md"))),
          ]
        )
      ],
      source: [
        path: String(repeating: "\n", count: 11) + "See PSF-9.9 for more\nnext",
        SourcePath("b.md"): "one\r\ntwo\r\n",
      ]
    )
    #expect(
      text == """
        content/a.md:12:5: error: something is wrong [some-rule]
          12 | See PSF-9.9 for more
             |     ^^^^^^^
        content/b.md:2:1: note: first defined here
           2 | two
             | ^^^
        content/c.md: note: and this file
        help: mend it

        """
    )
  }

  @Test func separatesFindingsByABlankLine() {
    let place = SourcePlace(path)
    #expect(
      render([finding(at: place), finding(.note, at: place, advice: "")], source: [:]) == """
        content/a.md: error: something is wrong [some-rule]
        help: mend it

        content/a.md: note: something is wrong [some-rule]

        """
    )
  }

  @Test func leavesTheExcerptOutWhereTheLineIsNotToBeHad() {
    let place = SourcePlace(path, line: 9, column: 1)
    let expected = """
      content/a.md:9:1: error: something is wrong [some-rule]
      help: mend it

      """
    #expect(render([finding(at: place)], source: [:]) == expected)
    #expect(render([finding(at: place)], source: [path: "one line"]) == expected)
  }

  @Test func marksTheFirstOfSeveralLinesToItsEnd() {
    let range = SourcePosition(line: 1, column: 5)..<SourcePosition(line: 3, column: 2)
    let text = render(
      [finding(at: SourcePlace(path, range), advice: "")],
      source: [path: "one two\nthree\nfour"]
    )
    #expect(
      text == """
        content/a.md:1:5: error: something is wrong [some-rule]
           1 | one two
             |     ^^^

        """
    )
  }

  @Test(arguments: ["one\ntwo\nx", "one\rtwo\rx", "one\r\ntwo\r\nx"])
  func countsLinesAsMarkdownDoes(source: String) {
    let text = render([finding(at: SourcePlace(path, line: 3, column: 1))], source: [path: source])
    #expect(text.contains("   3 | x\n     | ^\n"))
  }

  @Test func colorsOnlyWhenAsked() {
    let source = [path: "text"]
    let plain = render([finding()], source: source)
    #expect(!plain.unicodeScalars.contains("\u{1B}"))
    let colored = render([finding()], source: source, isColored: true)
    let escape = "\u{1B}["
    #expect(
      colored == """
        \(escape)1mcontent/a.md:1:1:\(escape)0m \(escape)1;31merror:\(escape)0m \
        \(escape)1msomething is wrong\(escape)0m [some-rule]
        \(escape)2m   1 |\(escape)0m text
        \(escape)2m     |\(escape)0m \(escape)1;31m^\(escape)0m
        \(escape)1;32mhelp:\(escape)0m mend it

        """
    )
  }

  @Test func letsNoControlCharacterReachTheTerminal() {
    let place = SourcePlace(SourcePath("a\u{1B}c.md"), line: 1, column: 1)
    let text = render(
      [
        finding(
          at: place,
          "\u{1B}[31m",
          advice: "\u{7}",
          notes: [Diagnostic.Note("\u{9B}2J\n", at: place)]
        )
      ],
      source: [place.path: "\u{0}\u{1B}]0;title\u{7}\u{7F}\u{85}\u{202E}\u{9B}"]
    )
    let scalars = text.unicodeScalars.filter { $0 != "\n" }
    #expect(scalars.allSatisfy { $0.properties.generalCategory != .control })
    #expect(!scalars.contains("\u{202E}"))
  }

  private func render(
    _ diagnostics: [Diagnostic],
    source: [SourcePath: String],
    isColored: Bool = false
  ) -> String {
    TextRenderer(isColored: isColored) { path in
      source[path].map { Array($0.utf8) }
    }.render(diagnostics)
  }
}
