internal import Changes
internal import Diagnostics
internal import Markup
internal import Standards

/// A revision does not say why.
enum MissingRationale: Rule {
  static let ids: [RuleID] = ["missing-rationale"]
  static let family = CheckFamily.changes
  static let things: [CheckedThing] = [.revisions]
  static let manual = """
    A revision does not say why.

    What changed is computed; only people know the reason, and a change without one is not \
    published.

    A heading `Rationale` with a text below it is asked for, of any level; what the text says is \
    not judged.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for step in subject.steps {
      for revision in step.new.revisions {
        findings.examine(.revisions)
        if !revision.hasRationale { findings.report(.missingRationale(revision)) }
      }
    }
  }
}

extension Revision {
  /// Whether words are below a heading `Rationale`.
  fileprivate var hasRationale: Bool {
    let blocks = body.tree.blocks
    let heading = blocks.firstIndex {
      $0.headingLevel != nil && $0.words.lowercased() == "rationale"
    }
    guard let heading, let level = blocks[heading].headingLevel else { return false }
    let section = blocks[(heading + 1)...].prefix { $0.headingLevel.map { $0 > level } ?? true }
    return section.contains { $0.headingLevel == nil && $0.hasWords }
  }
}

extension Diagnostic {
  fileprivate static func missingRationale(_ revision: Revision) -> Diagnostic {
    Diagnostic(
      .error,
      "missing-rationale",
      at: revision.place,
      "the revision '\(revision.slug)' does not say why",
      advice: "write the reason below a heading '## Rationale'"
    )
  }
}
