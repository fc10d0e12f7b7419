/// A word that gives a sentence its force, such as `MUST` or `SHOULD NOT`, with its place in the sentence.
struct NormativeKeyword: Hashable {
  /// How strong it is.
  enum Strength: Int, Hashable, Comparable {
    case may, should, must

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  let strength: Strength
  let isNegated: Bool
  /// The positions of its tokens, the negation included.
  let tokens: Range<Int>

  /// The keyword in its plain form: `must not`.
  var name: String {
    let word =
      switch strength {
      case .may: "may"
      case .should: "should"
      case .must: "must"
      }
    return isNegated ? "\(word) not" : word
  }

  /// Whether it is not known what it asks for: MAY NOT forbids to some and leaves open to others.
  var isUnknown: Bool { strength == .may && isNegated }

  /// Whether two keywords say the same.
  func means(_ other: NormativeKeyword) -> Bool {
    strength == other.strength && isNegated == other.isNegated
  }
}
