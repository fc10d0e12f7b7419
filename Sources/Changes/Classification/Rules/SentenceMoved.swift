internal import Standards

/// A sentence stands in another place.
enum SentenceMoved: SentenceRule {
  static let id = ChangeRuleID("sentence-moved")
  static let manual = """
    A sentence of normative text stands in another place among the others.

    A move alone is editorial. Words that changed on the way are judged by themselves. An item that came under another \
    list whose words ask for something else is undecided.
    """

  static func judge(_ subject: SentenceSubject) -> [Judgement] {
    guard subject.change.isMoved || subject.isUnderOtherList else { return [] }
    if subject.oldForce == subject.newForce {
      return [.decided(.editorial, "a sentence was moved", words: words(of: subject))]
    }
    return [
      .undecided("a sentence stands where it asks for something else", words: words(of: subject))
    ]
  }

  private static func words(of subject: SentenceSubject) -> (String, String) {
    (subject.change.old?.text ?? "", subject.change.new?.text ?? "")
  }
}
