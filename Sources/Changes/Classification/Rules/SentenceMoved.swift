internal import Phrasing
internal import Standards
internal import Wording

/// A sentence stands in another place.
enum SentenceMoved: SentenceRule {
  static let id = ChangeRuleID("sentence-moved")
  static let manual = """
    A sentence of normative text stands in another place among the others.

    A move alone is editorial. Words that changed on the way are judged by themselves. Undecided is what says something else \
    in another place: an item that came under a list that asks for something else, or below another item; a step of a list \
    with numbers or of one "in this order"; a cell in another row or column; a sentence that begins with "They", "It", \
    "This", or is before one that does.
    """

  static func judge(_ subject: SentenceSubject) -> [Judgement] {
    guard
      subject.change.isMoved || subject.isUnderOtherList || subject.surroundings.isMisplaced
        || subject.surroundings.isUnderOtherWords
    else { return [] }
    if subject.oldForce == subject.newForce, !saysSomethingElse(subject) {
      return [.decided(.editorial, "a sentence was moved", words: words(of: subject))]
    }
    return [
      .undecided(
        "a sentence is in a place where it asks for something else",
        words: words(of: subject)
      )
    ]
  }

  private static func saysSomethingElse(_ subject: SentenceSubject) -> Bool {
    let sentences = [subject.change.old, subject.change.new].compactMap(\.self)
    return subject.surroundings.isMisplaced || subject.surroundings.isUnderOtherWords
      || subject.surroundings.isReferredTo
      || subject.convention.language != .english
      || sentences.contains { $0.position.isInOrder || PronounReferences.begins($0) }
  }

  private static func words(of subject: SentenceSubject) -> (String, String) {
    (subject.change.old?.text ?? "", subject.change.new?.text ?? "")
  }
}
