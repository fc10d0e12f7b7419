/// How grave a change is for those who apply the standard, from the mildest to the gravest.
public enum ChangeClass: String, Hashable, Sendable, CaseIterable, Comparable {
  /// No reader could act differently.
  case editorial
  /// Informative text, examples, a definition spelled out.
  case clarifying
  /// Who conformed still conforms.
  case relaxing
  /// Who conformed may no longer conform.
  case breaking

  /// Milder before graver.
  public static func < (left: ChangeClass, right: ChangeClass) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .editorial: 0
    case .clarifying: 1
    case .relaxing: 2
    case .breaking: 3
    }
  }
}
