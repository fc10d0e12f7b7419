package import Changes
package import Standards

/// Sentences for readers, with what some of their words lead to. Pages make links of them; files have the words alone.
package struct LinkedSentence: Sendable {
  /// Words, and where they lead.
  package enum Part: Sendable {
    /// Words alone.
    case words(String)
    /// A provision of the version that a sentence is about, by some words or, without them, by its id and title.
    case provision(ProvisionID, String?)
    /// A change, by some words.
    case change(ChangeLog.Entry, String)
  }

  /// The parts in their order.
  package private(set) var parts: [Part] = []

  package init(_ parts: [Part] = []) { self.parts = parts }

  mutating func add(_ words: String) { parts.append(.words(words)) }
  mutating func add(_ parts: [Part]) { self.parts += parts }

  /// Provisions as `A`, `A and B` or `A, B and C`.
  static func list(_ ids: [ProvisionID]) -> [Part] {
    ids.enumerated().flatMap { index, id -> [Part] in
      let separator = index == 0 ? "" : index == ids.count - 1 ? " and " : ", "
      return (separator.isEmpty ? [] : [.words(separator)]) + [.provision(id, nil)]
    }
  }

  /// The words without their links.
  ///
  /// - Parameter version: The version that the sentence is about.
  package func plain(in version: Version) -> String {
    parts.map { part in
      switch part {
      case .words(let words), .change(_, let words), .provision(_, let words?): words
      case .provision(let id, nil): version.name(of: id)
      }
    }
    .joined()
  }
}

extension Version {
  /// A provision by its id and title; a term by its title.
  package func name(of id: ProvisionID) -> String {
    guard let provision = self[id] else { return id.description }
    return id.isCommon ? "“\(provision.title)”" : provision.heading
  }
}
