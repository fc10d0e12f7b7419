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
  /// The names of all facts, those of versions with their standard.
  private var names: Set<String> = []
  private var versions: [VersionID: [String: String]] = [:]
  private var standards: Set<StandardID> = []

  /// Nothing yet.
  public init() {}

  /// Adds a fact that needs no version. The first of two with one name stays.
  ///
  /// - Returns: Whether the name was free.
  @discardableResult
  public mutating func add(_ name: String, _ value: String) -> Bool {
    guard values[name] == nil else { return false }
    values[name] = value
    names.insert(name)
    return true
  }

  /// Adds the facts of a version, by their names without the standard's.
  public mutating func add(_ facts: [String: String], of version: VersionID) {
    versions[version] = facts
    standards.insert(version.standard)
    for key in facts.keys { names.insert("\(version.standard).\(key)") }
  }

  /// The value of a fact at a place.
  ///
  /// - Parameter isAdvised: Whether names near an unknown one are looked for: it is a search over all names.
  public func value(
    of name: String,
    in scope: ReferenceScope,
    by references: ReferenceIndex,
    isAdvised: Bool = true
  ) -> Result<String, Problem> {
    if let value = values[name] {
      return scope.enclosing == nil ? .success(value) : .failure(.notAllowedInVersion)
    }
    let parts = name.utf8.split(separator: UInt8(ascii: "@"), maxSplits: 1).map { Substring($0) }
    let rest = parts.count > 1 ? parts[1] : name[...]
    guard let dot = rest.utf8.lastIndex(of: UInt8(ascii: ".")) else {
      return .failure(unknown(name, isAdvised))
    }
    let label = parts.count > 1 ? String(rest[..<dot]) : nil
    let standard = StandardID(parts.count > 1 ? String(parts[0]) : String(rest[..<dot]))
    guard standards.contains(standard) else { return .failure(unknown(name, isAdvised)) }
    let key = String(rest[rest.index(after: dot)...])
    return references.version(of: standard, labelled: label, in: scope).mapError { .version($0) }
      .flatMap { version in
        if let enclosing = scope.enclosing, enclosing != version {
          return .failure(.notAllowedInVersion)
        }
        return versions[version]?[key].map { .success($0) } ?? .failure(unknown(name, isAdvised))
      }
  }

  private func unknown(_ name: String, _ isAdvised: Bool) -> Problem {
    .unknown(suggestions: isAdvised ? Suggestions.nearest(to: name, among: names) : [])
  }
}
