internal import Phrasing

/// A *not* came, went or moved outside the keyword.
enum NegationChanged: SentenceRule {
  static let id = ChangeRuleID("negation-changed")
  static let manual = """
    A requirement gained, lost or moved a "not", "no", "never" or "without" that is no part of its keyword.

    The sentence says the opposite of a part of what it said, so what conformed may not conform: it is breaking. That \
    is proven where nothing else changed: "unless the risk is low" and "if the risk is not low" are one.
    """

  private static let negations: Set<String> = ["not", "no", "never", "without", "non", "nor"]

  static func judge(_ subject: SentenceSubject) -> [Judgement] {
    guard subject.isRequirement else { return [] }
    let found = subject.edits.filter { _, edit in
      let words = subject.old.words(in: edit.old) + subject.new.words(in: edit.new)
      return !words.isEmpty && words.allSatisfy(negations.contains)
        && !subject.old.holdsKeyword(edit.old) && !subject.new.holdsKeyword(edit.new)
    }
    let isOneSided =
      found.allSatisfy { subject.old.words(in: $0.edit.old).isEmpty }
      || found.allSatisfy { subject.new.words(in: $0.edit.new).isEmpty }
    guard !found.isEmpty, isOneSided, found.count == subject.wordEdits.count else { return [] }
    return [
      .breaking(
        "a negation changed its place or is on one side alone",
        witness:
          "What the sentence asked for before it now rules out, or the other way round.",
        explains: found.map(\.index)
      )
    ]
  }
}
