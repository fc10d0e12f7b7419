internal import Wording

/// Which way a number limits what it stands for.
enum Bound {
  /// More is allowed: `at least 30 days`.
  case lower
  /// Less is allowed: `within 30 days`, `every 30 days`.
  case upper

  /// The longest first, since one may end as another does.
  private static let lowerBefore = phrases(
    "at least",
    "no fewer than",
    "no less than",
    "not less than",
    "not fewer than",
    "a minimum of",
    "minimum of",
    "minimum",
    "not under",
    "≥"
  )
  private static let upperBefore = phrases(
    "at most",
    "no more than",
    "not more than",
    "up to",
    "a maximum of",
    "maximum of",
    "maximum",
    "within",
    "no later than",
    "not later than",
    "after at most",
    "after no more than",
    "after not more than",
    "not exceed",
    "never exceed",
    "no longer than",
    "not longer than",
    "no older than",
    "not older than",
    "every",
    "≤",
    "not exceeding"
  )
  private static let lowerAfter = phrases(
    "or more",
    "or longer",
    "or greater",
    "or higher",
    "or above",
    "or later"
  )
  private static let upperAfter = phrases(
    "or less",
    "or fewer",
    "or sooner",
    "or shorter",
    "or below"
  )
  private static let exceeding = phrases(
    "more than",
    "longer than",
    "older than",
    "exceed",
    "exceeding"
  )
  private static let keeping: Set<String> = [
    "kept", "keep", "retain", "retained", "store", "stored", "preserve", "preserved", "maintain",
    "maintained", "hold", "held", "archive", "archived",
  ]

  private static func phrases(_ texts: String...) -> [[String]] {
    texts.map { $0.split(separator: " ").map(String.init) }.sorted { $0.count > $1.count }
  }

  /// The bound that the words around a number give; nil where they give none, and where the number does not surely bind the
  /// act.
  static func of(_ quantity: Quantity, in side: SentenceSide) -> Bound? {
    let start = quantity.words.lowerBound
    guard !side.hasNegatedSubject else { return nil }
    if isProhibition(side) { return ofProhibition(start, in: side) }
    guard !side.keywords.contains(where: \.isNegated) else { return nil }
    guard let (bound, phrase) = phrase(around: quantity, in: side) else { return nil }
    if start == phrase.count { return ofBeginning(quantity, phrase, in: side) }
    guard let act = ActReading(before: start - phrase.count, in: side), act.bindsAct else {
      return nil
    }
    guard !deadlines.contains(phrase) || isDeadline(quantity, act, in: side) else { return nil }
    return isSettled(phrase, act) ? bound : nil
  }

  /// Whether a time by which the act is done begins at a place, with a number behind it.
  static func isDeadline(at start: Int, _ quantity: Quantity, in side: SentenceSide) -> Bool {
    deadlines.contains { side.follows(start, $0) && start + $0.count == quantity.words.lowerBound }
      && of(quantity, in: side) == .upper
  }

  /// `Within 24 hours of an alarm, the operator MUST report it.`
  private static func ofBeginning(
    _ quantity: Quantity,
    _ phrase: [String],
    in side: SentenceSide
  ) -> Bound? {
    guard deadlines.contains(phrase), side.keywords.count == 1, let keyword = side.keywords.first,
      let comma = side.words.firstIndex(of: ","), comma < keyword.words.lowerBound,
      comma >= quantity.words.upperBound,
      let act = ActReading(before: side.words.count, in: side),
      isDeadline(quantity, act, in: side)
    else { return nil }
    return .upper
  }

  /// The words that make a bound, with what is before the number.
  private static func phrase(
    around quantity: Quantity,
    in side: SentenceSide
  ) -> (bound: Bound, phrase: [String])? {
    let (start, end) = (quantity.words.lowerBound, quantity.words.upperBound)
    if let phrase = lowerBefore.first(where: { side.precedes(start, $0) }) {
      return (.lower, phrase)
    }
    if let phrase = upperBefore.first(where: { side.precedes(start, $0) }) {
      return (.upper, phrase)
    }
    for end in [end, end + 1] {
      if lowerAfter.contains(where: { side.follows(end, $0) }) { return (.lower, []) }
      if upperAfter.contains(where: { side.follows(end, $0) }) { return (.upper, []) }
    }
    return nil
  }

  /// `MUST NOT exceed 30 days`: what is beyond the number is ruled out, and less of it where the number is greater.
  private static func ofProhibition(_ start: Int, in side: SentenceSide) -> Bound? {
    guard let phrase = exceeding.first(where: { side.precedes(start, $0) }),
      let act = ActReading(before: start - phrase.count, in: side), act.bindsAct, !act.isReversing
    else { return nil }
    return .upper
  }

  /// Deadlines and intervals bind any act. Other bounds are those of what it acts on where it begins at a threshold, and where
  /// they follow "of".
  private static func isSettled(_ phrase: [String], _ act: ActReading) -> Bool {
    if phrase == ["every"], !act.isPeriodic { return false }
    if deadlines.contains(phrase) {
      return act.last.map { !["for", "of", "in", "most", "least", "than"].contains($0) } ?? true
    }
    guard !act.isReversing else { return false }
    if phrase.isEmpty { return act.last == "for" || act.isAtVerb }
    if phrase.contains("older") { return ["be", "is", "are"].contains(act.last ?? "be") }
    guard act.last == "of" else {
      return act.isAtVerb || act.isAtKeyword || attaching.contains(act.last ?? "")
        || act.last == "at" && act.verbs(in: keeping)
    }
    return measures.contains(act.secondToLast ?? "") || having.contains(act.verb ?? "")
  }

  /// A time by which something is done, and not one before an event, or until which something is taken.
  private static func isDeadline(
    _ quantity: Quantity,
    _ act: ActReading,
    in side: SentenceSide
  ) -> Bool {
    guard [.time, .months].contains(quantity.dimension) || act.isPeriodic else {
      return false
    }
    return !side.words[quantity.words.upperBound...].contains { ["before", "prior"].contains($0) }
      && !act.verbs(in: taking)
  }

  /// Words between an act and its bound that belong to the act.
  private static let attaching: Set<String> = [
    "for", "by", "to", "in", "on", "be", "is", "are", "and",
  ]
  private static let taking: Set<String> = [
    "accept", "accepted", "allow", "allowed", "permit", "permitted", "support", "refuse", "refused",
    "reject", "rejected", "list", "listed", "warn", "warned", "exclude", "ignore", "tolerate",
    "limit", "limited", "restrict", "restricted",
  ]
  private static let deadlines = phrases(
    "within",
    "every",
    "no later than",
    "not later than",
    "after at most",
    "after no more than",
    "after not more than"
  )
  private static let measures: Set<String> = [
    "period", "minimum", "maximum", "total", "duration", "interval", "length", "term", "quorum",
  ]
  private static let having: Set<String> = [
    "have", "use", "require", "enforce", "contain", "choose", "carry", "hold",
  ]

  /// Whether a number says for how long something is kept, without a word for a bound.
  static func isRetention(_ quantity: Quantity, in side: SentenceSide) -> Bool {
    let start = quantity.words.lowerBound
    guard side.precedes(start, ["for"]), !side.isNegative,
      let act = ActReading(before: start, in: side)
    else { return false }
    return act.bindsAct && !act.isReversing && act.verb.map(keeping.contains) ?? false
  }

  private static func isProhibition(_ side: SentenceSide) -> Bool {
    side.keywords.count == 1 && side.keywords[0].isNegated
  }
}
