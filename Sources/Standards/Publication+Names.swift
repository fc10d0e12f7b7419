// What readers call the parts of a publication.
extension Publication {
  /// Whether a label leads to a provision with one of some ids, in whatever version.
  public func names(_ label: Prose.Label, anyOf ids: Set<ProvisionID>) -> Bool {
    guard let target = label.target, case .provision(_, let id) = subjects[target] else {
      return false
    }
    return ids.contains(id)
  }

  /// A version as readers name it: `PSF 1.1`, `PSF 1.2 (draft)`.
  public func name(of id: VersionID) -> String {
    let title = self[id.standard]?.shortTitle ?? id.standard.description
    guard let version = self[id] else { return "\(title) \(id.label)" }
    return version.status == .published
      ? "\(title) \(version.number)" : "\(title) \(version.number) (\(version.status.rawValue))"
  }

  /// The words for a reference to a subject whose label stands alone.
  public func title(of id: SubjectID) -> String { title(of: subjects[id]) }

  /// The words for a reference to a subject whose label stands alone.
  public func title(of target: Subject) -> String {
    switch target {
    case .site: site.title
    case .provision(let version, let id):
      id.isTerm ? self[version]?[id]?.title ?? id.description : id.description
    case .objective(_, let id): id.description
    case .standard(let id): self[id]?.shortTitle ?? id.description
    case .version(let id): name(of: id)
    case .revision(let version, let slug):
      self[version]?.revisions.first { $0.slug == slug }?.title ?? slug.description
    case .exam(let id): self[id]?.title ?? id.description
    // An article has many parts, and only its title is taken.
    case .article(let slug): places.articles[slug].map { articles[$0].title } ?? slug.description
    case .question(let slug): self[question: slug]?.title ?? slug.description
    case .credential(let slug): self[credential: slug]?.title ?? slug.description
    case .crosswalk(let slug): self[crosswalk: slug]?.title ?? slug.description
    case .page(let slug): self[page: slug]?.title ?? slug.description
    }
  }
}
