internal import Diagnostics

/// A figure that a text states itself, held against the fact that it is about.
struct FigureClaim {
  let sentence: ProseSentence
  /// The pieces that state it.
  let range: ClosedRange<Int>
  let isTrue: Bool
  /// The fact in words: `psf@1.1 has 8 domains`.
  let truth: String
  /// Where the fact stands.
  let source: SourcePlace
  /// What prints the fact in the text; nil where nothing does.
  let label: String?

  var place: SourcePlace { sentence.place(of: range) }

  var diagnostic: Diagnostic? { isTrue ? repeated : contradicted }

  private var contradicted: Diagnostic {
    Diagnostic(
      .error,
      "false-figure",
      at: place,
      "the text says '\(sentence.written(range))', and \(truth)",
      advice: label.map { "write \($0), which prints the figure" }
        ?? "correct the text, or what it is about",
      notes: [Diagnostic.Note("the figure", at: source)]
    )
  }

  /// Only what a fact can print is worth a word: the figure is right today.
  private var repeated: Diagnostic? {
    guard let label else { return nil }
    return Diagnostic(
      .warning,
      "repeated-figure",
      at: place,
      "'\(sentence.written(range))' is a figure that stands elsewhere and may change there",
      advice: "write \(label), which prints it",
      notes: [Diagnostic.Note("the figure", at: source)]
    )
  }
}
