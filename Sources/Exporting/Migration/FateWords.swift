internal import Changes
internal import Standards

/// What became of a criterion, in words.
struct FateWords {
  private let id: ProvisionID
  private let relation: Relation?
  private let entry: ChangeLog.Entry?
  private let new: VersionReading

  init(
    _ id: ProvisionID,
    _ relation: Relation?,
    _ entry: ChangeLog.Entry?,
    _ new: VersionReading
  ) {
    self.id = id
    self.relation = relation
    self.entry = entry
    self.new = new
  }

  /// `breaking: reworded (Every agent has a kill switch)`; empty where nothing changed.
  var ofChange: String {
    guard let entry else { return "" }
    let reasons = revisions
    let note = reasons.isEmpty ? "" : " (\(reasons))"
    return "\(entry.changeClass): \(happened.joined(separator: ", "))\(note)"
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
  var ofWithdrawal: String {
    if relation?.kind == .replaced {
      let note = revisions.isEmpty ? "" : " (\(revisions))"
      return "\(id) names another requirement now\(note)"
    }
    let covering = relation?.by ?? []
    let parts = [reason, covering.isEmpty ? nil : "covered by \(Self.list(covering))"]
    let words = parts.compactMap(\.self).joined(separator: "; ")
    return words.isEmpty ? "withdrawn" : "withdrawn: \(words)"
  }

  /// Why it was withdrawn: by its tombstone, or by the revision that says so.
  private var reason: String? {
    if let reason = new.provisions.first(where: { $0.provision.id == id })?.reason?.text {
      return Self.sentence(reason)
    }
    for version in [new.version] + new.standard.versions.reversed() {
      for change in version.revisions.flatMap(\.changes) {
        guard case .withdrawn(id, _) = change.action, let reason = change.reason else { continue }
        return Self.sentence(new.text(reason).text)
      }
    }
    return nil
  }

  private var revisions: String {
    (entry?.revisions ?? []).map(\.title).joined(separator: "; ")
  }

  private static func list(_ ids: [ProvisionID]) -> String {
    ids.map(\.description).joined(separator: ", ")
  }

  /// A text in one line without a full stop at its end.
  private static func sentence(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.hasSuffix(".") ? String(line.dropLast()) : line
  }
}
