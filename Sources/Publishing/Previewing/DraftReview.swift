package import Changes
package import Diagnostics
internal import Locks
package import Standards

/// A working draft as somebody looks through it: what changes, what rests on that, and what stands in the way of a release.
package struct DraftReview: Sendable {
  package let draft: Version
  /// What changes since the last version; nil where the draft follows none.
  package let log: ChangeLog?
  package let impact: Impact?
  /// What was found in the draft.
  package let gates: [Diagnostic]

  /// - Parameter findings: What the rules found so far.
  init(_ draft: Version, in plan: SitePlan, _ publication: Publication, _ findings: [Diagnostic]) {
    self.draft = draft
    log = plan.histories.first { $0.standard == draft.id.standard }?.log(of: draft.id)
    impact = log.map { Impact(of: $0, in: publication, DependencyIndex(of: publication)) }
    gates = findings.filter { $0.place.path.relative.hasPrefix(draft.id.folder) }
  }
}

extension PreviewedSite {
  /// The working drafts.
  package var drafts: [VersionID] { plan?.publication?.standards.compactMap(\.draft?.id) ?? [] }

  /// A draft as it is now; nil where there is none.
  package func review(of id: VersionID, _ findings: [Diagnostic]) -> DraftReview? {
    guard let plan, let publication = plan.publication, id.isDraft, let draft = publication[id]
    else { return nil }
    return DraftReview(draft, in: plan, publication, findings)
  }
}
