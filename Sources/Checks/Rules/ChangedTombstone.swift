internal import Changes
internal import Diagnostics
internal import Standards

/// A draft drops the note that something was withdrawn, or names another cover without need.
enum ChangedTombstone: Rule {
  static let ids: [RuleID] = ["changed-tombstone"]
  static let family = CheckFamily.changes
  static let things: [CheckedThing] = [.comparedProvisions]
  static let manual = """
    A draft drops the note that something was withdrawn, or names another cover without need.

    Who looks for a withdrawn requirement finds there why it is gone and what covers it. That stays in each later version as \
    it was published. What covers it may be named anew where the one that was named has gone itself.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for step in subject.steps where step.new.id.isDraft {
      findings.examine(.comparedProvisions, step.log.relations.count)
      for old in step.old.provisions {
        guard let before = old.tombstone, old.parent.map({ step.new[$0] != nil }) ?? true else {
          continue
        }
        guard let new = step.new[old.id] else {
          findings.report(.dropped(old, step))
          continue
        }
        guard let after = new.tombstone else { continue }
        let covers = before.by.map(\.id)
        guard Set(covers) != Set(after.by.map(\.id)),
          covers.allSatisfy({ step.new[$0]?.isLive ?? false })
        else { continue }
        findings.report(.otherCover(new, was: old, covers))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func dropped(_ old: Provision, _ step: ComparedStep) -> Diagnostic {
    Diagnostic(
      .error,
      "changed-tombstone",
      at: old.place,
      "\(old.id) is withdrawn in \(step.old.id), and its file is gone from \(step.new.id)",
      advice: "copy this file into the folder of its domain in \(step.new.id.label)/"
    )
  }

  fileprivate static func otherCover(
    _ new: Provision,
    was old: Provision,
    _ covers: [ProvisionID]
  ) -> Diagnostic {
    let names = covers.map(\.description).joined(separator: ", ")
    return Diagnostic(
      .error,
      "changed-tombstone",
      at: new.place,
      "\(new.id) was withdrawn with another cover",
      advice: covers.isEmpty
        ? "leave 'by' out, as it was published" : "write 'by: [\(names)]', as it was published",
      notes: [Note("as it was published", at: old.place)]
    )
  }
}
