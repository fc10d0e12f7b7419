internal import Diagnostics
internal import ParallelWork
internal import Standards

/// A rule that judges what single sentences say of figures, names and dates.
protocol SentenceRule: Rule {
  /// What it does with each sentence; made once for a run.
  static func reader(for publication: Publication) -> SentenceReader
}

/// Looks at a sentence.
typealias SentenceReader = @Sendable (ProseSentence, inout Findings) -> Void

extension SentenceRule {
  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    findings.examine(.texts, subject.claims.textCount)
    findings.add(subject.claims.findings[ids[0]] ?? Findings())
  }
}

/// What texts state that rules hold against what is so elsewhere. All texts are read in one pass, on all cores, and the sentences of
/// a text are let go as soon as it is read: those of ten thousand pages took a quarter of a check's memory.
struct StatedClaims: Sendable {
  /// How many texts were read.
  let textCount: Int
  /// The figures.
  let figures: [FigureClaim]
  /// What each rule found in the sentences.
  fileprivate(set) var findings: [RuleID: Findings] = [:]

  private static let rules: [any SentenceRule.Type] = [
    FalseVersionDate.self, MisnumberedDomain.self,
  ]
  /// How many texts are read in one go.
  private static let batch = 32

  init(of publication: Publication) {
    let exams = ExamContext(of: publication)
    let texts = ClaimReader(of: publication, about: FigureSubjects(of: publication, exams))
    let figures = FigureReader(of: publication, exams)
    let readers = Self.rules.map { $0.reader(for: publication) }
    let batches = [texts.texts, texts.titles].flatMap { list in
      stride(from: 0, to: list.count, by: Self.batch).map { start in
        list[start..<min(start + Self.batch, list.count)]
      }
    }
    let parts = mapInParallel(batches) { batch in
      var part = Part(readers.count)
      for text in batch {
        part.read(texts.sentences(of: text), of: text, figures, readers)
      }
      return part
    }
    textCount = texts.texts.count + texts.titles.count
    self.figures = parts.flatMap(\.figures)
    for (index, rule) in Self.rules.enumerated() {
      findings[rule.ids[0]] = parts.reduce(into: Findings()) { $0.add($1.findings[index]) }
    }
  }

  private struct Part {
    var figures: [FigureClaim] = []
    var findings: [Findings]

    init(_ rules: Int) { findings = [Findings](repeating: Findings(), count: rules) }

    mutating func read(
      _ sentences: [ProseSentence],
      of text: ScopedText,
      _ reader: FigureReader,
      _ readers: [SentenceReader]
    ) {
      guard !sentences.isEmpty else { return }
      figures += reader.claims(in: sentences, of: text)
      for sentence in sentences {
        for (index, read) in readers.enumerated() { read(sentence, &findings[index]) }
      }
    }
  }
}
