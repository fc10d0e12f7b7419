package import Changes
package import Phrasing
internal import Standards

extension ChangeLog.Entry {
  /// What became of the provisions of a change, as a heading that no other page has.
  func heading(_ say: Phrases) -> Phrase {
    let name = name(say)
    let before = comparison.oldTitle ?? ""
    let old = relation.old.map(\.description).joined(separator: ", ")
    let new = relation.new.map(\.description).joined(separator: ", ")
    return switch relation.kind {
    case .same:
      comparison.isRenamed && !id.isCommon && comparison.oldTitle != nil
        ? Phrase("\("\(id) \(before)") is now \(title)") : Phrase("Change to \(name)")
    case .replaced: Phrase("\("\(id) \(before)") was replaced by \(title)")
    case .moved: Phrase("\("\(old) \(title)") moved to \(new)")
    case .split: Phrase("\(old) was split into \(new)")
    case .merged: Phrase("\(old) were merged into \(name)")
    case .regrouped: Phrase("\(old) became \(new)")
    case .withdrawn: Phrase("\(name) was withdrawn")
    case .added: Phrase("\(name) was added")
    case .reinstated: Phrase("\(name) is back")
    }
  }

  /// What headings and lists call what changed: a term or a clause by its title.
  package func name(_ say: Phrases) -> String { id.isCommon ? say.quoted(title) : heading }
}
