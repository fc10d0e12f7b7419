public import Standards

/// A place in the site: a page, and in it an element by its id.
public struct Location: Hashable, Sendable {
  /// The page.
  public let route: Route
  /// The id of the element; nil for the page as a whole.
  public let fragment: String?

  /// A page, or an element of it.
  public init(_ route: Route, fragment: String? = nil) {
    self.route = route
    self.fragment = fragment
  }

  /// Where a subject is shown.
  public init(of target: Subject) {
    switch target {
    case .site: self.init(.home)
    case .provision(let version, let id) where id.isTerm:
      self.init(.terms(version), fragment: id.description)
    case .provision(let version, let id): self.init(.provision(version, id))
    case .objective(let exam, let id):
      self.init(.exam(exam), fragment: id.description.lowercased())
    case .standard(let id): self.init(.standard(id))
    case .version(let id): self.init(.version(id))
    case .revision(let version, let slug):
      self.init(.revisions(version), fragment: slug.description)
    case .article(let slug): self.init(.article(slug))
    case .question(let slug): self.init(.questions, fragment: slug.description)
    case .exam(let id): self.init(.exam(id))
    case .credential(let slug): self.init(.credential(slug))
    case .crosswalk(let slug): self.init(.crosswalk(slug))
    case .page(let slug): self.init(.page(slug))
    }
  }

  /// The location as it is written in a link on a page.
  public func link(from page: Route) -> String {
    page.link(to: route, fragment: fragment)
  }
}
