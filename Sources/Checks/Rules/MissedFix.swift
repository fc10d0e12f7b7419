internal import Changes
internal import Diagnostics
internal import Standards

/// A draft lacks what a release on another branch has changed.
enum MissedFix: Rule {
  static let ids: [RuleID] = ["missed-fix"]
  static let family = CheckFamily.changes
  static let bearing = FindingBearing.recordKeeping
  static let things: [CheckedThing] = [.comparedVersions]
  static let severity = Severity.warning
  static let manual = """
    A draft lacks what a release on another branch has changed.

    A maintenance release mends a version that is still in use, and the next version is written beside it. A provision that \
    is in the draft as it was before the fix would take it back.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for history in subject.histories {
      guard let standard = subject.publication[history.standard], let draft = standard.draft,
        draft.id.isDraft
      else { continue }
      findings.examine(.comparedVersions)
      let line = Set(
        sequence(first: draft) { standard.predecessor(of: $0) }.prefix(standard.versions.count)
          .map(\.id)
      )
      for release in standard.versions where !line.contains(release.id) {
        guard let before = standard.predecessor(of: release), line.contains(before.id) else {
          continue
        }
        for id in history.changes(from: before.id, to: release.id, thatLack: draft.id) {
          guard let provision = draft[id] else { continue }
          findings.report(.missedFix(provision, release, before))
        }
      }
    }
  }
}

extension StandardHistory {
  /// The provisions that a release changed, and that a version has as they were before.
  fileprivate func changes(
    from before: VersionID,
    to release: VersionID,
    thatLack version: VersionID
  ) -> [ProvisionID] {
    guard let fixes = log(from: before, to: release), let own = log(from: before, to: version)
    else {
      return []
    }
    let touched = Set(own.entries.flatMap(\.relation.old))
    return fixes.entries.filter { $0.relation.kind == .same && !touched.contains($0.id) }.map(\.id)
  }
}

extension Diagnostic {
  fileprivate static func missedFix(
    _ provision: Provision,
    _ release: Version,
    _ before: Version
  ) -> Diagnostic {
    Diagnostic(
      .warning,
      "missed-fix",
      at: provision.place,
      "\(provision.id) is as it was in \(before.id), and \(release.id) has changed it",
      advice:
        "take the change over, with its revision; 'psf diff \(before.id) \(release.id)' shows it",
      notes: (release[provision.id]?.place).map { [Note("the text of \(release.id)", at: $0)] }
        ?? []
    )
  }
}
