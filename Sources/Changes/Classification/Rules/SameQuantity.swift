internal import Phrasing
internal import Standards
internal import Wording

/// A number is written in another way.
enum SameQuantity: SentenceRule {
  static let id = ChangeRuleID("same-quantity")
  static let manual = """
    A number or its unit is written in another way and says the same: "thirty" and "30", "12 months" and "1 year", "60 \
    minutes" and "1 hour".

    It is editorial. Left open are days and hours, since a day may be meant to its end, and 30 days and a month.
    """

  static func judge(_ subject: SentenceSubject) -> [Judgement] {
    QuantityChange.all(in: subject).compactMap { change in
      guard change.new.order(to: change.old) == 0, change.new.counts(like: change.old),
        isWrittenAlike(change, subject)
      else { return nil }
      let old = subject.old.text(in: change.old.words)
      let new = subject.new.text(in: change.new.words)
      return .decided(
        .editorial,
        "\(old) is written \(new)",
        explains: [change.index],
        words: (old, new)
      )
    }
  }

  /// Whether the numbers are the same where both are in digits and have one unit: `1.10` and `1.1` may be names.
  private static func isWrittenAlike(_ change: QuantityChange, _ subject: SentenceSubject) -> Bool {
    let old = subject.old.tokens[change.old.words], new = subject.new.tokens[change.new.words]
    guard !(old + new).contains(where: \.reading.isCode), let first = old.first,
      let second = new.first
    else { return false }
    guard first.reading.beginsWithDigit, second.reading.beginsWithDigit,
      old.dropFirst().map(\.folded) == new.dropFirst().map(\.folded)
    else { return true }
    return first.text.filter { $0 != "," } == second.text.filter { $0 != "," }
  }
}
