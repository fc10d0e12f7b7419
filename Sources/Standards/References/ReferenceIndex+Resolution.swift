extension ReferenceIndex {
  /// What a label leads to from a place.
  public func resolve(
    _ label: String,
    in scope: ReferenceScope
  ) -> Result<ReferenceTarget, ReferenceProblem> {
    let (name, version) = Self.parts(of: label)
    switch entry(for: name, in: scope.enclosing?.standard) {
    case nil: return .failure(.unknown(suggestions: suggestions(for: name)))
    case .provision(let standard, let id)?:
      return self.version(of: standard, labelled: version, in: scope)
        .flatMap { self.provision(id, in: $0) }
    case .target(.standard(let standard))?:
      guard let version else { return .success(.standard(standard)) }
      return self.version(of: standard, labelled: version, in: scope).map { .version($0) }
    case .target(let target)?:
      guard version == nil else { return .failure(.unknown(suggestions: [name])) }
      return scope.enclosing == nil ? .success(target) : .failure(.notAllowedInVersion)
    }
  }

  /// A label taken apart at its `@`: what it names, and the version if it says one.
  static func parts(of label: String) -> (name: String, version: String?) {
    guard let at = label.utf8.firstIndex(of: UInt8(ascii: "@")) else { return (label, nil) }
    return (String(label[..<at]), String(label[label.utf8.index(after: at)...]))
  }

  /// The version that a reference means: the one it names, the enclosing one, the one that is cited or declared.
  public func version(
    of standard: StandardID,
    labelled label: String?,
    in scope: ReferenceScope
  ) -> Result<VersionID, ReferenceProblem> {
    if let label { return known(VersionID(standard, label)) }
    if let enclosing = scope.enclosing, enclosing.standard == standard {
      return .success(enclosing)
    }
    if let number = scope.cites[standard] {
      return known(VersionID(standard, number.description))
    }
    guard let first = scope.about.firstIndex(where: { $0.standard == standard }) else {
      return .failure(.noVersion(standard))
    }
    let others = scope.about[(first + 1)...]
    guard !others.contains(where: { $0.standard == standard }) else {
      let declared = scope.about.filter { $0.standard == standard }
      return .failure(.ambiguousVersion(standard, declared))
    }
    return known(scope.about[first])
  }

  private func known(_ version: VersionID) -> Result<VersionID, ReferenceProblem> {
    guard !holds(version) else { return .success(version) }
    return .failure(
      .unknownVersion(version, known: versions(of: version.standard).map(\.label))
    )
  }

  /// The provision with an id in a version.
  public func provision(
    _ id: ProvisionID,
    in version: VersionID
  ) -> Result<ReferenceTarget, ReferenceProblem> {
    guard let contents = self[version] else {
      return .failure(.unknownVersion(version, known: []))
    }
    if contents.live.contains(id) { return .success(.provision(version, id)) }
    if let by = contents.withdrawn[id] { return .failure(.withdrawn(version, by: by)) }
    let elsewhere = versions(of: version.standard).filter { self[$0]?.live.contains(id) ?? false }
    return .failure(.notInVersion(version, elsewhere: elsewhere))
  }
}
