internal import Changes
internal import Standards

extension ChangeView {
  /// What became of the provisions of a change, as a heading that no other page has.
  static func heading(of entry: ChangeLog.Entry, in publication: Publication) -> String {
    let relation = entry.relation
    let name = entry.id.isCommon ? "“\(entry.title)”" : entry.heading
    let old = relation.old.map(\.description).joined(separator: ", ")
    let new = relation.new.map(\.description).joined(separator: ", ")
    switch relation.kind {
    case .same:
      guard entry.comparison.isRenamed, !entry.id.isCommon, let before = entry.comparison.oldTitle
      else { return "Change to \(name)" }
      return "\(entry.id) \(before) is now \(entry.title)"
    case .replaced:
      return "\(entry.id) \(entry.comparison.oldTitle ?? "") was replaced by \(entry.title)"
    case .moved: return "\(old) \(entry.title) moved to \(new)"
    case .split: return "\(old) was split into \(new)"
    case .merged: return "\(old) were merged into \(name)"
    case .regrouped: return "\(old) became \(new)"
    case .withdrawn: return "\(name) was withdrawn"
    case .added: return "\(name) was added"
    case .reinstated: return "\(name) is back"
    }
  }
}
