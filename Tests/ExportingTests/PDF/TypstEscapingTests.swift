import Foundation
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

  @Test(.needsTypst, .needsPython) func wordsComeOutAsTheyWereWritten() throws {
    let line = "Wait... e.g. a.b, 1. and 2., x--y, -1, 'so' \"it\" is; a*b_c, #x [y] $z$ @w <v>."
    let made = MadePDFs(
      of: try Subjects.files(
        SmallContent.article(
          line.map { $0.isPunctuation || $0.isSymbol ? "\\\($0)" : "\($0)" }.joined()
        )
      )
    )
    #expect(made.findings == "")
    #expect(
      try text(of: made).split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(line)
    )
  }

  @Test(.needsTypst, .needsPython) func whatIsCopiedFromAPageIsWhatWasWritten() throws {
    let digest = String(repeating: "0123456789abcdef", count: 8)
    let body = "A footnote[^1]. Then `\(digest)` and \(digest).\n\n    \(digest)\n\n[^1]: Of it.\n"
    let made = MadePDFs(of: try Subjects.files(SmallContent.article(body)))
    #expect(made.findings == "")
    let read = try text(of: made)
    #expect(!read.contains("\u{200B}"))
    let whole = read.filter { !$0.isWhitespace }
    #expect(whole.components(separatedBy: digest).count == 4)
    #expect(whole.contains("Afootnote1.Then"))
    #expect(read.contains("footnote1."))
  }

  @Test(arguments: [
    ("word", ["word"]), ("abcdefgh", ["abcd", "efgh"]), ("ab cdef gh", ["ab cdef gh"]),
    ("一二三四五六七八", ["一二三四五六七八"]), ("abcde一二fghij", ["abcd", "e一二fghi", "j"]),
  ])
  func breaksOnlyWordsThatAreTooLong(text: String, pieces: [Substring]) {
    #expect(TypstEscaping.pieces(of: text, longest: 4) == pieces)
  }

  private func text(of made: MadePDFs) throws -> String {
    try ForeignProgram.withFiles(made.bytes) {
      try ForeignProgram.run("/usr/bin/pdftotext", [$0 + "/one.pdf", "-"]).output
    }
  }
}
