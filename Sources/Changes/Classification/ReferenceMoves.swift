internal import Standards

/// Which references say the same before and after, since the provision that they lead to has another id now.
struct ReferenceMoves {
  private let successors: [String: Set<String>]

  /// Takes the successors from the relations of two versions.
  init(_ relations: [Relation]) {
    var successors: [String: Set<String>] = [:]
    for relation in relations
    where relation.old != relation.new && relation.old.count == 1 && relation.new.count == 1 {
      for id in relation.old {
        successors[id.description.lowercased(), default: []]
          .formUnion(relation.new.map { $0.description.lowercased() })
      }
    }
    self.successors = successors
  }

  /// Whether a link that led to one label leads to what became of it.
  func follows(_ old: String, to new: String) -> Bool {
    successors[Self.id(old)]?.contains(Self.id(new)) ?? false
  }

  private static func id(_ label: String) -> String {
    String(label.prefix { $0 != "@" }).lowercased()
  }
}
