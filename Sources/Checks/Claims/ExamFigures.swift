internal import Diagnostics
internal import Standards
internal import Wording

/// A length of time as it is written: `72 hours`, `2 years`.
struct WrittenDuration: Equatable {
  /// Hours, or months where it is months or years.
  let amount: Int
  let isMonths: Bool

  init?(_ number: Int, _ unit: String) {
    let units: [(String, Int, Bool)] = [
      ("hour", 1, false), ("day", 24, false), ("week", 168, false), ("month", 1, true),
      ("year", 12, true),
    ]
    guard let found = units.first(where: { unit == $0.0 || unit == $0.0 + "s" }) else { return nil }
    (amount, isMonths) = (number * found.1, found.2)
  }

  init?(_ text: String) {
    let words = text.lowercased().split(separator: " ").map(String.init)
    guard words.count == 2,
      let number = Int(words[0]) ?? ProsePiece.number(word: words[0])
        ?? (words[0] == "one" ? 1 : nil)
    else { return nil }
    self.init(number, words[1])
  }
}

/// A figure of an exam, with what prints it.
struct ExamFigure {
  let name: String
  let truth: String
  let value: Int?
  let duration: WrittenDuration?
  let place: SourcePlace
  let exam: Exam

  private init(
    _ name: String,
    _ truth: String,
    _ value: Int?,
    _ duration: WrittenDuration?,
    key: String,
    _ exam: Exam
  ) {
    self.name = name
    self.truth = truth
    self.value = value
    self.duration = duration
    self.exam = exam
    place = exam.keys[key] ?? exam.place
  }

  var label: String { "[=\(exam.id).\(name)]" }

  static func questions(of exam: Exam) -> ExamFigure {
    ExamFigure(
      "questions",
      "a sitting of \(exam.code) has \(exam.questions) questions",
      exam.questions,
      nil,
      key: "questions",
      exam
    )
  }

  static func bank(of exam: Exam) -> ExamFigure {
    ExamFigure(
      "bank",
      "the bank of \(exam.code) holds \(exam.bank) questions",
      exam.bank,
      nil,
      key: "bank",
      exam
    )
  }

  static func passMark(of exam: Exam) -> ExamFigure {
    let truth = "\(exam.code) is passed with \(exam.passMark) of \(exam.questions)"
    return ExamFigure("pass-mark", truth, exam.passMark, nil, key: "pass-mark", exam)
  }

  static func passPercent(of exam: Exam) -> ExamFigure? {
    exam.passPercent.map { percent in
      let truth =
        "\(exam.code) is passed with \(exam.passMark) of \(exam.questions), \(percent) per cent"
      return ExamFigure("pass-percent", truth, percent, nil, key: "pass-mark", exam)
    }
  }

  static func objectives(of exam: Exam) -> ExamFigure {
    let count = exam.objectives.count
    return ExamFigure(
      "objectives",
      "\(exam.code) has \(count) objectives",
      count,
      nil,
      key: "questions",
      exam
    )
  }

  static func validity(of exam: Exam) -> ExamFigure? {
    WrittenDuration(exam.validity).map {
      ExamFigure(
        "validity",
        "\(exam.code) is valid for \(exam.validity)",
        nil,
        $0,
        key: "validity",
        exam
      )
    }
  }

  static func retake(of exam: Exam) -> ExamFigure? {
    WrittenDuration(exam.retakeAfter).map {
      ExamFigure(
        "retake-after",
        "\(exam.code) can be tried again after \(exam.retakeAfter)",
        nil,
        $0,
        key: "retake-after",
        exam
      )
    }
  }
}
