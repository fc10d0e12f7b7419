public import Diagnostics

/// What making PDFs can find.
public enum PDFRules {
  /// The rules, by name.
  public static let all = [
    RuleDescription(
      "missing-font",
      "A font that the templates of the PDFs name is not there; others take its place.",
      severity: .warning
    ),
    RuleDescription("missing-glyph", "No font of the PDFs has a character of a text."),
    RuleDescription(
      "no-typst",
      "Typst, which makes the PDFs, is not there, or in another version."
    ),
    RuleDescription("pdf-not-written", "The disk refused while the PDFs were made."),
    RuleDescription(
      "pdf-template",
      "A template of the PDFs, or what it is given, cannot be set in type."
    ),
    RuleDescription(
      "slow-document",
      "A document of the PDFs is not set after minutes, as a picture with a costly filter can cause."
    ),
    RuleDescription(
      "unchecked-characters",
      "Typst is not there, so that nobody knows whether the fonts of PDFs have all characters.",
      severity: .note
    ),
  ]
}

extension Diagnostic {
  private static let templates = SourcePlace(SourcePath(PDFExport.mainTemplate, in: .templates))

  static func privateCharacter(_ text: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error,
      "missing-glyph",
      at: place,
      "the character \(names(of: text)) is for private use, and means nothing to anybody else",
      advice: "write it otherwise"
    )
  }

  private static func names(of text: String) -> String {
    text.unicodeScalars.map { "U+" + hexadecimal($0.value) }.joined(separator: " ")
  }

  static func missingGlyphs(_ texts: [String], at place: SourcePlace) -> Diagnostic {
    let all = Set(texts).sorted()
    let shown = all.prefix(8).map { "'\($0)' (\(names(of: $0)))" }.joined(separator: ", ")
    let rest = all.count > 8 ? " and \(all.count - 8) more of this line" : ""
    return Diagnostic(
      .error,
      "missing-glyph",
      at: place,
      "no font of the PDFs has \(shown)\(rest)",
      advice:
        "write it otherwise, or name the file of a font that has it in templates/pdf/fonts.txt;"
        + " Scripts/setup installs those that are named now"
    )
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  static func missingFont(_ family: String) -> Diagnostic {
    Diagnostic(
      .warning,
      "missing-font",
      at: SourcePlace(SourcePath(PDFExport.fontList, in: .templates)),
      "the font '\(family)' is not there; texts that need it are set in another one, or refused",
      advice: "run Scripts/setup, or take the font out of templates/pdf/fonts.txt and documents.typ"
    )
  }

  static func pdfTemplate(
    _ place: SourcePlace,
    _ message: String,
    hints: [String],
    _ severity: Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      severity,
      "pdf-template",
      at: place,
      "Typst says: \(message)",
      advice: hints.isEmpty
        ? "mend it, or build with --no-pdf until it is mended" : hints.joined(separator: "; ")
    )
  }

  static func noTypst(_ reasons: [String]) -> Diagnostic {
    let found = reasons.isEmpty ? "none was found" : reasons.joined(separator: "; ")
    return Diagnostic(
      .error,
      "no-typst",
      at: templates,
      "the PDFs need Typst \(TypstProgram.version): \(found)",
      advice: "run Scripts/setup, put a typst \(TypstProgram.version) on the PATH, name one in"
        + " \(TypstProgram.variable), or build with --no-pdf"
    )
  }

  static let uncheckedCharacters = Diagnostic(
    .note,
    "unchecked-characters",
    at: templates,
    "without Typst \(TypstProgram.version) nobody looked whether the fonts of PDFs have all characters",
    advice: "run Scripts/setup, or put a typst \(TypstProgram.version) on the PATH"
  )

  static func slowDocument(at place: SourcePlace) -> Diagnostic {
    let minutes = TypstEngine.longestSilence / 60
    return Diagnostic(
      .error,
      "slow-document",
      at: place,
      "the PDF of this was not set after \(minutes) minutes",
      advice: "make its pictures simpler, above all SVGs with filters, or build with --no-pdf"
    )
  }

  static func pdfNotWritten(_ reason: String) -> Diagnostic {
    Diagnostic(
      .error,
      "pdf-not-written",
      at: templates,
      "the PDFs could not be made: \(reason)",
      advice: "make room in the folder for temporary files, or name another one in TMPDIR"
    )
  }
}
