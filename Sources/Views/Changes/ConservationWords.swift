package import Changes

extension Conservation {
  /// Both sides in sentences: `40 criteria: 33 kept, 7 replaced. None is missing.`
  ///
  /// - Parameter noun: What the provisions are called, in the plural.
  package func sentence(_ noun: String) -> String {
    let before = "\(oldTotal) \(noun): \(Self.list(old)). None is missing."
    let fresh = [Relation.Kind.added, .reinstated].compactMap { kind in
      new[kind].map { "\($0) \(kind.rawValue)" }
    }
    let after = fresh.isEmpty ? "" : " \(newTotal) now: \(fresh.joined(separator: ", "))."
    return (oldTotal == 0 ? "" : before) + (oldTotal == 0 ? after.dropFirst().description : after)
  }

  private static func list(_ counts: [Relation.Kind: Int]) -> String {
    Relation.Kind.allCases.compactMap { kind in
      counts[kind].map { "\($0) \(kind == .same ? "kept" : kind.rawValue)" }
    }
    .joined(separator: ", ")
  }
}
