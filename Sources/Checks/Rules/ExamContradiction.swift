internal import Diagnostics
internal import Standards

/// An exam contradicts itself, or the version of the standard that it examines.
enum ExamContradiction: Rule {
  static let ids: [RuleID] = ["exam-contradiction", "unknown-exam"]
  static let family = CheckFamily.exams
  static let bearing = FindingBearing.contradicting
  static let things: [CheckedThing] = [
    .exams, .objectives, .examsOfCredentials, .examFigures,
  ]
  static let manual = """
    An exam contradicts itself, or the version of the standard that it examines.

    Candidates prepare by what is published. An objective on a criterion that the examined \
    version does not have cannot be assessed, and weights that do not add up promise questions \
    that nobody asks.

    An exam has one pass mark, one validity and one of each other figure: where `figures` of its \
    credential or facts.yml (`aida-pass-mark`) have one too, it is the same.

    Which of an exam's figures is wrong cannot be known: the finding stands at one of them.
    """
  static let alsoReports: [RuleID: String] = [
    "unknown-exam": "A credential is earned by an exam that does not exist."
  ]

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    let publication = subject.publication
    var near = NearWords()
    for exam in publication.exams {
      findings.examine(.exams)
      findings.examine(.objectives, exam.objectives.count)
      checkNumbers(exam, &findings)
      let isOtherCode = exam.objectives.count > 1 && exam.objectives.allSatisfy(exam.isForeign)
      if isOtherCode { findings.report(.codeOfNoObjective(exam)) }
      guard let version = publication[exam.examines] else { continue }
      for objective in exam.objectives {
        if exam.isForeign(objective), !isOtherCode {
          findings.report(.foreignObjective(objective, exam))
        }
        check(objective, of: exam, in: version, subject, &near, &findings)
      }
    }
    checkFigures(publication, &findings)
    let known = Set(publication.exams.map(\.id))
    for credential in publication.credentials {
      guard let exam = credential.exam else { continue }
      findings.examine(.examsOfCredentials)
      guard !known.contains(exam) else { continue }
      let place = credential.keys["exam"] ?? credential.place
      let finding = Diagnostic.unknownExam(exam, at: place, known: known)
      findings.report(finding.resting(on: [SourcePath("exams/\(exam)/exam.yml")]))
    }
  }

  private static func checkNumbers(_ exam: Exam, _ findings: inout Findings) {
    let weight = exam.objectives.reduce(0) { $0 + $1.weight }
    if let place = exam.keys["questions"], weight != exam.questions {
      let finding = Diagnostic.weightsDiffer(exam, weight, at: place)
      findings.report(finding.resting(on: exam.objectiveFiles))
    }
    if let place = exam.keys["pass-mark"], exam.passMark == 0 {
      findings.report(.noMark(exam, at: place))
    }
    if let place = exam.keys["pass-mark"], exam.passMark > exam.questions {
      findings.report(.unreachableMark(exam, at: place))
    }
    if let place = exam.keys["bank"], exam.questions > exam.bank {
      findings.report(.smallBank(exam, at: place))
    }
  }

  /// A figure of an exam that a credential or facts.yml has too is the same there.
  private static func checkFigures(_ publication: Publication, _ findings: inout Findings) {
    for exam in publication.exams {
      let code = exam.code.lowercased()
      let own = publication.figures.filter { $0.name.hasPrefix(code + "-") }
        .map { ($0, String($0.name.dropFirst(code.utf8.count + 1))) }
      let credentials = publication.credentials.filter { credential in
        credential.exam == exam.id || credential.code.lowercased() == code
      }
      for (figure, key) in own + credentials.flatMap({ $0.figures.map { ($0, $0.name) } }) {
        findings.examine(.examFigures)
        guard let value = exam.value(of: key), !value.isSame(as: figure.value) else { continue }
        findings.report(.otherFigure(figure, key, value, exam))
      }
      for credential in credentials where credential.code != exam.code {
        findings.report(Diagnostic.otherCode(credential, exam).missing(["\(exam.id) code"]))
      }
    }
  }

  private static func check(
    _ objective: Objective,
    of exam: Exam,
    in version: Version,
    _ subject: CheckSubject,
    _ near: inout NearWords,
    _ findings: inout Findings
  ) {
    let domain = version[objective.domain.id]
    let hasDomain = domain?.kind == .domain
    if !hasDomain, !objective.domain.id.description.isEmpty {
      let wayOn = subject.wayOn(from: objective.domain.id, in: version.id)
      let finding = Diagnostic.notExamined(objective.domain, .domain, version, wayOn, &near)
      findings.report(
        finding.missing([version.id.name(of: objective.domain.id)])
          .resting(on: subject.file(of: objective.domain.id, in: version.id) + [exam.place.path])
      )
    }
    for criterion in objective.criteria {
      guard let provision = version[criterion.id], provision.isLive, provision.kind == .criterion
      else {
        let wayOn = subject.wayOn(from: criterion.id, in: version.id)
        let finding = Diagnostic.notExamined(criterion, .criterion, version, wayOn, &near)
        findings.report(
          finding.missing([version.id.name(of: criterion.id)])
            .resting(on: subject.file(of: criterion.id, in: version.id) + [exam.place.path])
        )
        continue
      }
      guard hasDomain, !version.domains(of: provision).contains(objective.domain.id) else {
        continue
      }
      findings.report(.otherDomain(criterion, provision.parent, objective))
    }
  }
}

extension Exam {
  /// Whether the id of an objective does not begin with the code.
  fileprivate func isForeign(_ objective: Objective) -> Bool {
    !code.isEmpty && !objective.id.description.hasPrefix(code + "-")
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

extension Exam {
  /// What a figure of the exam is, by the name of its fact.
  fileprivate func value(of key: String) -> String? {
    switch key {
    case "questions": String(questions)
    case "bank": String(bank)
    case "pass-mark": String(passMark)
    case "pass-percent": passPercent.map { String($0) }
    case "objectives": String(objectives.count)
    case "fee": fee
    case "validity": validity
    case "retake-after": retakeAfter
    default: nil
    }
  }
}

extension String {
  /// Whether two values say the same: `3 days` is `72 hours`.
  fileprivate func isSame(as other: String) -> Bool {
    if self == other { return true }
    guard let first = WrittenDuration(self), let second = WrittenDuration(other) else {
      return false
    }
    return first == second
  }
}

extension Diagnostic {
  fileprivate static func otherFigure(
    _ figure: StatedFigure,
    _ key: String,
    _ value: String,
    _ exam: Exam
  ) -> Diagnostic {
    contradiction(
      at: figure.place,
      "'\(figure.name)' is \(figure.value) here, and '\(key)' of the exam \(exam.id) is \(value)",
      [.words("delete the line: [=\(exam.id).\(key)] prints the figure of the exam")],
      notes: [Note("the figure of the exam", at: exam.keys[key] ?? exam.place)]
    )
  }

  fileprivate static func otherCode(_ credential: Credential, _ exam: Exam) -> Diagnostic {
    contradiction(
      at: credential.keys["code"] ?? credential.place,
      "the credential has the code \(credential.code), and the exam that earns it \(exam.code)",
      [.words("give both one code, or name another exam")],
      notes: [Note("the exam", at: exam.place)]
    )
  }

  private static func contradiction(
    at place: SourcePlace,
    _ summary: String,
    _ help: Help,
    notes: [Note] = [],
    fixes: [Fix] = []
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "exam-contradiction",
      at: place,
      summary,
      help: help,
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
      [.words("correct the number here, or the weights in exams/\(exam.id)/objectives/")]
    )
  }

  fileprivate static func unreachableMark(_ exam: Exam, at place: SourcePlace) -> Diagnostic {
    contradiction(
      at: place,
      "\(exam.passMark) right answers pass, and only \(exam.questions) questions are asked",
      [.words("write at most \(exam.questions)")]
    )
  }

  fileprivate static func noMark(_ exam: Exam, at place: SourcePlace) -> Diagnostic {
    contradiction(
      at: place,
      "with a pass mark of 0 everybody passes",
      [.words("write how many right answers pass")]
    )
  }

  fileprivate static func smallBank(_ exam: Exam, at place: SourcePlace) -> Diagnostic {
    contradiction(
      at: place,
      "\(exam.questions) questions are drawn from a bank of \(exam.bank)",
      [.words("write how many questions the bank holds, at least \(exam.questions)")]
    )
  }

  fileprivate static func codeOfNoObjective(_ exam: Exam) -> Diagnostic {
    contradiction(
      at: exam.keys["code"] ?? exam.place,
      "the code is '\(exam.code)', and the id of no objective begins with it",
      [.words("write the code with which the ids of the objectives begin")]
    )
    .telling(["\(exam.id) code"])
  }

  fileprivate static func foreignObjective(_ objective: Objective, _ exam: Exam) -> Diagnostic {
    contradiction(
      at: objective.place,
      "the id '\(objective.id)' does not begin with the exam's code",
      [.words("begin it with \(exam.code)-")],
      notes: [Note("the exam", at: exam.place)]
    )
  }

  fileprivate static func notExamined(
    _ reference: ProvisionReference,
    _ kind: Provision.Kind,
    _ version: Version,
    _ wayOn: String?,
    _ words: inout NearWords
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
    let near =
      found == nil && wayOn == nil
      ? words.nearest(
        to: reference.id.description,
        among: version.provisions.filter { $0.kind == kind && $0.isLive }.map(\.id.description),
        in: "\(kind.rawValue) \(version.id)"
      ) : []
    let cover = found?.tombstone?.successors.map(\.id.description) ?? []
    let advice =
      if !cover.isEmpty {
        "name \(cover.joined(separator: ", ")), which covers it now"
      } else if let wayOn {
        wayOn
      } else {
        "name a \(kind.rawValue) of \(version.id)"
      }
    let (place, written) = (reference.place, reference.id.description)
    let isQuestion = cover.isEmpty && wayOn == nil && !near.isEmpty
    return contradiction(
      at: place,
      summary,
      isQuestion ? [.didYouMean(near, at: place, for: written)] : [.words(advice)],
      fixes: Fix.spelling(at: place, written, near: near)
    )
  }

  fileprivate static func otherDomain(
    _ criterion: ProvisionReference,
    _ parent: ProvisionID?,
    _ objective: Objective
  ) -> Diagnostic {
    contradiction(
      at: criterion.place,
      "\(criterion.id) is not in \(objective.domain.id), the domain of the objective",
      [
        .words(
          parent.map {
            "it is in \($0): move it to an objective of that domain, or correct 'domain'"
          }
            ?? "name a criterion of \(objective.domain.id)"
        )
      ],
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
      help: near.isEmpty
        ? [.words("add exams/\(exam)/exam.yml"), .words("delete the line")]
        : [.didYouMean(near, at: place, for: exam.description)],
      fixes: Fix.spelling(at: place, exam.description, near: near)
    )
  }
}
