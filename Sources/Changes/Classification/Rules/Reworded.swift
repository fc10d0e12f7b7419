internal import Phrasing

/// Normative text says something in other words, and no rule tells what it means.
enum Reworded: ChangeRule {
  static let id = ChangeRuleID("reworded")
  static let manual = """
    Words of normative text changed, and no other rule explains them; or a list in it begins with another number.

    It is undecided: an editor who knows what was meant states the class.
    """

  /// What is said of the edits that no rule explains; nil where there are none.
  static func judge(_ subject: SentenceSubject, unexplained: [Int]) -> Judgement? {
    guard !unexplained.isEmpty else { return nil }
    return .undecided("words of normative text changed", explains: unexplained)
  }
}
