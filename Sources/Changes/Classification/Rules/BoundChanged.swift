internal import Phrasing
internal import Standards
internal import Wording

/// A number in a requirement is another one.
enum BoundChanged: SentenceRule {
  static let id = ChangeRuleID("bound-changed")
  static let manual = """
    A limit in a requirement changed: "at least 30 days" became "at least 90 days".

    A stricter limit is breaking, a looser one relaxing. Which way is stricter is read from the words beside the number: \
    "at least", "no fewer than", "or more" give a lower bound; "at most", "within", "no later than", "every" an upper \
    one, and so does "MUST NOT exceed". What is kept "for" a time is kept at least so long where the time grows; where \
    it shrinks, it may have been meant as a limit, and it is undecided. A time by which something is done is breaking where \
    there was none; one that is gone is undecided.

    Numbers without such words, before the keyword and behind "if" and the like are undecided. Units are converted; \
    months are compared with days only where they differ clearly.
    """

  static func judge(_ subject: SentenceSubject) -> [Judgement] {
    guard subject.isRequirement else { return [] }
    return QuantityChange.all(in: subject).compactMap { judge($0, subject) }
      + subject.edits.compactMap { added($0.edit, $0.index, subject) }
  }

  /// A time by which something is done, at the end of a sentence that had none.
  private static func added(
    _ edit: SentenceChange.Edit,
    _ index: Int,
    _ subject: SentenceSubject
  ) -> Judgement? {
    let new = subject.new
    guard edit.old.isEmpty, subject.wordEdits.count == 1, new.isEnd(edit.new.upperBound),
      !subject.old.isNegative,
      !subject.old.tokens.contains(where: \.reading.hasDigit),
      let quantity = edit.new.prefix(6).lazy.compactMap({ Quantity(at: $0, of: new.words) }).first,
      Bound.isDeadline(at: edit.new.lowerBound, quantity, in: new)
    else { return nil }
    let words = new.text(in: edit.new)
    return .breaking(
      "a time by which it is done was added",
      witness: "Taking longer (\(words)) no longer conforms.",
      explains: [index],
      words: ("", words)
    )
  }

  private static func judge(_ change: QuantityChange, _ subject: SentenceSubject) -> Judgement? {
    guard let order = change.new.order(to: change.old), order != 0 else { return nil }
    let old = subject.old.text(in: change.old.words)
    let new = subject.new.text(in: change.new.words)
    let bound = Bound.of(change.old, in: subject.old)
    guard let bound, bound == Bound.of(change.new, in: subject.new) else {
      let isLonger =
        order > 0 && Bound.isRetention(change.old, in: subject.old)
        && Bound.isRetention(change.new, in: subject.new)
      return isLonger ? breaking(change, old, new) : nil
    }
    if (order > 0) == (bound == .lower) { return breaking(change, old, new) }
    return .decided(
      .relaxing,
      "\(old) became \(new), which asks for less",
      explains: [change.index],
      words: (old, new)
    )
  }

  private static func breaking(_ change: QuantityChange, _ old: String, _ new: String) -> Judgement
  {
    .breaking(
      "\(old) became \(new), which asks for more",
      witness: "Doing just what was required before (\(old)) is no longer enough.",
      explains: [change.index],
      words: (old, new)
    )
  }
}
