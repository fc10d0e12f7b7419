internal import Addresses
internal import Diagnostics
internal import Standards

/// Two things would be published at one address.
enum CollidingAddress: Rule {
  static let ids: [RuleID] = ["colliding-address"]
  static let family = CheckFamily.identity
  static let things: [CheckedThing] = [.addresses]
  static let manual = """
    Two things would be published at one address.

    Only one of the two could be read, and which one would be chance. A page `pages/psf.md` \
    wants the address of the standard `psf`, and one called `insights` that of the list of \
    articles.

    Two provisions with one id in one version are reported as a duplicate id.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    let entries = subject.map.entries
    var taken: [String: Int] = [:]
    taken.reserveCapacity(entries.count)
    findings.examine(.addresses, entries.count)
    for (index, entry) in entries.enumerated() {
      let path = Route.filePath(at: entry.address).lowercased()
      guard let first = taken.updateValue(index, forKey: path).map({ entries[$0] }) else {
        continue
      }
      guard !first.route.isOfProvision || !entry.route.isOfProvision else { continue }
      // A page can be called otherwise; what it collides with can often not.
      let (one, other) = first.route.isFreelyNamed ? (first, entry) : (entry, first)
      let site = subject.publication.site.place
      findings.report(.collidingAddress(one.address, at: one.origin, other.origin, site: site))
    }
  }
}

extension Route {
  fileprivate var isFreelyNamed: Bool {
    switch self {
    case .document(let kind, _): kind.placement == .atRoot
    case .asset: true
    default: false
    }
  }

  fileprivate var isOfProvision: Bool {
    switch self {
    case .provision, .history, .provisionComparison: true
    default: false
    }
  }
}

extension Diagnostic {
  fileprivate static func collidingAddress(
    _ address: String,
    at place: SourcePlace,
    _ other: SourcePlace,
    site: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "colliding-address",
      at: place,
      "the address /\(address) is taken by \(other == site ? "the site itself" : other.words)",
      advice: other == site ? "give it another name" : "give one of the two another name",
      notes: other == site ? [] : [Note("this stands there as well", at: other)]
    )
  }
}
