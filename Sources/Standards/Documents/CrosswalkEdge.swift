public import Diagnostics

/// How one of our provisions relates to one of another framework's.
public struct CrosswalkEdge: Sendable {
  /// What our requirement is to the other one, as sets of what they ask. The words are those of OSCAL's mapping model.
  public enum Relation: String, Hashable, Sendable, CaseIterable {
    /// The same words.
    case equal
    /// Other words, the same demand.
    case equivalent
    /// Ours asks for a part of what the other one asks.
    case subset
    /// Ours asks for all that the other one asks, and for more.
    case superset
    /// Both ask for something that the other one does not.
    case intersects

    /// The relation in words, from our side: ours `covers part of it`.
    public var words: String {
      switch self {
      case .equal: "the same words"
      case .equivalent: "equivalent"
      case .subset: "covers part of it"
      case .superset: "covers it and more"
      case .intersects: "overlaps"
      }
    }
  }

  /// How sure the author of the edge is.
  public enum Confidence: String, Hashable, Sendable, CaseIterable {
    /// Both texts say so.
    case high
    /// It follows from a usual reading.
    case medium
    /// A reading that others may not share.
    case low
  }

  /// Our provision.
  public let from: ProvisionReference
  /// The other framework's provision, as that one writes it: `Article 19(1)`.
  public let to: String
  /// What it is about.
  public let title: String
  /// What ours is to the other one.
  public let relation: Relation
  /// How sure that is.
  public let confidence: Confidence
  /// Why.
  public let rationale: Prose
  /// The fingerprint of the sentence of ours that the edge rests on; nil where none is written.
  public let fingerprint: String?
  /// Where the fingerprint stands, or the entry without one.
  public let fingerprintPlace: SourcePlace

  /// An edge with all its parts.
  public init(
    from: ProvisionReference,
    to: String,
    title: String,
    relation: Relation,
    confidence: Confidence,
    rationale: Prose,
    fingerprint: String?,
    fingerprintPlace: SourcePlace
  ) {
    self.from = from
    self.to = to
    self.title = title
    self.relation = relation
    self.confidence = confidence
    self.rationale = rationale
    self.fingerprint = fingerprint
    self.fingerprintPlace = fingerprintPlace
  }
}
