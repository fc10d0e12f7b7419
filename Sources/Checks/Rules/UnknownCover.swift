internal import Diagnostics
internal import Standards

/// What is said to cover a withdrawn provision is not in force in that version.
///
/// Who relied on a withdrawn requirement is led on to what covers it now. A way on that ends at once is worse than none.
///
/// Where nothing covers it, `by` is left out.
enum UnknownCover: Rule {
  static let ids: [RuleID] = ["unknown-cover"]

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for version in subject.publication.versions {
      var recorded: [ProvisionID: RecordedChange] = [:]
      for change in version.revisions.flatMap(\.changes) {
        guard case .withdrawn(let id, let by) = change.action else { continue }
        recorded[id] = change
        for cover in by { check(cover, of: id, at: change.place, in: version, &findings) }
      }
      for provision in version.provisions {
        guard let tombstone = provision.tombstone else { continue }
        for cover in tombstone.by {
          check(cover.id, of: provision.id, at: cover.place, in: version, &findings)
        }
        guard let change = recorded[provision.id],
          case .withdrawn(_, let by) = change.action, Set(by) != Set(tombstone.by.map(\.id))
        else { continue }
        findings.report(.coversDiffer(provision, tombstone, by, change))
      }
    }
  }

  private static func check(
    _ cover: ProvisionID,
    of id: ProvisionID,
    at place: SourcePlace,
    in version: Version,
    _ findings: inout Findings
  ) {
    findings.examine()
    guard version[cover]?.isLive != true || cover == id else { return }
    findings.report(.unknownCover(cover, of: id, at: place, in: version))
  }
}

extension Diagnostic {
  fileprivate static func unknownCover(
    _ cover: ProvisionID,
    of id: ProvisionID,
    at place: SourcePlace,
    in version: Version
  ) -> Diagnostic {
    let live = version.provisions.filter(\.isLive).map(\.id.description)
    let near = Suggestions.nearest(to: cover.description, among: live)
    let tombstone = version[cover]?.tombstone
    let summary =
      if cover == id {
        "\(id) cannot cover itself"
      } else if tombstone != nil {
        "\(cover) is said to cover \(id) and is itself withdrawn in \(version.id)"
      } else {
        "\(cover) is said to cover \(id) and is not in \(version.id)"
      }
    let further = (tombstone?.by ?? []).filter { version[$0.id]?.isLive ?? false }
      .map(\.id.description)
    let advice =
      if cover != id, !further.isEmpty {
        "write \(further.joined(separator: ", ")), which covers it in turn"
      } else if tombstone == nil, cover != id, !near.isEmpty {
        "did you mean \(near.joined(separator: " or "))?"
      } else {
        "name what is in force, or leave 'by' out"
      }
    return Diagnostic(.error, "unknown-cover", at: place, summary, advice: advice)
  }

  fileprivate static func coversDiffer(
    _ provision: Provision,
    _ tombstone: Provision.Tombstone,
    _ recorded: [ProvisionID],
    _ change: RecordedChange
  ) -> Diagnostic {
    let list = recorded.map(\.description).joined(separator: ", ")
    return Diagnostic(
      .error,
      "unknown-cover",
      at: tombstone.by.first?.place ?? provision.place,
      recorded.isEmpty
        ? "the revision names nothing that covers \(provision.id)"
        : "the revision says that \(list) covers \(provision.id), and this file does not",
      advice: "write the same 'by' in both",
      notes: [Note("the entry of the revision", at: change.place)]
    )
  }
}
