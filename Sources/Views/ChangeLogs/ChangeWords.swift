package import Changes
internal import Diagnostics
internal import Standards

// What all forms for people say of a change in the same words.

extension ChangeReport {
  /// `3 changes (1 breaking, 2 editorial), 37 provisions unchanged.`
  var counts: String {
    let classes = countsByClass.filter { $0.count > 0 }.map { "\($0.count) \($0.class)" }
    let list = classes.isEmpty ? "" : " (\(classes.joined(separator: ", ")))"
    let rest = log.unchanged == 1 ? "1 provision" : "\(log.unchanged) provisions"
    return "\(log.changeCount)\(list), \(rest) unchanged.\(selection)"
  }

  private var selection: String {
    guard let classes else { return "" }
    let names = ComputedClass.allCases.filter(classes.contains).map(\.description)
    return " Shown: \(entries.count) \(names.joined(separator: " or "))."
  }

  /// What likeness suggests, each in a line: `C-1 may have moved to C-9 (likeness 0.83)`.
  var suggestions: [String] {
    log.suggestions.map { suggestion in
      let relation = suggestion.relation
      let sides = [relation.old, relation.new].map { $0.map(\.description).joined(separator: ", ") }
      let score = JSONValue.hundredths(Int((suggestion.score * 100).rounded())).text
      return "Perhaps \(relation.kind.rawValue): \(sides[0]) → \(sides[1]) (likeness \(score))"
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
  package var redlineNote: String? {
    relation.kind == .replaced ? "Replaced: the old text whole, then the new." : nil
  }

  /// `PSF-4.1 → PSF-4.2` where the ids differ; what covers a withdrawn provision now.
  package var idChange: String? {
    let (old, new, by) = (list(relation.old), list(relation.new), list(relation.by))
    if !relation.by.isEmpty { return "covered by \(by)" }
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
  var summary: String { "\(kept) kept, \(new) new, \(dropped) dropped" }
}
