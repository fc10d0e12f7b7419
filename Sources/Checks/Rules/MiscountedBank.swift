internal import Diagnostics
internal import Standards

/// The items of an exam's bank are not as many as it says.
enum MiscountedBank: Rule {
  static let ids: [RuleID] = ["miscounted-bank", "repeated-item", "too-few-items"]
  static let family = CheckFamily.exams
  static let bearings = [
    "repeated-item" as RuleID: FindingBearing.contradicting,
    "too-few-items": FindingBearing.contradicting,
  ]
  static let things: [CheckedThing] = [.exams, .items]
  static let manual = """
    The items of an exam's bank are not as many as it says.

    The questions themselves are kept elsewhere, and here stand their ids alone. With them it can be counted how large \
    the bank is, and found what has to be read again when a criterion changes. An item that two objectives claim would \
    be counted twice and reviewed by nobody.

    An exam none of whose objectives lists items is not judged.
    """
  static let alsoReports: [RuleID: String] = [
    "repeated-item": "An item belongs to two objectives.",
    "too-few-items": "An objective has fewer items than a sitting asks questions on it.",
  ]

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    var seen: [ItemID: ItemReference] = [:]
    for exam in subject.publication.exams {
      findings.examine(.exams)
      for item in exam.objectives.flatMap(\.items) {
        findings.examine(.items)
        if let first = seen[item.id] { findings.report(.repeatedItem(item, first)) }
        seen[item.id] = seen[item.id] ?? item
      }
      check(exam, &findings)
    }
  }

  private static func check(_ exam: Exam, _ findings: inout Findings) {
    let items = Set(exam.objectives.flatMap(\.items).map(\.id))
    guard !items.isEmpty else { return }
    if let place = exam.keys["bank"], items.count != exam.bank {
      let finding = Diagnostic.miscountedBank(exam, items.count, at: place)
      findings.report(finding.resting(on: exam.objectiveFiles))
    }
    for objective in exam.objectives where objective.items.count < objective.weight {
      findings.report(.tooFewItems(objective))
    }
  }
}

extension Diagnostic {
  fileprivate static func miscountedBank(
    _ exam: Exam,
    _ count: Int,
    at place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "miscounted-bank",
      at: place,
      "the bank is said to hold \(exam.bank) questions, and the objectives list \(count)",
      advice: "write \(count), or correct the items in exams/\(exam.id)/objectives/"
    )
  }

  fileprivate static func repeatedItem(
    _ item: ItemReference,
    _ first: ItemReference
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "repeated-item",
      at: item.place,
      "the item \(item.id) is listed twice",
      advice: "keep it at the objective that it assesses",
      notes: [Note("the first time", at: first.place)]
    )
  }

  fileprivate static func tooFewItems(_ objective: Objective) -> Diagnostic {
    let (items, weight) = (objective.items.count, objective.weight)
    return Diagnostic(
      .error,
      "too-few-items",
      at: objective.items.first?.place ?? objective.place,
      "a sitting asks \(weight == 1 ? "1 question" : "\(weight) questions") on \(objective.id), "
        + "and the bank has \(items == 0 ? "none" : String(items))",
      advice: "list the items that assess it, or correct the weight"
    )
  }
}
