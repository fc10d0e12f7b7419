internal import Diagnostics
internal import HTMLRendering
public import Standards

/// What rests on the provisions of each version, over a whole publication.
///
/// What a version says of its own standard is left out: it is compared, and has revisions of its own.
public struct DependencyIndex: Sendable {
  /// Something that names a provision.
  struct Dependency: Sendable {
    let dependant: Dependant
    let basis: Basis
    let place: SourcePlace
  }

  private var named: [VersionID: [ProvisionID: [Dependency]]] = [:]
  /// The articles that name a domain.
  private var articles: [VersionID: [ProvisionID: [Dependency]]] = [:]
  /// The provisions of each version that use a term of it.
  private var users: [VersionID: [ProvisionID: Set<ProvisionID>]] = [:]

  /// Nothing rests on anything.
  public init() {}

  /// Follows every reference of a publication that leads somewhere.
  public init(of publication: Publication) {
    for text in publication.texts { add(text, publication.references) }
    for exam in publication.exams { add(exam) }
    for crosswalk in publication.crosswalks { add(crosswalk) }
    for article in publication.articles { add(article, publication.references) }
  }

  /// What names a provision of a version, in the order of the publication.
  func dependencies(on id: ProvisionID, in version: VersionID) -> [Dependency] {
    named[version]?[id] ?? []
  }

  /// The domains of a version that articles name, each with the articles.
  func articles(about version: VersionID) -> [ProvisionID: [Dependency]] {
    articles[version] ?? [:]
  }

  /// What rests on a provision of a version that uses a term.
  func dependencies(onUsersOf term: ProvisionID, in version: VersionID) -> [Dependency] {
    let users = users[version]?[term] ?? []
    return users.sorted().flatMap { dependencies(on: $0, in: version) }
      .filter { $0.basis == .criterion || $0.basis == .edge }
      .map { Dependency(dependant: $0.dependant, basis: .term, place: $0.place) }
  }

  private mutating func add(_ text: ScopedText, _ references: ReferenceIndex) {
    for label in text.prose.labels {
      guard case .reference(let written) = label.meaning,
        case .success(.provision(let version, let id)) = references.resolve(
          written,
          in: text.scope
        )
      else { continue }
      guard !text.owner.isPart(of: version.standard) else {
        if case .provision(version, let user) = text.owner, user != id {
          users[version, default: [:]][id, default: []].insert(user)
        }
        continue
      }
      for place in label.places { note(id, in: version, .text(text.owner), .reference, place) }
    }
  }

  private mutating func add(_ exam: Exam) {
    for objective in exam.objectives {
      let owner = Dependant.text(.objective(exam.id, objective.id))
      note(objective.domain.id, in: exam.examines, owner, .domain, objective.domain.place)
      for criterion in objective.criteria {
        note(criterion.id, in: exam.examines, owner, .criterion, criterion.place)
      }
    }
  }

  private mutating func add(_ crosswalk: Crosswalk) {
    for (position, edge) in crosswalk.edges.enumerated() {
      let dependant = Dependant.edge(crosswalk.slug, position)
      note(edge.from.id, in: crosswalk.version, dependant, .edge, edge.from.place)
    }
  }

  private mutating func add(_ article: Article, _ references: ReferenceIndex) {
    for domain in article.domains {
      let meant = references.domains(named: domain.name)
      for version in article.about {
        for (_, id) in meant.filter({ $0.standard == version.standard }) {
          let dependency = Dependency(
            dependant: .text(.article(article.slug)),
            basis: .articleDomain,
            place: domain.place
          )
          articles[version, default: [:]][id, default: []].append(dependency)
        }
      }
    }
  }

  private mutating func note(
    _ id: ProvisionID,
    in version: VersionID,
    _ dependant: Dependant,
    _ basis: Basis,
    _ place: SourcePlace
  ) {
    let dependency = Dependency(dependant: dependant, basis: basis, place: place)
    named[version, default: [:]][id, default: []].append(dependency)
  }
}
