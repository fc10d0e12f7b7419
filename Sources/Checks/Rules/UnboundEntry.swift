internal import Changes
internal import Diagnostics
internal import Standards

/// An entry of a draft does not say which difference it was written for.
enum UnboundEntry: Rule {
  static let ids: [RuleID] = ["unbound-entry"]
  static let family = CheckFamily.changes
  static let bearing = FindingBearing.recordKeeping
  static let things: [CheckedThing] = [.entries]
  static let severity = Severity.warning
  static let manual = """
    An entry of a draft does not say which difference it was written for.

    Without the digest behind `text`, a later edit of the provision is published under a reason that was written before it. \
    `psf revise` writes the digest with the entry, and `psf revise --confirm` adds it to one that was written by hand. \
    `psf release` refuses an entry without it.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for step in subject.steps where step.new.id.isDraft {
      for change in step.changes {
        findings.examine(.entries)
        guard change.digest == nil, let digest = step.log.digest(of: change.action) else {
          continue
        }
        findings.report(.unboundEntry(change, digest))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func unboundEntry(_ change: RecordedChange, _ digest: String) -> Diagnostic {
    Diagnostic(
      .warning,
      "unbound-entry",
      at: change.place,
      "the entry does not say which difference of \(change.subject) it explains",
      help: [
        .run(
          ["psf", "revise", "--confirm"],
          "read the revision, and then run 'psf revise --confirm', which writes 'text: \(digest)'"
        )
      ]
    )
  }
}
