internal import Wording

/// Takes the sentences of a field that changed, with what is known of the text around them.
struct SubjectReader {
  private let changes: [SentenceChange]
  private let convention: KeywordConvention
  private let references: ReferenceMoves
  private let isNormative: Bool
  private let hasRequirement: Bool
  /// The sentences before and after that the next one refers to by a pronoun.
  private let referredTo: (old: Set<String>, new: Set<String>)
  /// The words that sentences lost and gained which are on both sides.
  private let lost: Set<UInt64>
  private let gained: Set<UInt64>
  private let notes: FootnoteMarks
  /// Which words belong together: the old ones before the new ones.
  private let known: Set<[String]>

  init(
    _ field: ProvisionComparison.FieldChange,
    _ convention: KeywordConvention,
    _ references: ReferenceMoves,
    isNormative: Bool
  ) {
    changes = field.sentences
    (self.convention, self.references) = (convention, references)
    self.isNormative = isNormative
    notes = FootnoteMarks(field.old, field.new)
    referredTo =
      isNormative
      ? (
        PronounReferences.of(field.sentences.compactMap(\.old)) { Sentence.all(in: field.old) },
        PronounReferences.of(field.sentences.compactMap(\.new)) { Sentence.all(in: field.new) }
      ) : ([], [])
    known = Set(
      changes.compactMap { change in
        change.old.flatMap { old in change.new.map { [old.key, $0.key] } }
      }
    )
    lost = isNormative ? Self.words(of: changes, \.old) : []
    gained = isNormative ? Self.words(of: changes, \.new) : []
    hasRequirement =
      isNormative
      && changes.contains { change in
        [change.old, change.new].contains { sentence in
          sentence.map { convention.force(of: $0) == .requirement } ?? false
        }
      }
  }

  /// The sentences that changed, and those that stand under other words now.
  var subjects: [SentenceSubject] {
    changes.compactMap { change in
      let isUnderOtherWords = !(change.introductions.map(known.contains) ?? true)
      let isMisplaced = isMisplaced(change) || notes.differ(change)
      guard change.isChange || isUnderOtherWords || isMisplaced else { return nil }
      return SentenceSubject(
        change,
        convention,
        references,
        surroundings: SentenceSubject.Surroundings(
          isNormative: isNormative,
          hasRequirement: hasRequirement,
          isMisplaced: isMisplaced,
          isUnderOtherWords: isUnderOtherWords,
          isRegrouped: isNormative && isRegrouped(change),
          isReferredTo: change.old.map { referredTo.old.contains($0.key) } ?? false
            || change.new.map { referredTo.new.contains($0.key) } ?? false
        )
      )
    }
  }

  /// Whether most words of a sentence that came or went are those that other sentences lost or gained.
  private func isRegrouped(_ change: SentenceChange) -> Bool {
    switch (change.old, change.new) {
    case (nil, let new?): isMostly(new, of: lost) || isPart(new, of: \.old, lost)
    case (let old?, nil): isMostly(old, of: gained) || isPart(old, of: \.new, gained)
    default: false
    }
  }

  /// Whether all words of a sentence are in one of the other side that is reworded, and one of them went from there or came.
  private func isPart(
    _ sentence: Sentence,
    of side: KeyPath<SentenceChange, Sentence?>,
    _ words: Set<UInt64>
  ) -> Bool {
    let own = Set(sentence.tokens.filter(\.isTelling).map(\.reading.key))
    guard !own.isDisjoint(with: words) else { return false }
    return changes.contains { change in
      guard change.old != nil, change.new != nil, let other = change[keyPath: side] else {
        return false
      }
      return own.allSatisfy { key in other.tokens.contains { $0.reading.key == key } }
    }
  }

  private func isMostly(_ sentence: Sentence, of words: Set<UInt64>) -> Bool {
    let own = sentence.tokens.filter(\.isTelling).map(\.reading.key)
    return !own.isEmpty && own.count(where: words.contains) * 2 > own.count
  }

  /// The words that sentences on both sides lost, or gained.
  private static func words(
    of changes: [SentenceChange],
    _ side: KeyPath<SentenceChange, Sentence?>
  ) -> Set<UInt64> {
    var words: Set<UInt64> = []
    for change in changes where change.old != nil && change.new != nil {
      guard let sentence = change[keyPath: side] else { continue }
      for edit in change.edits {
        let range = side == \.old ? edit.old : edit.new
        for token in sentence.tokens[range] where token.isTelling {
          words.insert(token.reading.key)
        }
      }
    }
    return words
  }

  /// Whether a sentence is in another row or column, below another item, or in a list whose order binds, or does no more.
  private func isMisplaced(_ change: SentenceChange) -> Bool {
    guard let old = change.old?.position, let new = change.new?.position else { return false }
    return old.isInOrder != new.isInOrder || old.isQuoted != new.isQuoted
      || !belong(old.lead, new.lead)
      || !(belong(old.row, new.row) && belong(old.column, new.column)
        && belong(old.parent, new.parent))
  }

  /// Whether some words are those that others became.
  private func belong(_ old: String?, _ new: String?) -> Bool {
    guard let old, let new, old != new else { return old == new }
    return known.contains([old, new])
  }
}

/// Finds the sentences that the next one refers to by "it", "they", "this" and the like.
enum PronounReferences {
  private static let openings = WordSet(of: [
    "it", "its", "they", "their", "this", "these", "those", "such", "he", "she", "both", "that",
    "then", "otherwise", "in", "other", "instead",
  ])
  private static let references = WordSet(of: [
    "them", "above", "below", "previous", "preceding", "former", "latter", "following", "otherwise",
  ])

  /// Whether a sentence begins with such a word, or refers to another one elsewhere.
  static func begins(_ sentence: Sentence) -> Bool {
    sentence.tokens.first?.reading.isOne(of: openings) ?? false
      || sentence.tokens.contains { $0.reading.isOne(of: references) }
  }

  /// - Parameters:
  ///   - sentences: The sentences of a text in any order.
  ///   - ordered: Gives them in the order of the text.
  static func of(_ sentences: [Sentence], _ ordered: () -> [Sentence]) -> Set<String> {
    guard sentences.contains(where: { $0.setting == .prose && begins($0) }) else { return [] }
    let sentences = ordered()
    let pairs = zip(sentences, sentences.dropFirst()).filter { first, next in
      first.setting == .prose && next.setting == .prose && begins(next)
    }
    return Set(pairs.map(\.0.key))
  }
}

extension Token {
  /// Whether it is a word that tells what a sentence is about: not one of those that are in every sentence.
  fileprivate var isTelling: Bool { isWord && !Self.common.contains(reading.key) }

  private static let common = WordSet(of: [
    "the", "a", "an", "of", "to", "in", "on", "for", "and", "or", "by", "with", "at", "from",
    "is", "are", "be", "it", "they", "this", "that", "must", "shall", "should", "may", "not",
    "its", "their", "them", "these", "those", "also",
  ])
}
