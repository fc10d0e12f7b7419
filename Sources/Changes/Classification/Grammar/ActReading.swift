internal import Wording

/// The words between a keyword and a place behind it, as far as they tell whether what is at the place binds the act that
/// is asked for, or says which things the act is about.
///
/// In "MUST disable accounts that were idle for at least 90 days" the number says which accounts, and a smaller one asks for
/// more. It is behind a relative clause, a condition, a participle or "with"; English has no mark for the difference, so that
/// everything that is not surely the act is left open.
struct ActReading {
  /// The words, in small letters, signs included.
  private let words: [String]
  /// Where verbs of the act can be: behind the keyword, "be", "to", "and", "or" and commas.
  private let verbs: [Int]

  /// Nil where the place is before the keyword, or is in another part of the sentence.
  init?(before index: Int, in side: SentenceSide) {
    guard !side.isCell, side.introduction.isEmpty || !side.keywords.isEmpty else { return nil }
    let start: Int
    if let keyword = side.keywords.last(where: { $0.words.upperBound <= index }) {
      start = keyword.words.upperBound
    } else if side.keywords.isEmpty {
      start = 0
    } else {
      return nil
    }
    words = Array(side.words[start..<index])
    verbs = Self.verbs(in: words)
    guard !words.contains(where: Grammar.parts.contains) else { return nil }
  }

  /// Whether nothing parts the place from the act.
  var bindsAct: Bool {
    !words.contains { Grammar.negations.contains($0) || $0.hasSuffix("n't") }
      && !words.indices.contains(where: partsAway)
  }

  /// Whether the act turns its direction round: who rejects, reports or deletes what is above a limit does more where the
  /// limit is lower.
  var isReversing: Bool { verbs.contains { Grammar.reversing.contains(words[$0]) } }

  /// Whether one of its verbs is among some.
  func verbs(in some: Set<String>) -> Bool { verbs.contains { some.contains(words[$0]) } }

  /// Whether the act keeps something as it should be, so that more often is never wrong.
  var isPeriodic: Bool { verbs(in: Grammar.periodic) }

  /// The verb that is nearest to the place.
  var verb: String? { verbs.last.map { words[$0] } }

  /// Whether nothing is between the verb of the act and the place.
  var isAtVerb: Bool { verbs.last == words.count - 1 }

  /// Whether nothing but adverbs is between the keyword and the place.
  var isAtKeyword: Bool { words.allSatisfy { $0 == "be" || Grammar.isAdverb($0) } }

  /// The word directly before the place.
  var last: String? { words.last }

  /// The word before that one.
  var secondToLast: String? { words.dropLast().last }

  private func partsAway(_ index: Int) -> Bool {
    let word = words[index]
    if word == "with" { return !(index > 0 && verbs.contains(index - 1)) }
    if Grammar.openings.contains(word) || Grammar.states.contains(word) { return true }
    return Grammar.isParticiple(word) && !verbs.contains(index)
  }

  private static func verbs(in words: [String]) -> [Int] {
    var verbs: [Int] = []
    var isOpen = true
    for (index, word) in words.enumerated() {
      if Grammar.beforeVerbs.contains(word) {
        isOpen = true
      } else if isOpen, !Grammar.isAdverb(word) {
        verbs.append(index)
        isOpen = false
      }
    }
    return verbs
  }
}
