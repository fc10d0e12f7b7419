internal import Diagnostics
internal import Standards

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

  /// What is to be said of one that is wrong.
  var contradicted: Diagnostic {
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
  var repeated: Diagnostic? {
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

/// Finds the figures that sentences state.
struct FigureReader {
  private let counts: CountClaims
  private let exams: ExamContext
  private let weights: [ExamID: ExamWeights]

  init(of publication: Publication, _ exams: ExamContext) {
    counts = CountClaims(of: publication)
    self.exams = exams
    let weights = publication.exams.compactMap { exam in
      ExamWeights(of: exam, in: publication).map { (exam.id, $0) }
    }
    self.weights = Dictionary(weights, uniquingKeysWith: { first, _ in first })
  }

  /// The figures of a text.
  func claims(in sentences: [ProseSentence], of text: ScopedText) -> [FigureClaim] {
    zip(sentences, exams.exams(of: sentences, in: text)).flatMap {
      sentence,
      exam -> [FigureClaim] in
      guard let exam else { return counts.claims(in: sentence) }
      return counts.claims(in: sentence) + ExamClaims(sentence, of: exam).claims()
        + (weights[exam.id].map { WeightClaims(sentence, $0).claims() } ?? [])
    }
  }
}
