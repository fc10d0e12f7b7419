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
  /// Whether a text stands below a heading `Rationale`.
  fileprivate var hasRationale: Bool {
    let headings = body.rendered.headings
    guard let index = headings.firstIndex(where: { $0.title.lowercased() == "rationale" }) else {
      return false
    }
    let lines = body.source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let start = headings[index].line - body.firstLine + 1
    let next = headings[(index + 1)...].first { $0.level <= headings[index].level }
    let end = next.map { $0.line - body.firstLine } ?? lines.count
    guard start < min(end, lines.count) else { return false }
    return lines[start..<min(end, lines.count)].joined().contains { $0 > 0x20 }
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
