package import Changes
package import Phrasing

extension Conservation {
  /// Both sides in sentences: `40 criteria: 33 kept, 7 replaced. None is missing.`
  ///
  /// - Parameters:
  ///   - noun: What the provisions are called, in the plural.
  ///   - say: The words in the reader's language.
  package func sentence(_ noun: String, _ say: Phrases) -> String {
    let fresh = [Relation.Kind.added, .reinstated].compactMap { kind in
      new[kind].map { "\($0) \(say(word: kind.rawValue))" }
    }
    let sentences = [
      oldTotal == 0
        ? nil : say("\(oldTotal) \(noun): \(Self.list(old, say)). None is missing."),
      fresh.isEmpty ? nil : say("\(newTotal) now: \(fresh.joined(separator: ", "))."),
    ]
    return sentences.compactMap(\.self).joined(separator: " ")
  }

  private static func list(_ counts: [Relation.Kind: Int], _ say: Phrases) -> String {
    Relation.Kind.allCases.compactMap { kind in
      counts[kind].map { kind == .same ? say("\($0) kept") : "\($0) \(say(word: kind.rawValue))" }
    }
    .joined(separator: ", ")
  }
}
