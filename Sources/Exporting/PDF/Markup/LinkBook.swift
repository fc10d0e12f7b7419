internal import Addresses
internal import Diagnostics
internal import Markup
internal import Standards

/// What links of the publication lead to, and what it is called.
final class LinkBook: Sendable {
  /// Where an address leads that an editor wrote.
  enum Written {
    /// An address; nil for one that runs code, or where nothing is.
    case address(String?)
    /// A heading of the same text.
    case heading(String)
  }

  let publication: Publication
  private let map: SiteMap
  private let pictures: Set<SourcePath>

  /// The links of what is exported.
  init(of subject: ExportSubject) {
    publication = subject.publication
    map = subject.map
    pictures = Set(publication.assets.map(\.path).filter { Self.isReadable($0.relative) })
  }

  private static func isReadable(_ path: String) -> Bool {
    [".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp"].contains { path.hasSuffix($0) }
  }

  /// The address of a place of the site.
  func url(of location: Location) -> String { url(at: map.address(of: location)) }

  /// The address of a subject's place on the site.
  func url(of subject: Subject) -> String {
    let (route, fragment) = Route.place(of: subject)
    return url(at: fragment.map { route.address + "#" + $0 } ?? route.address)
  }

  private func url(at address: String) -> String {
    Self.encoded(publication.site.baseURL + "/" + address)
  }

  /// Where an address leads that an editor wrote in a text.
  func link(_ destination: String, in prose: Prose) -> Written {
    if AddressScheme(of: destination.utf8) != nil { return .address(webAddress(destination)) }
    if destination.hasPrefix("//") { return .address(Self.encoded("https:" + destination)) }
    switch target(of: destination, isImage: false, in: prose) {
    case .success(.location(let location))?: return .address(url(of: location))
    case .success(.sameText(let id))? where prose.rendered.headings.contains { $0.id == id }:
      return .heading(id)
    case .success(.sameText)?, .failure?, nil: return .address(nil)
    }
  }

  private func target(
    of destination: String,
    isImage: Bool,
    in prose: Prose
  ) -> Result<LinkDestination, LinkProblem>? {
    let written: LinkTarget =
      destination.hasPrefix("#") ? .fragment(String(destination.dropFirst())) : .path(destination)
    let index = prose.rendered.links.firstIndex { $0.target == written && $0.isImage == isImage }
    return index.flatMap { map.target(ofLink: $0, in: prose) }
  }

  /// The address that a link of the site leads to; nil where nothing is.
  func url(of link: SiteLink) -> String? { try? map.target(of: link).map(url).get() }

  /// An address outside the site as a link can have it; nil for one that no page has either.
  func webAddress(_ address: String) -> String? {
    AddressScheme(of: address.utf8).flatMap { $0.isAllowed ? Self.encoded(address) : nil }
  }

  /// The picture at an address that an editor wrote.
  func picture(_ destination: String, in prose: Prose) -> SourcePath? {
    guard
      case .success(.location(let location))? = target(of: destination, isImage: true, in: prose),
      case .asset(let path) = map[location.page].route, pictures.contains(path)
    else { return nil }
    return path
  }

  /// An address as pages have it.
  private static func encoded(_ address: String) -> String {
    HTMLEscaping.percentEncoded(address)
  }
}
