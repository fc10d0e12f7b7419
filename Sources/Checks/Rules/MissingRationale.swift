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

    A heading `Rationale` with a text below it is asked for, of any level, and words as the reason of a decision and of a \
    withdrawal; what they say is not judged.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for step in subject.steps {
      for revision in step.new.revisions {
        findings.examine(.revisions)
        if !revision.hasRationale { findings.report(.missingRationale(revision)) }
        for decision in revision.decisions where decision.reason.isBlank {
          findings.report(.emptyReason(decision.place, "decision"))
        }
        for change in revision.changes where change.reason?.isBlank ?? false {
          findings.report(.emptyReason(change.place, "withdrawal"))
        }
      }
    }
  }
}

extension Revision {
  /// Whether words are below the heading of a rationale.
  fileprivate var hasRationale: Bool {
    let blocks = body.tree.blocks
    let heading = blocks.firstIndex(where: \.isRationaleHeading)
    guard let heading, let level = blocks[heading].headingLevel else { return false }
    let section = blocks[(heading + 1)...].prefix { $0.headingLevel.map { $0 > level } ?? true }
    return section.contains { $0.headingLevel == nil && $0.words.hasLetters }
  }
}

extension Prose {
  /// Whether it is there and holds no word, but at most a sign for what is to be written. A missing one has no place.
  fileprivate var isBlank: Bool {
    place.range != nil && !tree.blocks.contains { $0.words.hasLetters }
  }
}

extension String {
  fileprivate var hasLetters: Bool { contains { $0.isLetter || $0.isNumber } }
}

extension Diagnostic {
  fileprivate static func emptyReason(_ place: SourcePlace, _ kind: String) -> Diagnostic {
    Diagnostic(
      .error,
      "missing-rationale",
      at: place,
      "the reason of this \(kind) says nothing",
      advice: "write it in words behind 'reason'"
    )
  }

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
