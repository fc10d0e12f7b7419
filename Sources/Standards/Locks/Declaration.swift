/// What `standard.yml` said when a version was published: how its requirements are read, and which part of a number rises.
public struct Declaration: Hashable, Sendable {
  /// What was declared.
  public enum Key: String, Hashable, Sendable, CaseIterable {
    /// The language of the requirements.
    case language
    /// Which words make a requirement.
    case keywords
    /// The part of the number that rises for a change of a class.
    case breaking
    case relaxing
    case clarifying
    case editorial
    /// The part of the number that rises where a domain comes or goes.
    case domains = "domains-added-or-removed"
  }

  /// What was declared.
  public let key: Key
  /// Its value, as it is written in `standard.yml`.
  public let value: String

  /// A key with its value.
  public init(_ key: Key, _ value: String) {
    (self.key, self.value) = (key, value)
  }
}

extension VersioningPolicy {
  /// The policy in declarations, in the order of the keys.
  public var declarations: [Declaration] {
    Declaration.Key.allCases.compactMap { key in
      part(for: key).map { Declaration(key, $0.rawValue) }
    }
  }

  /// The policy that some declarations hold.
  public init(_ declarations: [Declaration]) {
    let parts = declarations.compactMap { declaration in
      Part(rawValue: declaration.value).map { (declaration.key, $0) }
    }
    let byKey = Dictionary(parts, uniquingKeysWith: { first, _ in first })
    self.init(
      parts: Dictionary(
        byKey.compactMap { key, part in ChangeClass(rawValue: key.rawValue).map { ($0, part) } },
        uniquingKeysWith: { first, _ in first }
      ),
      domainsAddedOrRemoved: byKey[.domains]
    )
  }

  /// The policy that asks for what one of two asks for.
  public func joined(with other: VersioningPolicy) -> VersioningPolicy {
    VersioningPolicy(
      parts: parts.merging(other.parts, uniquingKeysWith: max),
      domainsAddedOrRemoved: [domainsAddedOrRemoved, other.domainsAddedOrRemoved]
        .compactMap(\.self).max()
    )
  }

  private func part(for key: Declaration.Key) -> Part? {
    key == .domains
      ? domainsAddedOrRemoved : ChangeClass(rawValue: key.rawValue).flatMap { parts[$0] }
  }
}
