package import Phrasing
public import Standards

/// The count of provisions on both sides of a comparison: what the law of conservation says must add up.
public struct Conservation: Hashable, Sendable {
  /// How many tombstones there are. They have no relation and are in neither sum.
  public struct Tombstones: Hashable, Sendable {
    /// On both sides.
    public let kept: Int
    /// On the newer side alone.
    public let new: Int
    /// On the older side alone.
    public let dropped: Int
  }

  /// The kind of provision that is counted.
  public let kind: Provision.Kind
  /// How many of the older side stand in each relation.
  public private(set) var old: [Relation.Kind: Int] = [:]
  /// How many of the newer side stand in each relation.
  public private(set) var new: [Relation.Kind: Int] = [:]

  /// The tombstones of both sides.
  public let tombstones: Tombstones

  /// Counts the provisions of one kind.
  public init(
    of kind: Provision.Kind,
    in relations: [Relation],
    old: Version,
    new: Version
  ) {
    self.kind = kind
    let before = Set(old.provisions.filter { $0.kind == kind && !$0.isLive }.map(\.id))
    let after = Set(new.provisions.filter { $0.kind == kind && !$0.isLive }.map(\.id))
    tombstones = Tombstones(
      kept: before.intersection(after).count,
      new: after.subtracting(before).count,
      dropped: before.subtracting(after).count
    )
    for relation in relations {
      let before = relation.old.count { old[$0]?.kind == kind }
      let after = relation.new.count { new[$0]?.kind == kind }
      if before > 0 { self.old[relation.kind, default: 0] += before }
      if after > 0 { self.new[relation.kind, default: 0] += after }
    }
  }

  /// The number of provisions on the older side.
  public var oldTotal: Int { old.values.reduce(0, +) }
  /// The number of provisions on the newer side.
  public var newTotal: Int { new.values.reduce(0, +) }

  /// One side as a sum: `40 = 33 same + 1 moved`.
  ///
  /// - Parameter say: The words in the reader's language.
  package static func sum(_ counts: [Relation.Kind: Int], _ say: Phrases = Phrases()) -> String {
    let total = counts.values.reduce(0, +)
    let parts = Relation.Kind.allCases.compactMap { kind in
      counts[kind].map { "\($0) \(say(word: kind.rawValue))" }
    }
    return parts.isEmpty ? "\(total)" : "\(total) = \(parts.joined(separator: " + "))"
  }
}
