internal import Changes
internal import Diagnostics
internal import Standards

/// A provision differs from the version before, is new or is gone, and no revision says so.
///
/// Whoever applies a standard relies on being told what changed. Texts are compared by the program, so nothing can be
/// left out; but only people know why, and a change without a reason is not published.
///
/// White space, line breaks and other spellings of the same Markdown are no change. A split, a move, a merge or a
/// replacement explains the text and the title of what it names.
enum UnexplainedChange: Rule {
  static let ids: [RuleID] = ["unexplained-change"]

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for step in subject.steps {
      findings.examine(step.log.relations.count)
      checkTexts(step, &findings)
      checkLineage(step, &findings)
      for provision in step.new.provisions
      where !provision.isLive && step.old[provision.id] == nil
        && !step.everUsed.contains(provision.id)
      {
        findings.report(.tombstoneOfNothing(provision, step))
      }
    }
  }

  private static func checkTexts(_ step: ComparedStep, _ findings: inout Findings) {
    var modified: Set<ProvisionID> = []
    var renamed: Set<ProvisionID> = []
    for change in step.changes {
      switch change.action {
      case .modified(let id): modified.insert(id)
      case .renamed(let id): renamed.insert(id)
      default: break
      }
    }
    for entry in step.log.entries where entry.relation.kind == .same {
      guard let old = step.old[entry.id], let new = step.new[entry.id] else { continue }
      let text = modified.contains(new.id) ? [] : entry.comparison.fields.map(\.name)
      let title = entry.comparison.isRenamed && !renamed.contains(new.id)
      guard title || !text.isEmpty else { continue }
      findings.report(.unexplainedText(new, was: old, fields: text, isRenamed: title, step))
    }
  }

  private static func checkLineage(_ step: ComparedStep, _ findings: inout Findings) {
    var lostByTitle: [String: [Provision]] = [:]
    // Where an entry names an id and cannot be meant, it is the entry that is at fault.
    let disputed = Set(
      step.recorded.problems.flatMap { $0.change.action.old + $0.change.action.new }
    )
    let lost = step.recorded.lost.filter { !disputed.contains($0) }.compactMap { step.old[$0] }
    for provision in lost { lostByTitle[provision.title, default: []].append(provision) }
    var followed: Set<ProvisionID> = []
    let unannounced = step.recorded.unannounced.filter { !disputed.contains($0) }
    for provision in unannounced.compactMap({ step.new[$0] }) {
      let namesake = lostByTitle[provision.title]?.first {
        $0.kind == provision.kind && !followed.contains($0.id)
      }
      if let namesake { followed.insert(namesake.id) }
      findings.report(.unannounced(provision, perhaps: namesake, step))
    }
    for provision in lost where !followed.contains(provision.id) {
      findings.report(.lost(provision, step))
    }
  }
}

extension Diagnostic {
  fileprivate static func unexplainedText(
    _ new: Provision,
    was old: Provision,
    fields: [String],
    isRenamed: Bool,
    _ step: ComparedStep
  ) -> Diagnostic {
    let names = (isRenamed ? ["title"] : []) + fields
    let lines =
      (fields.isEmpty ? [] : ["- {modified: \(new.id)}"])
      + (isRenamed ? ["- {renamed: \(new.id)}"] : [])
    return unexplained(
      new.place,
      "\(new.id) differs from \(step.old.id) (\(names.joined(separator: ", "))), and no revision says so",
      lines,
      step,
      notes: [Note("the text of \(step.old.id)", at: old.place)]
    )
  }

  fileprivate static func unannounced(
    _ new: Provision,
    perhaps old: Provision?,
    _ step: ComparedStep
  ) -> Diagnostic {
    let line =
      if let old {
        "- {moved: \(old.id), to: \(new.id)}"
      } else if step.everUsed.contains(new.id) {
        "- {reinstated: \(new.id)}"
      } else {
        "- {added: \(new.id)}"
      }
    return unexplained(
      new.place,
      "\(new.id) is not in \(step.old.id), and no revision says where it comes from",
      [line],
      step,
      notes: old.map { [Note("\($0.id) of \(step.old.id) has this title", at: $0.place)] } ?? []
    )
  }

  fileprivate static func lost(_ old: Provision, _ step: ComparedStep) -> Diagnostic {
    let stone = step.new[old.id]
    let by = stone?.tombstone?.by.map(\.id.description).joined(separator: ", ") ?? ""
    let cover = by.isEmpty ? "" : ", by: [\(by)]"
    return unexplained(
      stone?.place ?? old.place,
      "\(old.id) of \(step.old.id) is gone from \(step.new.id), and no revision says where it went",
      ["- {withdrawn: \(old.id), reason: \"…\"\(cover)}"],
      step,
      or: stone == nil ? "restore its file" : nil,
      notes: stone == nil ? [] : [Note("the text of \(step.old.id)", at: old.place)]
    )
  }

  fileprivate static func tombstoneOfNothing(
    _ provision: Provision,
    _ step: ComparedStep
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "unexplained-change",
      at: provision.place,
      "\(provision.id) is withdrawn here and was in no version before",
      advice: "delete the file; a number that was never used leaves no gap"
    )
  }

  private static func unexplained(
    _ place: SourcePlace,
    _ summary: String,
    _ lines: [String],
    _ step: ComparedStep,
    or otherWay: String? = nil,
    notes: [Note]
  ) -> Diagnostic {
    let entries = lines.map { "'\($0)'" }.joined(separator: " and ")
    let advice =
      "add \(entries) to the changes of a file in \(step.revisionsFolder)"
      + (otherWay.map { ", or \($0)" } ?? "")
    return Diagnostic(
      .error,
      "unexplained-change",
      at: place,
      summary,
      advice: advice,
      notes: notes
    )
  }
}
