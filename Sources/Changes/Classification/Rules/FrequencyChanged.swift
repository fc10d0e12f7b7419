internal import Standards

/// How often something has to be done changed.
enum FrequencyChanged: SentenceRule {
  static let id = ChangeRuleID("frequency-changed")
  static let manual = """
    A requirement names another frequency: "annually" became "quarterly".

    More often is breaking, less often is relaxing. Words for the same frequency ("yearly", "annually") are editorial.

    "regularly" and "periodically" name none: a change from or to them is undecided. Numbers ("every 6 months") are \
    another rule's.
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
        let after = timesAYear[new[0]], !subject.new.isInCondition(edit.new.lowerBound)
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
}
