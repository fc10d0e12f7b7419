internal import Diagnostics
internal import Standards

/// Finds where a sentence states figures of an exam.
struct ExamClaims {
  private let sentence: ProseSentence
  private let exam: Exam

  init(_ sentence: ProseSentence, of exam: Exam) {
    self.sentence = sentence
    self.exam = exam
  }

  private static let passWords: Set<String> = [
    "pass", "passes", "passed", "passing", "pass-mark", "threshold", "mark", "need", "needs",
    "required", "requires",
  ]
  private static let candidates: Set<String> = [
    "candidates", "people", "takers", "holders", "those", "attempts", "sittings", "participants",
    "them", "applicants",
  ]

  func claims() -> [FigureClaim] {
    sentence.pieces.indices.flatMap { index -> [FigureClaim] in
      guard let number = sentence.pieces[index].number else { return [] }
      return claim(at: index, number).map { [$0] } ?? []
    }.filter { sentence.pieces[$0.range.lowerBound].isLiteral }
  }

  private func claim(at index: Int, _ number: Int) -> FigureClaim? {
    guard !["not", "no"].contains(sentence.word(index - 1)) else { return nil }
    let (before, next) = (sentence.word(index - 1), sentence.word(index + 1))
    if isPercent(at: index) { return passShare(at: index, number) }
    if let duration = WrittenDuration(number, next) { return time(at: index, duration) }
    if before == "of" || before == "the" && sentence.word(index - 2) == "of",
      let claim = secondOfTwo(at: index, number)
    {
      return claim
    }
    if next == "of" || next == "out" { return firstOfTwo(at: index, number) }
    if isBank(at: index) { return claim(.bank(of: exam), at: index, to: index, number) }
    if let claim = passMark(at: index, number) { return claim }
    return count(at: index, number)
  }

  private func claim(_ figure: ExamFigure, at index: Int, to end: Int, _ number: Int) -> FigureClaim
  {
    FigureClaim(
      sentence: sentence,
      range: index...min(end, sentence.pieces.count - 1),
      isTrue: figure.value == number,
      truth: figure.truth,
      source: figure.place,
      label: figure.label
    )
  }

  // MARK: The pass mark

  private func isPercent(at index: Int) -> Bool {
    ["%", "percent"].contains(sentence.word(index + 1))
      || sentence.word(index + 1) == "per" && sentence.word(index + 2) == "cent"
  }

  /// `65 % to pass`, and not the share of candidates who pass, or the weight of a domain.
  private func passShare(at index: Int, _ number: Int) -> FigureClaim? {
    let end = sentence.word(index + 1) == "per" ? index + 2 : index + 1
    guard sentence.has(Self.passWords), !sentence.has(["weight", "weights", "share", "rate"]),
      !sentence.has(Self.candidates, in: (end + 1)..<(end + 4)),
      let figure = ExamFigure.passPercent(of: exam)
    else { return nil }
    return claim(figure, at: index, to: end, number)
  }

  private var speaksOfPassing: Bool {
    sentence.has(Self.passWords) && !sentence.has(["bank", "drawn"])
      || sentence.has(["right", "correct"]) && sentence.has(["answers", "answer"])
  }

  /// The first number of `14 of 20`.
  private func firstOfTwo(at index: Int, _ number: Int) -> FigureClaim? {
    guard let second = second(of: index), sentence.pieces[second].number != nil, speaksOfPassing,
      !sentence.has(Self.candidates, in: (second + 1)..<(second + 2))
    else { return nil }
    return claim(.passMark(of: exam), at: index, to: second, number)
  }

  private func second(of index: Int) -> Int? {
    var next = index + 1
    if sentence.word(next) == "out" { next += 1 }
    guard sentence.word(next) == "of" else { return nil }
    next += sentence.word(next + 1) == "the" ? 2 : 1
    return sentence.pieces.indices.contains(next) ? next : nil
  }

  /// The second one: how many questions there are.
  private func secondOfTwo(at index: Int, _ number: Int) -> FigureClaim? {
    let first = (max(0, index - 4)..<index).last { sentence.pieces[$0].number != nil }
    guard let first, second(of: first) == index, speaksOfPassing else { return nil }
    return claim(.questions(of: exam), at: index, to: index, number)
  }

  /// `a pass mark of 15`, `15 right answers pass`, `needs 15 right answers`, `15 to pass`
  private func passMark(at index: Int, _ number: Int) -> FigureClaim? {
    let isBehindMark = (max(0, index - 3)..<index).contains { at in
      sentence.word(at) == "pass-mark"
        || sentence.word(at) == "mark" && ["pass", "passing"].contains(sentence.word(at - 1))
    }
    let isAnswers = ["right", "correct"].contains(sentence.word(index + 1)) && speaksOfPassing
    let isToPass = sentence.word(index + 1) == "to" && sentence.word(index + 2) == "pass"
    guard isBehindMark || isAnswers || isToPass else { return nil }
    let end =
      isAnswers
      ? (sentence.word(index + 2).hasPrefix("answer") ? index + 2 : index + 1)
      : isToPass ? index + 2 : index
    return claim(.passMark(of: exam), at: index, to: end, number)
  }

  // MARK: Questions

  /// `a bank of 50`, `50 questions in the bank`, `the bank holds 50`
  private func isBank(at index: Int) -> Bool {
    let verbs: Set<String> = ["of", "holds", "has", "contains", "with"]
    if verbs.contains(sentence.word(index - 1)), sentence.word(index - 2) == "bank" { return true }
    return sentence.word(index + 1) == "questions"
      && ["in", "the"].contains(sentence.word(index + 2))
      && sentence.has(["bank"], in: (index + 2)..<(index + 5))
  }

  private static let verbs: Set<String> = [
    "has", "have", "asks", "contains", "comprises", "with", "of", "holds", "includes", "all", "the",
    "as", "in", "its", "into", "a", "an", ":",
  ]

  private func count(at index: Int, _ number: Int) -> FigureClaim? {
    if sentence.word(index - 1) == "which", sentence.word(index + 1) == "make" {
      return claim(.questions(of: exam), at: index, to: index, number)
    }
    guard Self.verbs.contains(sentence.word(index - 1)) || index == 0 else { return nil }
    switch sentence.word(index + 1) {
    case "questions" where isOfWhole(index + 1):
      return claim(.questions(of: exam), at: index, to: index + 1, number)
    case "question" where ["exam", "test", "sitting", "paper"].contains(sentence.word(index + 2)):
      return claim(.questions(of: exam), at: index, to: index + 1, number)
    case "objectives"
    where isOfWhole(index + 1) && (number > 3 || sentence.word(index - 1) == "the"):
      return claim(.objectives(of: exam), at: index, to: index + 1, number)
    default: return nil
    }
  }

  /// Whether no domain takes part, and nothing narrows the noun down.
  private func isOfWhole(_ noun: Int) -> Bool {
    let parts: Set<String> = ["each", "on", "about", "per", "for", "from", "that", "which"]
    let hasParts = sentence.pieces.contains { piece in
      piece.isReference && !piece.text.contains("/")
        && piece.text.utf8.contains { (48...57).contains($0) }
    }
    let isFromBank =
      sentence.word(noun + 1) == "from" && sentence.has(["bank"], in: noun..<(noun + 4))
    return (isFromBank || !parts.contains(sentence.word(noun + 1))) && !hasParts
      && !sentence.has(["each"])
  }

  // MARK: Times

  private func time(at index: Int, _ duration: WrittenDuration) -> FigureClaim? {
    let retake: Set<String> = [
      "retake", "again", "tries", "try", "attempt", "attempts", "resit", "wait", "waits", "retry",
    ]
    let isValidity = sentence.has(["valid", "validity", "expires", "expire"])
    let figure =
      if sentence.has(retake), !isValidity {
        ExamFigure.retake(of: exam)
      } else if isValidity, !sentence.has(retake) {
        ExamFigure.validity(of: exam)
      } else {
        ExamFigure?.none
      }
    guard let figure else { return nil }
    return FigureClaim(
      sentence: sentence,
      range: index...(index + 1),
      isTrue: figure.duration == duration,
      truth: figure.truth,
      source: figure.place,
      label: figure.label
    )
  }
}
