internal import Diagnostics
internal import Standards

/// What something that rests on a standard is called, and where it stands.
struct DependantDescription {
  let name: String
  let title: String
  let place: SourcePlace

  private init(_ name: String, _ title: String, _ place: SourcePlace) {
    (self.name, self.title, self.place) = (name, title, place)
  }

  /// Looks it up in the publication that it was found in.
  init(of dependant: Dependant, in publication: Publication) {
    let found =
      switch dependant {
      case .edge(let slug, let position): Self.edge(slug, position, publication)
      case .text(let owner): Self.part(owner, publication)
      }
    self = found ?? Self("", "", publication.site.place)
  }

  private static func edge(_ slug: Slug, _ position: Int, _ publication: Publication) -> Self? {
    publication[Crosswalk.self, slug].map { crosswalk in
      let edge = crosswalk.edges[position]
      return Self(
        DocumentKind.crosswalk.label(of: slug),
        "\(edge.from.id) → \(crosswalk.framework.shortTitle), \(edge.to) \(edge.title)",
        edge.from.place
      )
    }
  }

  private static func part(_ owner: Subject, _ publication: Publication) -> Self? {
    switch owner {
    case .objective(let exam, let id):
      publication[exam]?.objectives.first { $0.id == id }
        .map { Self(id.description, $0.title, $0.place) }
    case .exam(let id): publication[id].map { Self("exams/\(id)", $0.title, $0.place) }
    case .standard(let id): publication[id].map { Self(id.description, $0.title, $0.place) }
    case .version(let id):
      publication[id].map { Self(id.description, "\(id)", $0.place) }
    case .provision(let version, let id):
      publication[version]?[id].map { Self("\(id)@\(version.label)", $0.title, $0.place) }
    case .revision(let version, let slug):
      publication[version]?.revisions.first { $0.slug == slug }
        .map { Self("\(version) revisions/\(slug)", $0.title, $0.place) }
    case .document(let kind, let slug):
      publication[kind, slug].map { Self(kind.label(of: slug), $0.title, $0.place) }
    case .site: Self("site", publication.site.title, publication.site.place)
    }
  }
}
