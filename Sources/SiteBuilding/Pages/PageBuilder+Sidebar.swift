internal import Addresses
internal import Phrasing
internal import Standards

// The way through a version, beside each of its pages.
extension PageBuilder {
  /// The most links that a sidebar lists; of a version with more only the open domain shows what it holds.
  private static let mostLinks = 100

  func sidebar(of version: Version) -> SidebarContext {
    let open = openDomain(of: version)
    let tops = version.domains
    let isShort = version.provisions.count(where: \.kind.hasPage) <= Self.mostLinks
    return SidebarContext(
      title: name(of: version.id),
      pages: wholePages(of: version),
      groups: tops.map { domain in
        let isOpen = domain.id == open
        return SidebarGroupContext(
          domain: sidebarLink(to: domain, in: version),
          isOpen: isOpen,
          members: isShort || isOpen
            ? version.members(of: domain.id).map { sidebarLink(to: $0, in: version) } : []
        )
      }
    )
  }

  private func sidebarLink(to provision: Provision, in version: Version) -> LinkContext {
    let target = Route.provision(version.id, provision.id)
    return LinkContext(
      title: provision.heading,
      url: route.link(to: target),
      isCurrent: target == route
    )
  }

  private func openDomain(of version: Version) -> ProvisionID? {
    guard case .provision(_, let id) = route else { return nil }
    return model.topDomain(of: id, in: version.id)?.id
  }

  /// The pages of a version as a whole.
  private func wholePages(of version: Version) -> [LinkContext] {
    let pages: [(title: String, route: Route)] = [
      (say("Overview"), .version(version.id)), (say("Full text"), .fullText(version.id)),
      (say("Terms and definitions"), .terms(version.id)),
      (say("Reasons for the changes"), .revisions(version.id)),
      (say("Errata"), .errata(version.id)),
      (say("Downloads"), .downloads(.version(version.id))),
    ]
    return pages.filter { model.map.contains($0.route) }.map { page in
      LinkContext(
        title: page.title,
        url: route.link(to: page.route),
        isCurrent: page.route == route
      )
    }
  }
}
