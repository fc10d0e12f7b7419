internal import Diagnostics
internal import Standards
internal import Wording

/// A defined term is spelled otherwise than in its definition.
enum StrayTermSpelling: TextRule {
  static let ids: [RuleID] = ["stray-term-spelling"]
  static let family = CheckFamily.wording
  static let things: [CheckedThing] = [.texts]
  static let manual = """
    A defined term is spelled otherwise than in its definition.

    Who looks for *kill switch* does not find "killswitch", and may ask whether it is another thing.

    Reported are terms of several words, or with a hyphen, that are written as one word or with another hyphen. A hyphen \
    before a noun ("a kill-switch test") is grammar and stays; so do verbs, such as *to roll back* beside *rollback*. \
    Other names of a term (`Also:`) count as spellings.
    """

  static func reader(for subject: CheckSubject) -> TextReader {
    let spellings = TermSpellings(subject.publication)
    return { text, findings in
      findings.examine(.texts)
      for passage in text.passages where !passage.isQuoted {
        for (words, term) in spellings.strays(in: passage) {
          guard let first = words.first, !passage.isInQuotes(first) else { continue }
          findings.report(.strayTermSpelling(words, in: passage, of: term))
        }
      }
    }
  }
}

/// How terms are not to be spelled.
private struct TermSpellings: Sendable {
  /// Terms of several words, by their letters as one word.
  private let joined: [UInt64: String]
  private let joinedKeys: WordSet
  /// Terms of several words without a hyphen.
  private let spaced: PhraseBook<String>

  init(_ publication: Publication) {
    let terms = publication.standards.flatMap { $0.versions.last?.terms ?? [] }
    let names = terms.flatMap { [$0.title] + $0.aliases }
    let written = Set(names.map { Word.key(of: $0) })
    var joined: [UInt64: String] = [:]
    var spaced: [(String, String)] = []
    for name in names {
      let parts = name.split { $0 == " " || $0 == "-" }
      guard parts.count > 1 else { continue }
      for ending in ["", "s"] {
        let key = Word.key(of: parts.joined() + ending)
        if !written.contains(key) { joined[key] = name + ending }
        if !name.contains("-") { spaced.append((name + ending, name + ending)) }
      }
    }
    self.joined = joined
    joinedKeys = WordSet(Set(joined.keys))
    self.spaced = PhraseBook(spaced)
  }

  /// Words of a passage that are a term in another spelling.
  func strays(in passage: Passage) -> [(words: ArraySlice<Word>, term: String)] {
    let asOne = passage.words.indices.lazy.filter { passage.words[$0].isOne(of: joinedKeys) }
      .compactMap { index in
        joined[passage.words[index].key].map { (passage.words[index...index], $0) }
      }
    let hyphenated = spaced.matches(in: passage).filter { match in
      match.words.dropLast().contains { passage.gap(after: $0).elementsEqual("-".utf8) }
        && passage.endsGroup(match.words.upperBound - 1)
    }
    return asOne + hyphenated.map { (passage.words[$0.words], $0.meaning) }
  }
}

extension Passage {
  private static let functionWords = WordSet(of: [
    "is", "are", "was", "were", "has", "have", "had", "and", "or", "but", "of", "in", "on",
    "at", "to", "for", "from", "by", "with", "that", "which", "who", "when", "where", "if",
    "as", "than", "then", "can", "may", "must", "should", "will", "does",
  ])

  /// Whether no noun follows a word, which a compound with hyphens would belong to.
  fileprivate func endsGroup(_ index: Int) -> Bool {
    guard isFollowedBySpace(index) else { return !gap(after: index).elementsEqual("-".utf8) }
    return words[index + 1].isOne(of: Self.functionWords)
  }
}

extension Diagnostic {
  fileprivate static func strayTermSpelling(
    _ words: ArraySlice<Word>,
    in passage: Passage,
    of term: String
  ) -> Diagnostic {
    let start = words.first?.range.lowerBound ?? 0
    let written = passage.text(start..<(words.last?.range.upperBound ?? start))
    return Diagnostic(
      .warning,
      "stray-term-spelling",
      at: passage.place(of: words),
      "the term '\(term)' is written '\(written)' here",
      advice: "write '\(term.lowercased())', or add this spelling to the other names of the term"
    )
  }
}
