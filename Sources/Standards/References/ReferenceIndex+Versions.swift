extension ReferenceIndex {
  /// The version of a standard that a reference means: the one it names, the enclosing one, the one that is cited or declared.
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

  /// A label taken apart at its `@`: what it names, and the version if it says one.
  public static func parts(of label: String) -> (name: String, version: String?) {
    guard let at = label.utf8.firstIndex(of: UInt8(ascii: "@")) else { return (label, nil) }
    return (String(label[..<at]), String(label[label.utf8.index(after: at)...]))
  }
}
