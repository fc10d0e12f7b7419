/// Where the provisions and revisions of a version stand in their lists, and how many there are.
struct VersionOutline: Sendable {
  let positions: [ProvisionID: Int]
  let domains: [Int]
  let terms: [Int]
  let clauses: [Int]
  /// What stands directly in each domain.
  let members: [ProvisionID: [Int]]
  /// The live provisions of each kind.
  let counts: [Provision.Kind: Int]
  let revisions: [Slug: Int]
  /// Why provisions were withdrawn, as the revisions say.
  let withdrawalReasons: [ProvisionID: Prose]
  /// The verified errata of each provision.
  let errata: [ProvisionID: [Int]]

  init(of provisions: [Provision], _ revisions: [Revision], _ errata: [Erratum]) {
    self.revisions = Dictionary(
      zip(revisions.map(\.slug), revisions.indices),
      uniquingKeysWith: { first, _ in first }
    )
    withdrawalReasons = Self.withdrawalReasons(in: revisions)
    self.errata = Dictionary(
      grouping: errata.indices.filter { errata[$0].status == .verified }
    ) { errata[$0].provision }
    positions = Dictionary(
      provisions.indices.map { (provisions[$0].id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var domains: [Int] = []
    var terms: [Int] = []
    var members: [ProvisionID: [Int]] = [:]
    var counts: [Provision.Kind: Int] = [:]
    for (position, provision) in provisions.enumerated() {
      if provision.isLive { counts[provision.kind, default: 0] += 1 }
      if let parent = provision.parent { members[parent, default: []].append(position) }
      if provision.kind == .term { terms.append(position) }
      if provision.kind == .domain, provision.parent == nil { domains.append(position) }
    }

    (self.domains, self.terms, self.members, self.counts) = (domains, terms, members, counts)
    clauses = provisions.indices.filter { provisions[$0].kind == .clause }
  }

  private static func withdrawalReasons(in revisions: [Revision]) -> [ProvisionID: Prose] {
    var reasons: [ProvisionID: Prose] = [:]
    for change in revisions.lazy.flatMap(\.changes) {
      guard case .withdrawn(let id, _) = change.action, let reason = change.reason,
        reasons[id] == nil
      else { continue }
      reasons[id] = reason
    }
    return reasons
  }
}
