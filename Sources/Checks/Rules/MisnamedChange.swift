internal import Changes
internal import Diagnostics
internal import Standards

/// A revision calls a provision withdrawn, added or replaced, and what it requires stands on the other side.
enum MisnamedChange: Rule {
  static let ids: [RuleID] = ["misnamed-change"]
  static let family = CheckFamily.changes
  static let bearing = FindingBearing.recordKeeping
  static let things: [CheckedThing] = [.entries]
  static let manual = """
    A revision calls a provision withdrawn, added or replaced, and what it requires stands on the other side.

    A requirement that moved into another provision still binds. A log that calls it withdrawn tells readers that they need \
    not do it any more, and one that calls it added sends them to do anew what they have done.

    Sentences are compared word for word. One counts where a provision has gained or lost it; what many provisions say \
    alike counts for none of them.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for step in subject.steps {
      let entries = step.changes.filter(\.action.isOfLineage)
      findings.examine(.entries, entries.count)
      for misnamed in step.misnamed {
        let (old, new) = (Set(misnamed.relation.old), Set(misnamed.relation.new))
        let told = entries.filter {
          !old.isDisjoint(with: $0.action.old) || !new.isDisjoint(with: $0.action.new)
        }
        guard let first = told.first(where: \.action.breaksOff) else { continue }
        findings.report(.misnamed(misnamed, first, told, step))
      }
    }
  }
}

extension RecordedChange.Action {
  /// Whether it says that something is gone, new, or another requirement.
  fileprivate var breaksOff: Bool {
    if case .replaced = self { true } else { old.isEmpty || new.isEmpty }
  }
}

extension Diagnostic {
  fileprivate static func misnamed(
    _ misnamed: MisnamedLineage,
    _ first: RecordedChange,
    _ told: [RecordedChange],
    _ step: ComparedStep
  ) -> Diagnostic {
    let relation = misnamed.relation
    let isGone = !first.action.old.isEmpty
    let others = (isGone ? relation.new : relation.old).filter { $0 != first.subject }
    let names = others.map(\.description).joined(separator: ", ")
    let rest = told.filter { $0.place != first.place }
    let entries = misnamed.entries.map { "'\($0)'" }.joined(separator: " and ")
    return Diagnostic(
      .error,
      "misnamed-change",
      at: first.place,
      isGone
        ? "\(first.subject) is not \(first.action.verb): what it required stands in \(names)"
        : "\(first.subject) is not new: what it requires stood in \(names)",
      advice: "write \(entries) instead"
        + (rest.isEmpty ? "" : "; delete the other entries about them"),
      notes: rest.prefix(5).map { Note("another entry about them", at: $0.place) }
        + others.prefix(3).compactMap { (isGone ? step.new : step.old)[$0]?.place }
        .map { Note("its words", at: $0) }
    )
  }
}
