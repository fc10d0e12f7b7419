internal import Diagnostics
internal import Standards

/// How many questions of an exam the objectives of each domain have.
struct ExamWeights {
  let exam: Exam
  /// The domains of the version that is examined, in their order.
  let domains: [ProvisionID]
  /// The same by their ids in lower case.
  private let byName: [String: ProvisionID]
  private let weights: [ProvisionID: Int]

  /// Nil where the exam examines a version that is not there.
  init?(of exam: Exam, in publication: Publication) {
    guard let version = publication[exam.examines] else { return nil }
    self.exam = exam
    domains = version.domains.map(\.id)
    byName = Dictionary(
      domains.map { ($0.description.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    weights = Dictionary(exam.objectives.map { ($0.domain.id, $0.weight) }, uniquingKeysWith: +)
  }

  /// The questions of a domain.
  subscript(domain: ProvisionID) -> Int { weights[domain] ?? 0 }

  /// The domain that a piece of a sentence names.
  func domain(_ piece: ProsePiece) -> ProvisionID? {
    piece.isReference || piece.isWord ? byName[piece.name] : nil
  }
}

/// Finds where a sentence says how many questions of an exam belong to a domain, or which share of it.
struct WeightClaims {
  private enum Target {
    case domains([ProvisionID])
    /// Those that the sentence has not named.
    case others
  }

  private let sentence: ProseSentence
  private let weights: ExamWeights
  private var exam: Exam { weights.exam }

  init(_ sentence: ProseSentence, _ weights: ExamWeights) {
    self.sentence = sentence
    self.weights = weights
  }

  func claims() -> [FigureClaim] {
    guard sentence.pieces.contains(where: \.isLiteral) else { return [] }
    let named = sentence.pieces.compactMap(weights.domain)
    guard !named.isEmpty, !sentence.has(["to", "through"]) || named.count == 1 else { return [] }
    var claims: [FigureClaim] = []
    let namedDomains = Set(named)
    var target: [ProvisionID] = []
    var isOthers = false
    var isOfQuestions = false
    for index in sentence.pieces.indices {
      let piece = sentence.pieces[index]
      if let domain = weights.domain(piece) {
        target.append(domain)
      } else if ["others", "rest", "remaining", "other"].contains(piece.text) {
        isOthers = true
      } else if let number = piece.number, piece.isLiteral {
        let unit = unit(at: index)
        if unit == nil, !(isOfQuestions && isOthers) { continue }
        isOfQuestions = isOfQuestions || unit == .questions
        let behind = target.isEmpty && !isOthers ? domainBehind(index) : nil
        let domains =
          isOthers
          ? others(than: namedDomains) : target.isEmpty ? behind.map { [$0] } ?? [] : target
        if !domains.isEmpty {
          claims.append(claim(at: index, number, of: domains, isShare: unit == .share))
        }
        (target, isOthers) = ([], false)
      }
    }
    return claims
  }

  private enum Unit { case questions, share }

  private func unit(at index: Int) -> Unit? {
    switch sentence.word(index + 1) {
    case "question", "questions": .questions
    case "%", "percent":
      sentence.has(["weight", "weights", "weighs", "weighted", "share", "exam", "questions"])
        ? .share : nil
    case "per" where sentence.word(index + 2) == "cent":
      sentence.has(["weight", "weights", "weighs", "weighted", "share", "exam", "questions"])
        ? .share : nil
    default: nil
    }
  }

  /// `three questions on PSF-1`
  private func domainBehind(_ index: Int) -> ProvisionID? {
    let next = index + 2
    guard ["on", "for", "about", "from", "in"].contains(sentence.word(next)),
      sentence.pieces.indices.contains(next + 1)
    else { return nil }
    return weights.domain(sentence.pieces[next + 1])
  }

  private func others(than named: Set<ProvisionID>) -> [ProvisionID] {
    weights.domains.filter { !named.contains($0) }
  }

  private func claim(
    at index: Int,
    _ number: Int,
    of domains: [ProvisionID],
    isShare: Bool
  ) -> FigureClaim {
    func isRight(_ weight: Int) -> Bool {
      isShare ? abs(weight * 100 - number * exam.questions) < exam.questions : weight == number
    }
    let wrong = domains.filter { !isRight(weights[$0]) }
    let sum = domains.reduce(0) { $0 + weights[$1] }
    let isEach = sentence.has(["each"])
    let isTrue = wrong.isEmpty || !isEach && domains.count > 1 && isRight(sum)
    let shown = wrong.isEmpty ? domains : wrong
    let list = shown.map { "\($0) \(weights[$0])" }.joined(separator: ", ")
    let objective = exam.objectives.first { shown.contains($0.domain.id) }
    return FigureClaim(
      sentence: sentence,
      range: index...min(index + 1, sentence.pieces.count - 1),
      isTrue: isTrue,
      truth: "of the \(exam.questions) questions of \(exam.code) the objectives give \(list)",
      source: objective?.domain.place ?? exam.place,
      label: nil
    )
  }
}
