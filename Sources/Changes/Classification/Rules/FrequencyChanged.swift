internal import Phrasing
internal import Standards

/// How often something has to be done changed.
enum FrequencyChanged: SentenceRule {
  static let id = ChangeRuleID("frequency-changed")
  static let manual = """
    A requirement names another frequency: "annually" became "quarterly", "once a year" became "every six months".

    More often is breaking, and so is a frequency where none was; less often is relaxing. Words for the same frequency \
    ("yearly", "annually", "once a year") are editorial.

    That is proven for an adverb of the act, for a word before what is performed ("perform annual tests"), and for other words where \
    "at least" is before them or the act is one that is never done too often, such as "review" and "test". Left open is what says \
    which things are meant: behind "that", "if", "with", and before what is only acted on ("review annual reports"). \
    "regularly" and "periodically" name no frequency; a month and four weeks may be the same. Numbers ("every 6 months") are another \
    rule's.
    """

  static func judge(_ subject: SentenceSubject) -> [Judgement] {
    guard subject.isRequirement, !subject.old.isNegative, !subject.new.isNegative else { return [] }
    return [added(in: subject), changed(in: subject)].compactMap(\.self)
  }

  /// One in place of another, which may differ in several places.
  private static func changed(in subject: SentenceSubject) -> Judgement? {
    let found = subject.edits.compactMap { index, edit -> (Int, Frequency, Frequency)? in
      guard let old = Frequency.around(edit.old, of: subject.old.words),
        let new = Frequency.around(edit.new, of: subject.new.words)
      else { return nil }
      return (index, old, new)
    }
    guard let (_, old, new) = found.first,
      found.allSatisfy({ $0.1.words == old.words && $0.2.words == new.words }),
      !(old.isInterval && new.isInterval),
      let order = new.order(to: old), isOfAct(old, in: subject.old), isOfAct(new, in: subject.new)
    else { return nil }
    let words = (subject.old.text(in: old.words), subject.new.text(in: new.words))
    return judgement(order, words, explains: found.map(\.0))
  }

  private static func judgement(
    _ order: Int,
    _ words: (old: String, new: String),
    explains indices: [Int]
  ) -> Judgement {
    let summary: Phrase = "'\(words.old)' became '\(words.new)'"
    if order == 0 { return .decided(.editorial, summary, explains: indices) }
    if order < 0 { return .decided(.relaxing, summary, explains: indices) }
    return .breaking(
      summary,
      witness: "Doing it as often as was required before (\(words.old)) is no longer enough.",
      explains: indices
    )
  }

  /// One at the end of the sentence that had none.
  private static func added(in subject: SentenceSubject) -> Judgement? {
    guard subject.wordEdits.count == 1 else { return nil }
    for (index, edit) in subject.edits where edit.old.isEmpty && !edit.new.isEmpty {
      let start = edit.new.lowerBound + (subject.new.follows(edit.new.lowerBound, atLeast) ? 2 : 0)
      guard let new = Frequency(at: start, of: subject.new.words),
        new.words.upperBound == edit.new.upperBound, subject.new.isEnd(edit.new.upperBound),
        isOfAct(new, in: subject.new),
        ActReading(before: start, in: subject.new)?.isPeriodic ?? false
      else { continue }
      return .breaking(
        "a frequency was added",
        witness: "Doing it less often no longer conforms.",
        explains: [index]
      )
    }
    return nil
  }

  private static let atLeast = ["at", "least"]
  private static let capping: Set<String> = [
    "most", "limit", "limited", "maximum", "than", "up", "cap", "contact", "contacted",
  ]
  private static let following: Set<String> = [
    ".", ",", "and", "or", "by", "in", "on", "for", "to", "at", "so", "after", "from", "thereafter",
  ]

  /// `tested annually`, `perform annual tests`, `tested at least once a year`
  private static func isOfAct(_ frequency: Frequency, in side: SentenceSide) -> Bool {
    let (start, end) = (frequency.words.lowerBound, frequency.words.upperBound)
    let isLeast = side.precedes(start, atLeast)
    guard let act = ActReading(before: isLeast ? start - 2 : start, in: side), act.bindsAct,
      !side.words.contains(where: capping.contains)
    else { return false }
    guard frequency.isAdverb || isLeast || act.isPeriodic else { return false }
    return following.contains(side.words.dropFirst(end).first ?? ".")
      || frequency.isAdverb && act.verbs(in: ["perform", "conduct", "performed", "conducted"])
  }
}
