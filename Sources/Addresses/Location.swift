public import Standards

/// A place in a site: a page or a file, and in it an element by its id.
public struct Location: Hashable, Sendable {
  /// The page.
  public let page: PageID
  /// The id of the element; nil for the page as a whole.
  public let fragment: String?

  /// A page, or an element of it.
  public init(_ page: PageID, fragment: String? = nil) {
    self.page = page
    self.fragment = fragment
  }
}

extension Route {
  /// The page that shows a subject, and the id of its element there; nil where the subject has the page to itself.
  public static func place(of subject: Subject) -> (route: Route, fragment: String?) {
    switch subject {
    case .site: (.home, nil)
    case .standard(let id): (.standard(id), nil)
    case .version(let id): (.version(id), nil)
    case .provision(let version, let id) where id.isTerm: (.terms(version), id.description)
    case .provision(let version, let id) where id.isClause: (.version(version), id.description)
    case .provision(let version, let id): (.provision(version, id), nil)
    case .revision(let version, let slug): (.revisions(version), slug.description)
    case .exam(let id): (.exam(id), nil)
    case .objective(let exam, let id): (.exam(exam), id.description.lowercased())
    case .document(let kind, let slug):
      kind.placement == .onList
        ? (.documents(kind), slug.description) : (.document(kind, slug), nil)
    }
  }
}
