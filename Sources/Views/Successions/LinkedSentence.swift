package import Changes
package import Phrasing
package import Standards

/// Sentences for readers, with what some of their words lead to. Pages make links of them; files have the words alone.
package struct LinkedSentence: Sendable {
  /// Words, and where they lead.
  package enum Part: Sendable, SentencePart {
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

  /// The words without their links.
  ///
  /// - Parameters:
  ///   - version: The version that the sentence is about.
  ///   - say: The words in the reader's language.
  package func plain(in version: Version, _ say: Phrases) -> String {
    parts.map { part in
      switch part {
      case .words(let words), .change(_, let words), .provision(_, let words?): words
      case .provision(let id, nil): version.name(of: id, say)
      }
    }
    .joined()
  }
}

extension Phrases {
  /// Provisions as `A`, `A and B` or `A, B and C`.
  func list(_ ids: [ProvisionID]) -> [LinkedSentence.Part] {
    list(ids.map { [.provision($0, nil)] })
  }
}

extension Version {
  /// A provision by its id and title; a term by its title.
  package func name(of id: ProvisionID, _ say: Phrases) -> String {
    guard let provision = self[id] else { return id.description }
    return id.isCommon ? say.quoted(provision.title) : provision.heading
  }
}
