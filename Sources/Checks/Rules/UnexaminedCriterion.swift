internal import Diagnostics
internal import Standards

/// A criterion of the version that an exam examines is neither examined nor waived.
enum UnexaminedCriterion: Rule {
  static let ids: [RuleID] = ["unexamined-criterion", "unfounded-waiver"]
  static let family = CheckFamily.exams
  static let bearings = ["unexamined-criterion" as RuleID: FindingBearing.dependent]
  static let things: [CheckedThing] = [.exams, .criteria, .waivers]
  static let manual = """
    A criterion of the version that an exam examines is neither examined nor waived.

    Who passes is said to know the version. When the exam moves on to another version, what is new there is easily \
    forgotten. So each criterion in force has an objective that takes at least one question, or is waived in exam.yml \
    with the reason why it is left out.

    An objective on several criteria counts for each of them, however few questions it takes; 'psf coverage' shows which.
    """
  static let alsoReports: [RuleID: String] = [
    "unfounded-waiver":
      "A criterion is waived that is examined all the same, waived twice or not in force."
  ]

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for exam in subject.publication.exams {
      findings.examine(.exams)
      guard let version = subject.publication[exam.examines] else { continue }
      let coverage = ExamCoverage(of: exam, in: version)
      findings.examine(.criteria, coverage.rows.count)
      for row in coverage.rows where row.state == .missing {
        findings.report(Diagnostic.unexamined(row, exam).resting(on: exam.objectiveFiles))
      }
      check(exam.waived, coverage, version, subject, &findings)
    }
  }

  private static func check(
    _ waivers: [Waiver],
    _ coverage: ExamCoverage,
    _ version: Version,
    _ subject: CheckSubject,
    _ findings: inout Findings
  ) {
    let rows = Dictionary(
      coverage.rows.map { ($0.criterion.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var near = NearWords()
    var seen: [ProvisionID: Waiver] = [:]
    for waiver in waivers {
      findings.examine(.waivers)
      let id = waiver.criterion.id
      if let first = seen[id] {
        findings.report(.waivedTwice(waiver, first))
      } else if let row = rows[id] {
        if let objective = row.objectives.first(where: { $0.weight > 0 }) {
          findings.report(.waivedAndExamined(waiver, objective))
        }
      } else {
        let wayOn = subject.wayOn(from: id, in: version.id)
        findings.report(.waivedNothing(waiver, version, wayOn, known: rows.keys, &near))
      }
      seen[id] = seen[id] ?? waiver
    }
  }
}

extension Diagnostic {
  fileprivate static func unexamined(_ row: ExamCoverage.Row, _ exam: Exam) -> Diagnostic {
    let id = row.criterion.id
    let idle = row.objectives.first.map { "; \($0.id) rests on it and takes none" } ?? ""
    return Diagnostic(
      .error,
      "unexamined-criterion",
      at: exam.keys["examines"] ?? exam.place,
      "\(id) of \(exam.examines) has no objective of \(exam.code) that takes a question\(idle)",
      advice: "add it to the criteria of an objective, or write "
        + "'waived: [{criterion: \(id), reason: …}]'",
      notes: [Note("the criterion", at: row.criterion.place)]
    )
  }

  private static func unfounded(
    _ waiver: Waiver,
    _ summary: String,
    _ advice: String,
    notes: [Note] = []
  ) -> Diagnostic {
    let place = waiver.criterion.place
    return Diagnostic(
      .error,
      "unfounded-waiver",
      at: place,
      summary,
      advice: advice,
      notes: notes
    )
  }

  fileprivate static func waivedAndExamined(
    _ waiver: Waiver,
    _ objective: Objective
  ) -> Diagnostic {
    unfounded(
      waiver,
      "\(waiver.criterion.id) is waived, and \(objective.id) examines it",
      "delete the waiver, or take the criterion out of the objective",
      notes: [Note("the objective", at: objective.place)]
    )
  }

  fileprivate static func waivedTwice(_ waiver: Waiver, _ first: Waiver) -> Diagnostic {
    unfounded(
      waiver,
      "\(waiver.criterion.id) is waived twice",
      "keep one of the two reasons",
      notes: [Note("the first time", at: first.criterion.place)]
    )
  }

  fileprivate static func waivedNothing(
    _ waiver: Waiver,
    _ version: Version,
    _ wayOn: String?,
    known: some Collection<ProvisionID>,
    _ words: inout NearWords
  ) -> Diagnostic {
    let id = waiver.criterion.id
    let found = version[id]
    let near =
      found == nil ? words.nearest(to: id.description, among: known.map(\.description)) : []
    let what =
      if found?.isLive == false {
        "withdrawn in"
      } else {
        found == nil ? "not in" : "no criterion of"
      }
    return unfounded(
      waiver,
      "\(id) is \(what) \(version.id), the version that is examined",
      wayOn
        ?? (near.isEmpty ? "delete the waiver" : "did you mean \(near.joined(separator: " or "))?")
    )
  }
}
