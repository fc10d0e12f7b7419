internal import Standards

// Only loading resolves references: everything later asks a text's labels, which hold the answer.
extension ReferenceIndex {
  /// The subject that a label leads to from a place.
  func resolve(
    _ label: String,
    in scope: ReferenceScope
  ) -> Result<SubjectID, ReferenceProblem> {
    let (name, version) = Self.parts(of: label)
    switch entry(for: name, in: scope.enclosing?.standard) {
    case nil: return .failure(.unknown(suggestions: suggestions(for: name)))
    case .provision(let standard, let id)?:
      return self.version(of: standard, labelled: version, in: scope)
        .flatMap { self.provision(id, in: $0) }
    case .subject(let target)?:
      guard case .standard(let standard) = subjects[target] else {
        guard version == nil else { return .failure(.unknown(suggestions: [name])) }
        return scope.enclosing == nil ? .success(target) : .failure(.notAllowedInVersion)
      }
      guard let version else { return .success(target) }
      return self.version(of: standard, labelled: version, in: scope).flatMap {
        subject(.version($0))
      }
    }
  }

  /// The provision with an id in a version.
  private func provision(
    _ id: ProvisionID,
    in version: VersionID
  ) -> Result<SubjectID, ReferenceProblem> {
    guard let contents = self[version] else {
      return .failure(.unknownVersion(version, known: []))
    }
    if contents.live.contains(id) { return subject(.provision(version, id)) }
    if let by = contents.withdrawn[id] { return .failure(.withdrawn(id, version, by: by)) }
    let elsewhere = versions(of: version.standard).filter { self[$0]?.live.contains(id) ?? false }
    return .failure(.notInVersion(id, version, elsewhere: elsewhere))
  }

  /// A version and its provisions are in the table since the version was added.
  private func subject(_ subject: Subject) -> Result<SubjectID, ReferenceProblem> {
    subjects.id(of: subject).map { .success($0) } ?? .failure(.unknown(suggestions: []))
  }
}
