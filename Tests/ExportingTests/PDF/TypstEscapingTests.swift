import Testing

@testable import Exporting

/// How words are written as markup. That nothing can be code is tested with hostile texts.
@Suite struct TypstEscapingTests {
  @Test(arguments: [
    ("Logs, then traces.", "Logs, then traces."),
    ("e.g. a.b", "e.g. a.b"),
    ("1. First", "1\\. First"),
    (".field", "\\.field"),
    ("wait...", "wait.\\.\\."),
    ("é. ß.", "é\\. ß\\."),
    ("MUST [not] #panic()", "MUST \\[not\\] \\#panic\\(\\)"),
    ("a--b -1", "a\\-\\-b \\-1"),
    ("a\u{2028}b\u{7}c\u{AD}d", "a b cd"),
  ])
  func leavesOnlyWhatMeansNothing(text: String, markup: String) {
    var output: [UInt8] = []
    TypstEscaping.appendMarkup(text, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == markup)
  }

  @Test(.needsTypst, .needsPython) func wordsComeOutAsTheyWereWritten() async throws {
    let line = "Wait... e.g. a.b, 1. and 2., x--y, -1, 'so' \"it\" is; a*b_c, #x [y] $z$ @w <v>."
    let made = await MadePDFs(
      of: try await Subjects.files(
        SmallContent.article(
          line.map { $0.isPunctuation || $0.isSymbol ? "\\\($0)" : "\($0)" }.joined()
        )
      )
    )
    #expect(made.findings == "")
    let read = try ForeignProgram.withFiles(made.bytes) {
      try ForeignProgram.run("/usr/bin/pdftotext", [$0 + "/one.pdf", "-"]).output
    }
    #expect(read.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(line))
  }
}
