/// A word that gives a sentence its force, such as `MUST` or `SHOULD NOT`, with its place in the sentence.
public struct RequirementKeyword: Hashable, Sendable {
  /// How strong it is.
  public enum Strength: Int, Hashable, Comparable, Sendable {
    case may, should, must

    /// Weaker before stronger.
    public static func < (left: Strength, right: Strength) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// How strong it is, before it is negated.
  public let strength: Strength
  /// Whether a negation belongs to it.
  public let isNegated: Bool
  /// The positions of its words, a negation that follows at once included.
  public let words: Range<Int>

  /// The keyword in its plain form: `must not`.
  public var name: String {
    let word =
      switch strength {
      case .may: "may"
      case .should: "should"
      case .must: "must"
      }
    return isNegated ? "\(word) not" : word
  }

  /// Whether it is not known what it asks for: MAY NOT forbids to some and leaves open to others.
  public var isUnknown: Bool { strength == .may && isNegated }

  /// Whether two keywords say the same.
  public func means(_ other: RequirementKeyword) -> Bool {
    strength == other.strength && isNegated == other.isNegated
  }
}
