internal import Standards
internal import Wording

/// A number is written in another way.
enum SameQuantity: SentenceRule {
  static let id = ChangeRuleID("same-quantity")
  static let manual = """
    A number or its unit is written in another way and says the same: "24 hours" and "1 day", "thirty" and "30", "12 \
    months" and "1 year".

    It is editorial. 30 days and a month are not the same.
    """

  static func judge(_ subject: SentenceSubject) -> [Judgement] {
    QuantityChange.all(in: subject).compactMap { change in
      guard change.new.order(to: change.old) == 0 else { return nil }
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
}
