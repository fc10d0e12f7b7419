internal import Standards

/// How often something has to be done changed.
enum FrequencyChanged: SentenceRule {
  static let id = ChangeRuleID("frequency-changed")
  static let manual = """
    A requirement names another frequency: "annually" became "quarterly".

    More often is breaking, less often is relaxing. Words for the same frequency ("yearly", "annually") are editorial.

    That is proven for an adverb of the act, and for a word before what is performed ("perform annual tests"). Left open is \
    what says which things are meant: behind "that", "if", "with", and before what is only acted on ("review annual \
    reports"). "regularly" and "periodically" name no frequency. Numbers ("every 6 months") are another rule's.
    """

  private static let timesAYear: [String: Int] = [
    "yearly": 1, "annually": 1, "annual": 1, "semiannually": 2, "half-yearly": 2,
    "semi-annually": 2,
    "quarterly": 4, "monthly": 12, "fortnightly": 26, "weekly": 52, "daily": 365, "hourly": 8_760,
  ]

  static func judge(_ subject: SentenceSubject) -> [Judgement] {
    guard subject.isRequirement, !subject.old.isNegative, !subject.new.isNegative else { return [] }
    return subject.edits.compactMap { index, edit in
      let (old, new) = (subject.old.words(in: edit.old), subject.new.words(in: edit.new))
      guard old.count == 1, new.count == 1, let before = timesAYear[old[0]],
        let after = timesAYear[new[0]], isOfAct(edit.old, in: subject.old),
        isOfAct(edit.new, in: subject.new)
      else { return nil }
      let summary = "'\(old[0])' became '\(new[0])'"
      if before == after { return .decided(.editorial, summary, explains: [index]) }
      if after < before { return .decided(.relaxing, summary, explains: [index]) }
      return .breaking(
        summary,
        witness: "Whoever does it as often as was required before (\(old[0])) no longer conforms.",
        explains: [index]
      )
    }
  }

  private static let capping: Set<String> = [
    "most", "limit", "limited", "maximum", "than", "up", "cap", "contact", "contacted",
  ]

  /// `tested annually`, `perform annual tests`
  private static func isOfAct(_ edit: Range<Int>, in side: SentenceSide) -> Bool {
    guard let act = ActReading(before: edit.lowerBound, in: side), act.bindsAct,
      !side.words.contains(where: capping.contains)
    else {
      return false
    }
    let next = side.words.dropFirst(edit.upperBound).first ?? "."
    let isAtEnd = [".", ",", "and", "or", "by", "in", "on", "for", "to", "at"].contains(next)
    return isAtEnd || act.verbs(in: ["perform", "conduct", "performed", "conducted"])
  }
}
