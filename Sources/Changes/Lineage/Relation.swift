public import Standards

/// What became of provisions between two versions: one part of the partition that a lineage makes of both sides.
public struct Relation: Hashable, Sendable {
  /// The shape of a relation.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// One provision under its own id.
    case same
    /// One provision under another id.
    case moved
    /// One provision became several.
    case split
    /// Several became one.
    case merged
    /// Several became several others; only composed, never written.
    case regrouped
    /// The id stays and the requirement does not.
    case replaced
    /// Gone.
    case withdrawn
    /// New.
    case added
    /// Back after a withdrawal.
    case reinstated
  }

  /// The shape.
  public let kind: Kind
  /// The ids on the older side, in order.
  public let old: [ProvisionID]
  /// The ids on the newer side, in order.
  public let new: [ProvisionID]
  /// What covers a withdrawn one now. It makes no edge.
  public let by: [ProvisionID]

  /// A relation with its sides.
  public init(
    _ kind: Kind,
    old: [ProvisionID],
    new: [ProvisionID],
    by: [ProvisionID] = []
  ) {
    self.kind = kind
    self.old = old
    self.new = new
    self.by = by
  }

  /// The id that the change is listed under: the new one, or the old one where nothing follows.
  public var id: ProvisionID {
    new.first ?? old.first ?? ProvisionID("")
  }
}
