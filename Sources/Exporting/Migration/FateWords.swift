internal import Changes
internal import Standards

/// What became of a criterion, in words.
struct FateWords {
  private let id: ProvisionID
  private let relation: Relation?
  private let entry: ChangeLog.Entry?
  /// The changes of what it rests on.
  private let ground: [ChangeLog.Entry]

  init(
    _ id: ProvisionID,
    _ relation: Relation?,
    _ entry: ChangeLog.Entry?,
    _ ground: [ChangeLog.Entry]
  ) {
    self.id = id
    self.relation = relation
    self.entry = entry
    self.ground = ground
  }

  /// `breaking: reworded (Every agent has a kill switch)`, then what it rests on; empty where nothing changed.
  var ofChange: String {
    let own = entry.map { "\($0.changeClass): \(happened.joined(separator: ", "))\(Self.note($0))" }
    return ((own.map { [$0] } ?? []) + ground.map(Self.words(ofGround:))).joined(separator: "; ")
  }

  /// `clarifying: the term Trace, which it uses, was reworded (New terms)`.
  private static func words(ofGround entry: ChangeLog.Entry) -> String {
    let stands = entry.relation.new.isEmpty ? "stood" : "stands"
    let subject =
      entry.kind == .term
      ? "the term \(entry.title), which it uses,"
      : "the domain \(entry.heading), which it \(stands) in,"
    let happened = entry.summary.joined(separator: ", ")
    return "\(entry.changeClass): \(subject) was \(happened)\(note(entry))"
  }

  private var happened: [String] {
    guard let relation, let entry else { return [] }
    let others = relation.old.filter { $0 != id }
    let shape: String? =
      switch relation.kind {
      case .moved: "moved to \(Self.list(relation.new))"
      case .split: "split into \(Self.list(relation.new))"
      case .merged: "merged with \(Self.list(others)) into \(Self.list(relation.new))"
      case .regrouped: "regrouped with \(Self.list(others)) into \(Self.list(relation.new))"
      default: nil
      }
    let kinds: Set = ["moved", "split", "merged", "regrouped"]
    let words = entry.summary.filter { !kinds.contains($0) }
    return (shape.map { [$0] } ?? []) + words
  }

  /// `withdrawn: covered elsewhere; covered by PSF-5.2`.
  func ofWithdrawal(_ reason: String?) -> String {
    if relation?.kind == .replaced {
      return "\(id) names another requirement now\(entry.map(Self.note) ?? "")"
    }
    let covering = relation?.by ?? []
    let parts = [reason, covering.isEmpty ? nil : "covered by \(Self.list(covering))"]
    let words = parts.compactMap(\.self).joined(separator: "; ")
    return words.isEmpty ? "withdrawn" : "withdrawn: \(words)"
  }

  /// The titles of the revisions, in parentheses.
  private static func note(_ entry: ChangeLog.Entry) -> String {
    let titles = entry.revisions.map(\.title).joined(separator: "; ")
    return titles.isEmpty ? "" : " (\(titles))"
  }

  private static func list(_ ids: [ProvisionID]) -> String {
    ids.map(\.description).joined(separator: ", ")
  }
}
