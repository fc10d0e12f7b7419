internal import Addresses
internal import Diagnostics
internal import Standards

/// An old address cannot lead on.
enum UnusableOldAddress: Rule {
  static let ids: [RuleID] = ["unusable-old-address"]
  static let family = CheckFamily.references
  static let things: [CheckedThing] = [.oldAddresses]
  static let manual = """
    An old address cannot lead on.

    `moved` in `site.yml` and `formerly` in an article name addresses that others still link to. One at which the site has a \
    page shows that page, one that is named twice leads to the first of two places, and one that leads to another old address \
    takes readers through two pages.

    Where an old address leads to nothing at all, `broken-site-link` reports it.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    var known: [String: MovedAddress] = [:]
    for moved in subject.publication.movedAddresses {
      findings.examine(.oldAddresses)
      let map = subject.map
      if let page = map.page(at: moved.address), map[page].route != moved.route {
        findings.report(.takenOldAddress(moved, by: map[page], subject.publication.site.place))
      } else if let first = known[moved.address] {
        findings.report(.repeatedOldAddress(moved, first))
      } else if let next = map.target(ofFormerAddress: moved.address).map({ map[$0.page] }),
        case .formerAddress = next.route
      {
        findings.report(.detour(moved, over: next.address))
      }
      known[moved.address] = known[moved.address] ?? moved
    }
  }
}

extension MovedAddress {
  fileprivate var route: Route { .formerAddress(address) }
}

extension Diagnostic {
  fileprivate static func takenOldAddress(
    _ moved: MovedAddress,
    by entry: SiteMap.Entry,
    _ site: SourcePlace
  ) -> Diagnostic {
    let isOfSite = entry.origin == site
    return Diagnostic(
      .error,
      "unusable-old-address",
      at: moved.place,
      "the site has a page at /\(moved.address), so that nobody is led on from there",
      advice: "delete this entry, or give the page another address",
      notes: isOfSite ? [] : [Note("the page is made from this", at: entry.origin)]
    )
  }

  fileprivate static func repeatedOldAddress(
    _ moved: MovedAddress,
    _ first: MovedAddress
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "unusable-old-address",
      at: moved.place,
      "/\(moved.address) is named as an old address twice",
      advice: "delete one of the two entries",
      notes: [Note("this is the first", at: first.place)]
    )
  }

  fileprivate static func detour(_ moved: MovedAddress, over next: String) -> Diagnostic {
    Diagnostic(
      .error,
      "unusable-old-address",
      at: moved.place,
      "/\(moved.address) leads to /\(next), which is an old address as well",
      advice: "write for 'to' where /\(next) leads"
    )
  }
}
