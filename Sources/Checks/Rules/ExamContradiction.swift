internal import Diagnostics
internal import Standards

/// An exam contradicts itself, or the version of the standard that it examines.
enum ExamContradiction: Rule {
  static let ids: [RuleID] = ["exam-contradiction", "unknown-exam"]
  static let family = CheckFamily.exams
  static let things: [CheckedThing] = [.exams, .objectives, .examsOfCredentials]
  static let manual = """
    An exam contradicts itself, or the version of the standard that it examines.

    Candidates prepare by what is published. An objective on a criterion that the examined \
    version does not have cannot be assessed, and weights that do not add up promise questions \
    that nobody asks.

    Which of an exam's figures is wrong cannot be known: the finding stands at one of them.
    """
  static let alsoReports: [RuleID: String] = [
    "unknown-exam": "A credential is earned by an exam that does not exist."
  ]

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    let publication = subject.publication
    for exam in publication.exams {
      findings.examine(.exams)
      findings.examine(.objectives, exam.objectives.count)
      checkNumbers(exam, &findings)
      guard let version = publication[exam.examines] else { continue }
      for objective in exam.objectives { check(objective, of: exam, in: version, &findings) }
    }
    let known = Set(publication.exams.map(\.id))
    for credential in publication.credentials {
      guard let exam = credential.exam else { continue }
      findings.examine(.examsOfCredentials)
      guard !known.contains(exam) else { continue }
      let place = credential.keys["exam"] ?? credential.place
      findings.report(.unknownExam(exam, at: place, known: known))
    }
  }

  private static func checkNumbers(_ exam: Exam, _ findings: inout Findings) {
    let weight = exam.objectives.reduce(0) { $0 + $1.weight }
    if let place = exam.keys["questions"], weight != exam.questions {
      findings.report(.weightsDiffer(exam, weight, at: place))
    }
    if let place = exam.keys["pass-mark"], exam.passMark > exam.questions {
      findings.report(.unreachableMark(exam, at: place))
    }
    if let place = exam.keys["bank"], exam.questions > exam.bank {
      findings.report(.smallBank(exam, at: place))
    }
  }

  private static func check(
    _ objective: Objective,
    of exam: Exam,
    in version: Version,
    _ findings: inout Findings
  ) {
    if !exam.code.isEmpty, !objective.id.description.hasPrefix(exam.code + "-") {
      findings.report(.foreignObjective(objective, exam))
    }
    let domain = version[objective.domain.id]
    let hasDomain = domain?.kind == .domain
    if !hasDomain, !objective.domain.id.description.isEmpty {
      findings.report(.notExamined(objective.domain, .domain, version))
    }
    for criterion in objective.criteria {
      guard let provision = version[criterion.id], provision.isLive, provision.kind == .criterion
      else {
        findings.report(.notExamined(criterion, .criterion, version))
        continue
      }
      guard hasDomain, !version.domains(of: provision).contains(objective.domain.id) else {
        continue
      }
      findings.report(.otherDomain(criterion, provision.parent, objective))
    }
  }
}

extension Version {
  /// The domain that a provision stands in, and those around it.
  fileprivate func domains(of provision: Provision) -> Set<ProvisionID> {
    var domains: Set<ProvisionID> = []
    var parent = provision.parent
    while let id = parent, domains.insert(id).inserted { parent = self[id]?.parent }
    return domains
  }
}

extension Diagnostic {
  private static func contradiction(
    at place: SourcePlace,
    _ summary: String,
    _ advice: String,
    notes: [Note] = [],
    fixes: [Fix] = []
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "exam-contradiction",
      at: place,
      summary,
      advice: advice,
      notes: notes,
      fixes: fixes
    )
  }

  fileprivate static func weightsDiffer(
    _ exam: Exam,
    _ weight: Int,
    at place: SourcePlace
  ) -> Diagnostic {
    contradiction(
      at: place,
      "a sitting has \(exam.questions) questions, and the weights of the objectives add up to \(weight)",
      "correct the number here, or the weights in exams/\(exam.id)/objectives/"
    )
  }

  fileprivate static func unreachableMark(_ exam: Exam, at place: SourcePlace) -> Diagnostic {
    contradiction(
      at: place,
      "\(exam.passMark) right answers pass, and only \(exam.questions) questions are asked",
      "write at most \(exam.questions)"
    )
  }

  fileprivate static func smallBank(_ exam: Exam, at place: SourcePlace) -> Diagnostic {
    contradiction(
      at: place,
      "\(exam.questions) questions are drawn from a bank of \(exam.bank)",
      "write how many questions the bank holds, at least \(exam.questions)"
    )
  }

  fileprivate static func foreignObjective(_ objective: Objective, _ exam: Exam) -> Diagnostic {
    contradiction(
      at: objective.place,
      "the id '\(objective.id)' does not begin with the exam's code",
      "begin it with \(exam.code)-",
      notes: [Note("the exam", at: exam.place)]
    )
  }

  fileprivate static func notExamined(
    _ reference: ProvisionReference,
    _ kind: Provision.Kind,
    _ version: Version
  ) -> Diagnostic {
    let found = version[reference.id]
    let summary =
      if found?.isLive == false {
        "\(reference.id) is withdrawn in \(version.id), the version that is examined"
      } else if found != nil {
        "\(reference.id) is not a \(kind.rawValue)"
      } else {
        "\(reference.id) is not in \(version.id), the version that is examined"
      }
    let names = version.provisions.filter { $0.kind == kind && $0.isLive }.map(\.id.description)
    let near = found == nil ? Suggestions.nearest(to: reference.id.description, among: names) : []
    let cover = found?.tombstone?.successors.map(\.id.description) ?? []
    let advice =
      if !cover.isEmpty {
        "name \(cover.joined(separator: ", ")), which covers it now"
      } else if !near.isEmpty {
        "did you mean \(near.joined(separator: " or "))?"
      } else {
        "name a \(kind.rawValue) of \(version.id)"
      }
    let fixes = Fix.spelling(at: reference.place, reference.id.description, near: near)
    return contradiction(at: reference.place, summary, advice, fixes: fixes)
  }

  fileprivate static func otherDomain(
    _ criterion: ProvisionReference,
    _ parent: ProvisionID?,
    _ objective: Objective
  ) -> Diagnostic {
    contradiction(
      at: criterion.place,
      "\(criterion.id) is not in \(objective.domain.id), the domain of the objective",
      parent.map { "it is in \($0): move it to an objective of that domain, or correct 'domain'" }
        ?? "name a criterion of \(objective.domain.id)",
      notes: [Note("the domain of the objective", at: objective.domain.place)]
    )
  }

  fileprivate static func unknownExam(
    _ exam: ExamID,
    at place: SourcePlace,
    known: Set<ExamID>
  ) -> Diagnostic {
    let near = Suggestions.nearest(to: exam.description, among: known.map(\.description))
    return Diagnostic(
      .error,
      "unknown-exam",
      at: place,
      "there is no exam '\(exam)'",
      advice: near.isEmpty
        ? "add exams/\(exam)/exam.yml, or delete the line"
        : "did you mean \(near.joined(separator: " or "))?",
      fixes: Fix.spelling(at: place, exam.description, near: near)
    )
  }
}
