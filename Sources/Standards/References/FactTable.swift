/// The figures that stand in one place and are named in prose: `[=aida.pass-mark]`.
public struct FactTable: Sendable {
  /// Why a fact has no value.
  public enum Problem: Error, Hashable, Sendable {
    /// No fact has this name; these are near it.
    case unknown(suggestions: [String])
    /// The name belongs to a standard, and the place does not say which version is meant.
    case version(ReferenceProblem)
    /// Inside a version only its own facts can be named.
    case notAllowedInVersion
  }

  private var values: [String: String] = [:]
  private var versions: [VersionID: [String: String]] = [:]

  /// Nothing yet.
  public init() {}

  /// Adds a fact that needs no version. The first of two with one name stays.
  ///
  /// - Returns: Whether the name was free.
  @discardableResult
  public mutating func add(_ name: String, _ value: String) -> Bool {
    guard values[name] == nil else { return false }
    values[name] = value
    return true
  }

  /// Adds the facts of a version, by their names without the standard's.
  public mutating func add(_ facts: [String: String], of version: VersionID) {
    versions[version] = facts
  }

  /// The value of a fact at a place.
  public func value(
    of name: String,
    in scope: ReferenceScope,
    by references: ReferenceIndex
  ) -> Result<String, Problem> {
    if let value = values[name] {
      return scope.enclosing == nil ? .success(value) : .failure(.notAllowedInVersion)
    }
    let parts = name.utf8.split(separator: UInt8(ascii: "@"), maxSplits: 1).map { Substring($0) }
    let rest = parts.count > 1 ? parts[1] : name[...]
    guard let dot = rest.utf8.lastIndex(of: UInt8(ascii: ".")) else {
      return .failure(unknown(name))
    }
    let label = parts.count > 1 ? String(rest[..<dot]) : nil
    let standard = StandardID(parts.count > 1 ? String(parts[0]) : String(rest[..<dot]))
    guard versions.keys.contains(where: { $0.standard == standard }) else {
      return .failure(unknown(name))
    }
    return references.version(of: standard, labelled: label, in: scope)
      .mapError { .version($0) }
      .flatMap { value(of: String(rest[rest.index(after: dot)...]), in: $0, named: name, scope) }
  }

  private func value(
    of key: String,
    in version: VersionID,
    named name: String,
    _ scope: ReferenceScope
  ) -> Result<String, Problem> {
    if let enclosing = scope.enclosing, enclosing != version {
      return .failure(.notAllowedInVersion)
    }
    guard let value = versions[version]?[key] else { return .failure(unknown(name)) }
    return .success(value)
  }

  private func unknown(_ name: String) -> Problem {
    let ofVersions = versions.flatMap { version, facts in
      facts.keys.map { "\(version.standard).\($0)" }
    }
    let known = Set(values.keys).union(ofVersions)
    return .unknown(suggestions: Suggestions.nearest(to: name, among: known))
  }
}
