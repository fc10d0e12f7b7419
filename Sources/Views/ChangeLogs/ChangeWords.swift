package import Changes
internal import Diagnostics
package import Phrasing
internal import Standards

// What all forms for people say of a change in the same words.

extension ChangeReport {
  /// `3 changes (1 breaking, 2 editorial), 37 provisions unchanged.`
  var counts: String {
    let classes = say.classes(of: log)
    let list = classes.isEmpty ? "" : " (\(classes))"
    let changes = say(log.changeCount) + list
    return say("\(changes), \(log.unchangedCount).") + selection
  }

  private var selection: String {
    guard let classes else { return "" }
    let names = ComputedClass.allCases.filter(classes.contains).map(\.description)
    return " " + say("Shown: \(entries.count) \(names.joined(separator: " or ")).")
  }

  /// What likeness suggests, each in a line: `C-1 may have moved to C-9 (likeness 0.83)`.
  var suggestions: [String] {
    log.suggestions.map { suggestion in
      let relation = suggestion.relation
      let sides = [relation.old, relation.new].map { $0.map(\.description).joined(separator: ", ") }
      let score = JSONValue.hundredths(Int((suggestion.score * 100).rounded())).text
      let kind = Phrase(word: relation.kind.rawValue)
      return say("Perhaps \(kind): \(sides[0]) → \(sides[1]) (likeness \(score))")
    }
  }

  /// Where a change is found: on the newer side, or on the older one where nothing follows.
  func place(of entry: ChangeLog.Entry) -> ComparedVersion.Place? {
    entry.relation.new.first.flatMap { new.place(of: $0) }
      ?? entry.relation.old.first.flatMap { old.place(of: $0) }
  }
}

extension ChangeLog.Entry {
  /// How the redlines are to be read, where they are no comparison of words; nil elsewhere.
  package var redlineNote: Phrase? {
    relation.kind == .replaced ? Phrase("Replaced: the old text whole, then the new.") : nil
  }

  /// `PSF-4.1 → PSF-4.2` where the ids differ; what covers a withdrawn provision now.
  package func idChange(_ say: Phrases) -> String? {
    let (old, new, by) = (list(relation.old), list(relation.new), list(relation.by))
    if !relation.by.isEmpty { return say("covered by \(by)") }
    guard relation.old != relation.new, !old.isEmpty, !new.isEmpty else { return nil }
    return "\(old) → \(new)"
  }

  private func list(_ ids: [ProvisionID]) -> String {
    ids.map(\.description).joined(separator: ", ")
  }
}

extension Conservation.Tombstones {
  var isAny: Bool { kept + new + dropped > 0 }

  /// `0 kept, 4 new, 0 dropped`
  package var summary: Phrase { Phrase("\(kept) kept, \(new) new, \(dropped) dropped") }
}
