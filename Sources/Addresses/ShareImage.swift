public import Standards

/// A picture that other sites show where they link to a page. A page without its own uses that of its domain, version or standard.
public enum ShareImage: Hashable, Sendable {
  /// Of a standard.
  case standard(StandardID)
  /// Of a version.
  case version(VersionID)
  /// Of a domain, for all provisions in it.
  case domain(VersionID, ProvisionID)

  /// Its width and height in pixels, the size that networks ask for.
  package static let size = (width: 1200, height: 630)

  /// Its address from the site's root.
  var address: String { page.address + "share.png" }

  /// The page that it is the picture of.
  package var page: Route {
    switch self {
    case .standard(let id): .standard(id)
    case .version(let id): .version(id)
    case .domain(let version, let id): .provision(version, id)
    }
  }
}

extension Publication {
  /// The pictures of all standards, versions and domains.
  package var shareImages: [ShareImage] {
    standards.flatMap { standard in
      [.standard(standard.id)]
        + standard.versions.flatMap { version in
          [.version(version.id)] + version.domains.map { .domain(version.id, $0.id) }
        }
    }
  }
}

extension PageTable {
  mutating func add(_ images: [ShareImage]) {
    for image in images { add(.shareImage(image), origin(of: image.page) ?? site) }
  }
}
