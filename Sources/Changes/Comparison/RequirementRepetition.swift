package import Standards
internal import Wording

/// Sentences of a provision that require what another one requires already, word for word.
package struct RequirementRepetition: Sendable {
  /// Where a sentence is.
  package struct Place: Sendable {
    package let provision: Provision
    /// The line of its file.
    package let line: Int
  }

  /// The first of the sentences.
  package private(set) var place: Place
  /// Where the same sentence is before.
  package private(set) var first: Place
  /// How many sentences of the provision are in that other one as well.
  package private(set) var count: Int

  private mutating func add(_ other: Place) {
    if other.provision.id == first.provision.id { count += 1 }
  }
}

extension RequirementRepetition {
  /// More provisions than these that say the same have it as a formula of the standard.
  private static let mostHolders = 4

  /// The repetitions in a version, one for each provision that has any, and how many sentences with a requirement there are.
  ///
  /// Left out are sentences that say something else in each place: one that refers to the sentences around it, or that begins a
  /// list, and one of few words.
  package static func all(in version: Version) -> (found: [RequirementRepetition], examined: Int) {
    let convention = KeywordConvention.of(version)
    let binding = version.provisions.filter { $0.isNormative && $0.isLive }
    let sentences = binding.flatMap { provision in
      provision.requirements(convention).map {
        (key: $0.wholeKey, Place(provision: provision, line: $0.line))
      }
    }
    let holders = Dictionary(grouping: sentences, by: \.key).mapValues { found in
      Set(found.map(\.1.provision.id)).count
    }
    var known: [String: Place] = [:]
    var found: [ProvisionID: RequirementRepetition] = [:]
    for (key, place) in sentences where holders[key] ?? 0 <= mostHolders {
      guard let first = known[key] else {
        known[key] = place
        continue
      }
      let repetition = RequirementRepetition(place: place, first: first, count: 0)
      found[place.provision.id, default: repetition].add(first)
    }
    return (found.values.sorted { $0.place.provision.id < $1.place.provision.id }, sentences.count)
  }
}

extension Provision {
  /// The sentences of its normative text that ask for something by themselves.
  fileprivate func requirements(_ convention: KeywordConvention) -> [Sentence] {
    let blocks = ProvisionText(of: self)[ProvisionText.leadName(of: kind)]?.blocks ?? []
    return Sentence.all(in: blocks).filter { sentence in
      [.requirement, .recommendation].contains(convention.force(of: sentence))
        && sentence.standsAlone(convention) && !PronounReferences.begins(sentence)
        && sentence.tokens.last?.text != ":"
        && sentence.tokens.count(where: \.isWord) >= LineageSuggestion.fewestWords
    }
  }
}

extension Sentence {
  /// Whether it is a sentence of its own, or an item that has a keyword or words before its list: any other item is read with the
  /// items beside it.
  fileprivate func standsAlone(_ convention: KeywordConvention) -> Bool {
    setting == .prose
      || setting == .item && !(introduction.isEmpty && convention.keywords(in: self).isEmpty)
  }

  /// What decides whether two sentences require the same: an item's words and those before its list.
  fileprivate var wholeKey: String { "\(TextBlock.key(of: introduction)) \(key)" }
}
