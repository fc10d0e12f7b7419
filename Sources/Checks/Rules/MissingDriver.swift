internal import Diagnostics
internal import Standards

/// A revision of a draft does not say what led to it, and others do.
enum MissingDriver: Rule {
  static let ids: [RuleID] = ["missing-driver"]
  static let family = CheckFamily.changes
  static let things: [CheckedThing] = [.revisions]
  static let severity = Severity.warning
  static let isSuppressible = true
  static let manual = """
    A revision of a draft does not say what led to it, and others do.

    The reason says why a text is better; `drivers` say what was seen that asked for it: an incident, an exam, a portfolio. \
    Readers weigh a change by that, and it cannot be found out later.

    A draft without any is not asked for them, and neither are published versions.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for version in subject.publication.versions where version.id.isDraft {
      findings.examine(.revisions, version.revisions.count)
      guard version.revisions.contains(where: { !$0.drivers.isEmpty }) else { continue }
      for revision in version.revisions where revision.drivers.isEmpty {
        findings.report(.missingDriver(revision))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func missingDriver(_ revision: Revision) -> Diagnostic {
    Diagnostic(
      .warning,
      "missing-driver",
      at: revision.place,
      "the revision does not say what led to it, though others of this version do",
      advice: "add 'drivers: [{kind: direct-contact, summary: …}]' with what was seen"
    )
  }
}
