internal import Phrasing
internal import Standards
internal import Wording

/// *all*, *every*, *each* came or went.
enum QuantifierChanged: SentenceRule {
  static let id = ChangeRuleID("quantifier-changed")
  static let manual = """
    A requirement holds for all of something now, or no longer for all of it.

    "all outputs" in place of "outputs" or of "some outputs" is breaking: who did it for some and read the sentence that \
    way no longer conforms. The other way round it is relaxing, since who did it for all still conforms. One word for \
    all in place of another ("each", "every") is editorial.

    That is proven where the word belongs to the act itself or to its subject: then the things that it is about are more, or \
    fewer. Left open are sentences with a negation; words behind "that", "which", "if", "with" or a participle, where more \
    may be less ("stop a system that fails all checks"); "any", which may mean one; "several" and "many", which ask for a \
    number.
    """

  private static let whole: Set<String> = ["all", "every", "each"]
  private static let part: Set<String> = ["some", "most", "selected"]
  private static let fillers: Set<String> = ["of", "the", "a", "an"]

  private enum Extent { case none, part, whole }

  static func judge(_ subject: SentenceSubject) -> [Judgement] {
    guard subject.isRequirement, !subject.old.isNegative, !subject.new.isNegative else { return [] }
    return subject.edits.compactMap { index, edit in
      guard isOfAct(edit.old, in: subject.old), isOfAct(edit.new, in: subject.new),
        let old = extent(of: subject.old.words(in: edit.old)),
        let new = extent(of: subject.new.words(in: edit.new))
      else { return nil }
      return judgement(from: old, to: new, index)
    }
  }

  /// Whether a place is the beginning of the sentence, or what the act is done to.
  private static func isOfAct(_ edit: Range<Int>, in side: SentenceSide) -> Bool {
    let next = side.tokens.dropFirst(edit.upperBound).first
    guard !side.hasNegatedSubject, !(next?.reading.beginsWithDigit ?? false),
      !periods.contains(next?.folded ?? "")
    else { return false }
    if edit.lowerBound == 0 { return side.bindsAct(0) }
    guard let act = ActReading(before: edit.lowerBound, in: side), act.bindsAct,
      !act.verbs(in: limiting)
    else { return false }
    return act.isAtVerb
  }

  private static let limiting: Set<String> = [
    "limit", "limited", "restrict", "restricted", "confine", "confined", "exempt", "exclude",
  ]
  private static let periods: Set<String> = [
    "day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "year", "years",
    "hour",
    "hours", "minute", "minutes",
  ]

  /// Nil where there are other words than those.
  private static func extent(of words: [String]) -> Extent? {
    let words = words.filter { !fillers.contains($0) }
    if words.isEmpty { return Extent.none }
    if words.allSatisfy(whole.contains) { return .whole }
    return words.allSatisfy(part.contains) ? .part : nil
  }

  private static func judgement(from old: Extent, to new: Extent, _ index: Int) -> Judgement? {
    switch (old, new) {
    case (.whole, .whole): .decided(.editorial, "another word for all", explains: [index])
    case (.none, .whole), (.part, .whole):
      .breaking(
        "the requirement now names all",
        witness: "Meeting it for some of them, and not for all, is no longer enough.",
        explains: [index]
      )
    case (.whole, .none), (.whole, .part), (.none, .part):
      .decided(.relaxing, "the requirement no longer names all", explains: [index])
    case (.part, .none):
      .breaking(
        "the requirement is no longer limited to some",
        witness: "Meeting it for some of them, and not for all, is no longer enough.",
        explains: [index]
      )
    case (.none, .none), (.part, .part): nil
    }
  }
}
