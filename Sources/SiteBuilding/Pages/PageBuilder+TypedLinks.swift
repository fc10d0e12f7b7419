internal import Addresses
internal import Changes
internal import Standards

/// A link of a page's head, by the name that a registered relation has.
struct TypedLinkContext: TemplateContext {
  let relation: String
  let url: String

  static let fields: [String: TemplateField<Self>] = [
    "relation": .text { $0.relation },
    "url": .text { $0.url },
  ]
}

// What a page says of its place among versions, in the relations of RFC 8574 and RFC 5829.
extension PageBuilder {
  var typedLinks: [TypedLinkContext] {
    if case .document(.article, _) = route { return [citeAs(route)] }
    guard let id = route.version, let version = publication[id],
      let standard = publication[id.standard]
    else { return [] }
    let before = standard.predecessor(of: version).map { [$0] } ?? []
    let after = standard.versions.filter {
      $0.status == .published && standard.predecessor(of: $0)?.id == id
    }
    let latest = standard.current.map { [$0] } ?? []
    return (version.status == .published ? [citeAs(cited(in: version))] : [])
      + links("predecessor-version", from: version, to: before)
      + links("successor-version", from: version, to: after)
      + links("latest-version", from: version, to: latest)
  }

  /// The address for lists of references holds the host, so that a copy of the site cites the original.
  private func citeAs(_ route: Route) -> TypedLinkContext {
    TypedLinkContext(relation: "cite-as", url: url(route))
  }

  /// Provisions are cited by themselves; what tells of a version as a whole is cited as the version.
  private func cited(in version: Version) -> Route {
    if case .provision = route { route } else { .version(version.id) }
  }

  private func links(
    _ relation: String,
    from version: Version,
    to others: [Version]
  ) -> [TypedLinkContext] {
    others.flatMap { counterparts(in: $0, of: version) }.filter(model.map.contains).map {
      TypedLinkContext(relation: relation, url: route.link(to: $0))
    }
  }

  /// This page in another version. That of a provision follows its requirement and not its id, which may have been given to
  /// another one.
  private func counterparts(in other: Version, of version: Version) -> [Route] {
    guard case .provision(_, let id) = route else {
      return route.moved(to: other.id).map { [$0] } ?? []
    }
    guard other.id != version.id else { return [route] }
    return ids(of: id, from: version.id, in: other).map { .provision(other.id, $0) }
  }

  private func ids(
    of id: ProvisionID,
    from version: VersionID,
    in other: Version
  ) -> [ProvisionID] {
    let isLater = version < other.id
    let (old, new) = isLater ? (version, other.id) : (other.id, version)
    guard let log = model.histories[old.standard]?.log(from: old, to: new) else { return [] }
    guard let entry = isLater ? log.entry(ofOld: id) : log.entry(ofNew: id) else {
      return other[id] == nil ? [] : [id]
    }
    guard entry.relation.kind != .replaced else { return [] }
    return isLater ? log.successors(of: id, in: entry.relation) : entry.relation.old
  }
}
