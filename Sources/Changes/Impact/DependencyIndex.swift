internal import Diagnostics
public import Standards

/// The subjects that rest on the provisions of each version, read off the publication's references.
///
/// What a version says of its own standard is left out: it is compared, and has revisions of its own.
public struct DependencyIndex: Sendable {
  /// Something that names a provision.
  struct Dependency: Sendable {
    let dependant: Dependant
    let basis: Basis
    let place: SourcePlace
  }

  private let subjects: SubjectTable
  private let graph: ReferenceGraph

  /// The dependencies within a publication.
  public init(of publication: Publication) {
    subjects = publication.subjects
    graph = publication.graph
  }

  /// Everything that names a provision of a version, in the order of the publication; articles that name it as their domain are
  /// left out.
  func dependencies(on id: ProvisionID, in version: VersionID) -> [Dependency] {
    edges(to: id, in: version).flatMap { edge -> [Dependency] in
      let source = subjects[edge.source]
      guard edge.basis != .articleDomain, !source.isPart(of: version.standard) else { return [] }
      let (dependant, basis) = edge.dependency(of: source)
      return edge.places.map { Dependency(dependant: dependant, basis: basis, place: $0) }
    }
  }

  /// The articles that name a domain of a version.
  func articles(on domain: ProvisionID, in version: VersionID) -> [Dependency] {
    edges(to: domain, in: version).filter { $0.basis == .articleDomain }.flatMap { edge in
      edge.places.map {
        Dependency(dependant: .text(subjects[edge.source]), basis: .articleDomain, place: $0)
      }
    }
  }

  /// Everything that rests on a provision of a version that uses a term.
  func dependencies(onUsersOf term: ProvisionID, in version: VersionID) -> [Dependency] {
    let users = edges(to: term, in: version).compactMap { edge -> ProvisionID? in
      guard edge.basis == .label, case .provision(version, let user) = subjects[edge.source],
        user != term
      else { return nil }
      return user
    }
    return Set(users).sorted().flatMap { dependencies(on: $0, in: version) }
      .filter { $0.basis == .criterion || $0.basis == .edge }
      .map { Dependency(dependant: $0.dependant, basis: .term, place: $0.place) }
  }

  private func edges(
    to id: ProvisionID,
    in version: VersionID
  ) -> ArraySlice<ReferenceGraph.Edge> {
    subjects.id(of: .provision(version, id)).map { graph.edges(to: $0) } ?? []
  }
}

extension ReferenceGraph.Edge {
  fileprivate func dependency(of source: Subject) -> (Dependant, Basis) {
    switch (basis, source) {
    case (.crosswalkEdge(let position), .document(_, let slug)): (.edge(slug, position), .edge)
    case (.objectiveDomain, _): (.text(source), .domain)
    case (.objectiveCriterion, _): (.text(source), .criterion)
    case (.articleDomain, _): (.text(source), .articleDomain)
    case (.label, _), (.crosswalkEdge, _): (.text(source), .reference)
    }
  }
}
