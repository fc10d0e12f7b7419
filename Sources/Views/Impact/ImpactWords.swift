package import Changes
package import Phrasing
package import Standards

// What all forms say of a change and of what rests on it in the same words.

extension ChangeLog.Entry {
  /// What happened, with the ids where they differ: `moved, reworded; PSF-7.5 → PSF-8.6`.
  package var happened: String {
    let words = summary.joined(separator: ", ")
    return idChange(Phrases()).map { words.isEmpty ? $0 : "\(words); \($0)" } ?? words
  }
}

extension Impact.SentenceFate {
  /// The fate in words, of the sentence of a provision.
  package func words(from provision: ProvisionID) -> Phrase {
    switch self {
    case .kept([provision]): Phrase("its sentence is unchanged")
    case .kept(let ids):
      Phrase("its sentence is now in \(ids.map(\.description).joined(separator: ", "))")
    case .gone: Phrase("its sentence is gone")
    case .unknown: Phrase("it does not say which sentence it refers to")
    }
  }
}

extension Impact {
  /// The change that something rests on.
  package func entry(of touch: Touch) -> ChangeLog.Entry { log.entries[touch.change] }

  /// How much the changes affect: `13 changes affect 4 other texts`.
  package var summary: Phrase {
    let texts: Phrase =
      switch affected.count {
      case 0: Phrase("no other text")
      case 1: Phrase("1 other text")
      default: Phrase("\(affected.count) other texts")
      }
    let changes = log.changeCount
    return log.entries.count == 1
      ? Phrase("\(changes) affects \(texts).") : Phrase("\(changes) affect \(texts).")
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
