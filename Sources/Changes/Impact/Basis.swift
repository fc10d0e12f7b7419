/// Why something rests on a provision, the strongest reason first.
public enum Basis: String, Hashable, Sendable, CaseIterable, Comparable {
  /// An objective names it among its criteria.
  case criterion
  /// An edge of a crosswalk starts from it.
  case edge
  /// An objective belongs to it.
  case domain
  /// A text refers to it.
  case reference
  /// What an objective or an edge rests on uses the term.
  case term
  /// An article names the domain that it stands in.
  case articleDomain = "article-domain"
  /// A credential is earned by an exam that has an objective on it.
  case exam

  /// The reason in words.
  public var words: String {
    switch self {
    case .criterion: "rests on it"
    case .edge: "starts from it"
    case .domain: "belongs to it"
    case .reference: "refers to it"
    case .term: "by a term"
    case .articleDomain: "by its domain"
    case .exam: "by its exam"
    }
  }

  /// Whether the provision itself is not named, so that nothing may have to be changed.
  public var isIndirect: Bool { self == .term || self == .articleDomain || self == .exam }

  /// The stronger one stands first.
  public static func < (left: Basis, right: Basis) -> Bool {
    allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
  }
}
