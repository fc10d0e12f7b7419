internal import Addresses
internal import Markup
internal import Phrasing
internal import Standards

// Which criteria of a version its exam asks about.
extension PageBuilder {
  func coverage(of exam: Exam) -> BuiltPage? {
    guard let version = publication[exam.examines] else { return nil }
    let coverage = ExamCoverage(of: exam, in: version)
    let name = name(of: version.id)
    let asked = coverage.rows.count { $0.state == .covered || $0.state == .partly }
    let context = CoverageContext(
      code: exam.code,
      title: say("What \(exam.code) asks about"),
      exam: link(exam.title, to: .exam(exam.id)),
      version: link(name, to: .version(version.id)),
      counts: coverage.counts.map { state, count in
        CoverageCountContext(
          mark: state.mark(say),
          count: String(count),
          meaning: say(state.meaning)
        )
      },
      questions: questions(exam.questions),
      criteria: String(asked),
      isSample: exam.questions < asked,
      groups: coverage.groups.map { group($0, of: exam) }
    )
    return BuiltPage(
      title: say("What \(exam.code) asks about"),
      description: say(
        "Each criterion of \(name) with the objectives of \(exam.code) that test it."
      ),
      main: render(.coverage, context),
      crumbs: [link(say("Exams"), to: .exams), link(exam.code, to: .exam(exam.id))]
    )
  }

  private func group(_ group: ExamCoverage.Group, of exam: Exam) -> CoverageGroupContext {
    let objectives = group.objectives
    return CoverageGroupContext(
      domain: link(
        group.domain.heading,
        to: .provision(exam.examines, group.domain.id)
      ),
      objectives: objectives.map { objective in
        link(
          objective.id.description,
          toSubject: .objective(exam.id, objective.id),
          note: extent(of: objective)
        )
      },
      rows: group.rows.map { row($0, objectives, of: exam) }
    )
  }

  private func row(
    _ row: ExamCoverage.Row,
    _ objectives: [Objective],
    of exam: Exam
  ) -> CoverageRowContext {
    CoverageRowContext(
      criterion: link(
        row.criterion.id.description,
        to: .provision(exam.examines, row.criterion.id),
        note: row.criterion.title
      ),
      cells: objectives.map { objective in
        row.objectives.contains { $0.id == objective.id }
          ? say(word: objective.level.rawValue) : "–"
      },
      mark: row.state.mark(say),
      reason: row.waiver.map { html($0.reason) } ?? ""
    )
  }

  /// `2 of 5`: the questions of an exam, of those in the bank.
  private func extent(of objective: Objective) -> String {
    guard !objective.items.isEmpty else { return questions(objective.weight) }
    return say("\(objective.weight) of \(objective.items.count)")
  }
}

extension ExamCoverage.State {
  fileprivate func mark(_ say: Phrases) -> CoverageMarkContext {
    let sign =
      switch self {
      case .covered: "●"
      case .partly: "◐"
      case .missing: "○"
      case .waived: "–"
      }
    return CoverageMarkContext(name: say(word: words), sign: sign)
  }

  fileprivate var meaning: Phrase {
    switch self {
    case .covered: "At least one question asks to apply or to analyse it."
    case .partly: "Questions only ask to recall it."
    case .missing: "No question tests it."
    case .waived: "Left out on purpose, for the reason given."
    }
  }
}
