internal import Addresses
internal import Diagnostics
internal import Standards

/// Two things would be published at one address.
///
/// Only one of the two could be read, and which one would be chance. A page `pages/psf.md` wants the address of the
/// standard `psf`, and one called `insights` that of the list of articles.
///
/// Two provisions with one id in one version are reported as a duplicate id.
enum CollidingAddress: Rule {
  static let ids: [RuleID] = ["colliding-address"]

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    var taken: [String: Route] = [:]
    taken.reserveCapacity(subject.addresses.routes.count)
    for route in subject.addresses.routes {
      findings.examine()
      let path = route.filePath.lowercased()
      guard let first = taken.updateValue(route, forKey: path) else { continue }
      taken[path] = first
      let places = [first, route].compactMap { subject.addresses.origins[$0] }.sorted()
      // Where one file stands twice for both, the mistake is another one.
      guard places.count == 2, !first.isOfProvision || !route.isOfProvision else { continue }
      findings.report(.collidingAddress(route.address, at: places[1], and: places[0]))
    }
  }
}

extension Route {
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
    and other: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "colliding-address",
      at: place,
      "the address /\(address) is taken by \(other.words)",
      advice: "give one of the two another name",
      notes: [Note("this stands there as well", at: other)]
    )
  }
}
