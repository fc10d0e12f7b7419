import Diagnostics
import Testing

/// What strangers write into contents, file names and ids must not forge what a terminal or a service shows.
struct HostileTextTests {
  private static let escape = "\u{1B}[31m\u{9B}2J\u{7}"
  private static let forged =
    "\n::error file=x::forged\r\n##[error]forged\u{2028}::stop-commands::x"
  private static let turned = "\u{202E}desrever\u{2066}"
  private static let hostile = escape + forged + turned

  private static let path = SourcePath("pages/\(hostile).md")
  private static let finding = Diagnostic(
    .error,
    "unknown-key",
    at: SourcePlace(path, line: 1, column: 1, length: 4),
    "there is no key '\(hostile)'",
    advice: "did you mean '\(hostile)'?",
    notes: [Diagnostic.Note("it is '\(hostile)'", at: SourcePlace(path))],
    fixes: [Fix(SourcePlace(path, line: 1, column: 1), from: hostile, to: hostile)]
  )
  .following(FindingCause(Diagnostic(.error, "a-rule", at: SourcePlace(path), hostile, advice: "")))

  @Test func staysInItsLinesInEachFormat() {
    let source = { @Sendable (_: SourcePath) -> [UInt8]? in Array(Self.hostile.utf8) }
    let renderers: [(String, any DiagnosticRenderer)] = [
      ("line", LineRenderer()), ("json", JSONRenderer()),
      ("text", TextRenderer(isColored: false, source: source)),
      ("github", GitHubRenderer(source: source)),
      ("sarif", SARIFRenderer(program: "1", rules: [], source: source)),
    ]
    for (format, renderer) in renderers {
      let text = renderer.render([Self.finding])
      let controls = text.unicodeScalars.filter {
        $0 != "\n" && ($0.properties.generalCategory == .control || $0.properties.isBidiControl)
      }
      #expect(controls.isEmpty, "\(format)")
      #expect(!text.unicodeScalars.contains("\u{2028}"), "\(format)")
      let lines = text.split(separator: "\n")
      let commands = lines.filter { $0.hasPrefix("::") || $0.hasPrefix("##[") }
      #expect(commands.count == (format == "github" ? 1 : 0), "\(format)")
    }
  }

  @Test func givesNoCommandByAPathAtTheBeginningOfALine() {
    let paths = DisplayPaths(content: "")
    for name in ["::error::x.md", "##[error]x.md"] {
      let finding = Diagnostic(.error, "a-rule", at: SourcePlace(SourcePath(name)), "S", advice: "")
      let text = TextRenderer(paths: paths, isColored: false) { _ in nil }.render([finding])
      #expect(LineRenderer(paths: paths).render([finding]).hasPrefix("./" + name))
      #expect(text.hasPrefix("./" + name))
    }
  }

  @Test func makesNoLinkOfWordsInSARIF() {
    let finding = Diagnostic(
      .error,
      "a-rule",
      at: SourcePlace(SourcePath("a.md")),
      "[click](https://evil.example)",
      advice: ""
    )
    let text = SARIFRenderer(program: "1", rules: []) { _ in nil }.render([finding])
    #expect(text.contains(#""text":"[click\\](https://evil.example)""#))
  }
}
