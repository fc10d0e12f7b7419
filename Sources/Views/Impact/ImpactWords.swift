package import Changes
package import Standards

// What all forms say of a change and of what rests on it in the same words.

extension ChangeLog.Entry {
  /// What happened, with the ids where they differ: `moved, reworded; PSF-7.5 → PSF-8.6`.
  package var happened: String {
    let words = summary.joined(separator: ", ")
    return idChange.map { words.isEmpty ? $0 : "\(words); \($0)" } ?? words
  }
}

extension Impact.SentenceFate {
  /// The fate in words, of the sentence of a provision.
  package func words(from provision: ProvisionID) -> String {
    switch self {
    case .kept([provision]): "its sentence stands as it was"
    case .kept(let ids):
      "its sentence stands in " + ids.map(\.description).joined(separator: ", ")
    case .gone: "its sentence is gone"
    case .unknown: "it does not say which sentence it rests on"
    }
  }
}

extension Impact {
  /// The change that something rests on.
  package func entry(of touch: Touch) -> ChangeLog.Entry { log.entries[touch.change] }

  /// How much rests on how many changes: `13 changes; 4 of what is published beside psf rests on them`.
  package var summary: String {
    switch affected.count {
    case 0: "\(log.changeCount); nothing beside the standard rests on what changed"
    case 1: "\(log.changeCount); 1 thing beside the standard rests on what changed"
    default: "\(log.changeCount); \(affected.count) things beside the standard rest on what changed"
    }
  }
}

extension Impact.Affected {
  /// The touches by provisions that it names.
  package var direct: [Impact.Touch] { touches.filter { !$0.basis.isIndirect } }

  /// The other touches, by why it rests on them.
  package var indirect: [(basis: Basis, touches: [Impact.Touch])] {
    let byBasis = Dictionary(grouping: touches.filter(\.basis.isIndirect), by: \.basis)
    return byBasis.keys.sorted().map { ($0, byBasis[$0] ?? []) }
  }
}
