internal import Changes
internal import Diagnostics
internal import Standards

/// A revision records a lineage that the two versions cannot have, or two entries contradict each other.
enum ContradictoryRecord: Rule {
  static let ids: [RuleID] = ["contradictory-record", "replaced-in-draft"]
  static let family = CheckFamily.changes
  static let bearing = FindingBearing.contradicting
  static let things: [CheckedThing] = [.entries]
  static let manual = """
    A revision records a lineage that the two versions cannot have, or two entries contradict \
    each other.

    Redirects, change logs and histories are computed from these records. One that cannot be \
    meant would send readers to the wrong requirement.

    In a draft `replaced` is refused as well: an id is never bound to another requirement again.
    """
  static let alsoReports: [RuleID: String] = [
    "replaced-in-draft": "A draft binds an id to another requirement."
  ]

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for step in subject.steps {
      let changes = step.changes
      findings.examine(.entries, changes.count)
      for change in changes where step.new.id.isDraft {
        guard case .replaced(let id) = change.action else { continue }
        findings.report(.replacedInDraft(id, change))
      }
      guard !step.recorded.problems.isEmpty else { continue }
      var records = RecordList(step)
      for (problem, change) in step.recorded.problems where !problem.id.description.isEmpty {
        let finding = records.diagnostic(problem, change)
        findings.report(
          finding.missing(change.names(in: step))
            .resting(on: subject.files(of: change, in: step))
        )
      }
    }
  }
}

extension RecordedLineage.Problem {
  fileprivate var id: ProvisionID {
    switch self {
    case .notInOld(let id), .notInNew(let id), .stillThere(let id), .wasThere(let id),
      .contradicts(let id), .neverWithdrawn(let id):
      id
    }
  }
}

/// The entries of a step, with what messages about them need to know.
private struct RecordList {
  /// More entries about one id than these show no more of the mistake.
  private static let mostNotes = 5

  private let step: ComparedStep
  private let oldNames: [String]
  private let newNames: [String]
  /// The entries that say what becomes of an id, or what it comes from.
  private var entries: [ProvisionID: [RecordedChange]] = [:]
  private var nearNames = NearWords()

  init(_ step: ComparedStep) {
    self.step = step
    oldNames = step.old.liveIDs.map(\.description)
    newNames = step.new.liveIDs.map(\.description)
    for change in step.changes where change.action.isOfLineage {
      for id in Set(change.action.old + change.action.new) {
        entries[id, default: []].append(change)
      }
    }
  }

  mutating func diagnostic(_ problem: RecordedLineage.Problem, _ change: RecordedChange)
    -> Diagnostic
  {
    let words = words(for: problem, change)
    let notes =
      if case .contradicts = problem {
        (entries[problem.id] ?? []).prefix(Self.mostNotes + 1)
          .filter { $0.place != change.place }.prefix(Self.mostNotes)
          .map { Diagnostic.Note("another entry about \(problem.id)", at: $0.place) }
      } else {
        [Diagnostic.Note]()
      }
    return Diagnostic(
      .error,
      "contradictory-record",
      at: change.place,
      words.summary,
      advice: words.advice,
      notes: notes
    )
  }

  private mutating func words(
    for problem: RecordedLineage.Problem,
    _ change: RecordedChange
  ) -> (summary: String, advice: String) {
    let (old, new, verb) = (step.old.id, step.new.id, change.action.verb)
    switch problem {
    case .notInOld(let id):
      let way = near(id, oldNames, old) ?? "name a provision of \(old)"
      let isNew = step.old[id] == nil && step.new[id]?.isLive ?? false
      return (
        "\(id) is not in force in \(old), so it cannot be \(verb)",
        isNew ? "if it is new, write '- {added: \(id)}'" : way
      )
    case .notInNew(let id):
      // Only what is new can be what something became.
      let open = step.recorded.unannounced.map(\.description)
      let way =
        change.action.isOfLineage
        ? near(id, open, new) ?? wayOfNothing(change, open)
        : near(id, newNames, new) ?? "name a provision of \(new), or add its file"
      return ("\(id) is not in force in \(new)", way)
    case .stillThere(let id):
      return (
        "\(id) is said to be \(verb) and is still in force in \(new)",
        verb == "withdrawn"
          ? "write 'status: withdrawn' in its file, or delete the entry"
          : "delete its file, or name it behind 'to' as well; where another provision has its id now, say which: "
            + "'- {moved: …, to: \(id)}'"
      )
    case .wasThere(let id):
      return (
        "\(id) is in force in \(old) already, so nothing can become it",
        change.action.old.isEmpty
          ? "delete the entry; where the text changed, write '- {modified: \(id)}'"
          : "if it takes the text in, write '- {merged: [\(sources(of: change, and: id))], to: \(id)}'"
      )
    case .contradicts(let id):
      return (
        "two entries say what became of \(id)",
        "keep the one that is true; what goes on in several others, or comes from several, is 'split' and 'merged'"
      )
    case .neverWithdrawn(let id):
      return ("\(id) was never withdrawn", "write '- {added: \(id)}'")
    }
  }

  private func wayOfNothing(_ change: RecordedChange, _ open: [String]) -> String {
    guard open.isEmpty, let gone = change.action.old.first else {
      return "name a provision that is new in \(step.new.id), or add its file"
    }
    return
      "nothing new is in \(step.new.id): write '- {withdrawn: \(gone), reason: \"…\"}', or add the file of \(change.subject)"
  }

  private func sources(of change: RecordedChange, and id: ProvisionID) -> String {
    Set(change.action.old + [id]).sorted().map(\.description).joined(separator: ", ")
  }

  private mutating func near(
    _ id: ProvisionID,
    _ names: [String],
    _ version: VersionID
  ) -> String? {
    let found = nearNames.nearest(to: id.description, among: names, in: version.description)
    return found.isEmpty ? nil : "did you mean \(found.joined(separator: " or "))?"
  }
}

extension Diagnostic {
  static func replacedInDraft(_ id: ProvisionID, _ change: RecordedChange) -> Diagnostic {
    Diagnostic(
      .error,
      "replaced-in-draft",
      at: change.place,
      "'replaced' would bind \(id) to another requirement, and an id is never bound again",
      advice: "write '- {withdrawn: \(id), reason: \"…\"}', and '- {added: …}' with a new id"
    )
  }
}
