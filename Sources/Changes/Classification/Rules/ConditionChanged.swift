internal import Standards

/// A clause that limits when a requirement applies came or went.
enum ConditionChanged: SentenceRule {
  static let id = ChangeRuleID("condition-changed")
  static let manual = """
    A requirement gained or lost a clause that says when it applies: "if …", "when …", "where …" at its beginning or its \
    end, or "For …," at its beginning.

    With the clause it applies to less: adding it is relaxing, taking it away is breaking.

    Judged is only a change of nothing but one whole clause without a keyword of its own. A clause in the middle of a \
    sentence may belong to a part of it, and is left undecided.
    """

  private static let joints: Set<String> = ["if", "when", "where", "whenever", "wherever", "while"]
  private static let scopes: Set<String> = ["for", "in", "within"]

  static func judge(_ subject: SentenceSubject) -> [Judgement] {
    guard subject.isRequirement else { return [] }
    return subject.edits.compactMap { index, edit in
      if isClause(edit.new, in: subject.new), subject.old.words(in: edit.old).isEmpty {
        return .decided(.relaxing, "the requirement applies in fewer cases", explains: [index])
      }
      guard isClause(edit.old, in: subject.old), subject.new.words(in: edit.new).isEmpty else {
        return nil
      }
      return .breaking(
        "the requirement applies in more cases",
        witness: "Whoever met it only then (\(subject.old.text(in: edit.old))) no longer conforms.",
        explains: [index]
      )
    }
  }

  private static func isClause(_ range: Range<Int>, in side: SentenceSide) -> Bool {
    let words = side.words(in: range)
    guard words.count > 1, let first = words.first, !side.holdsKeyword(range),
      !HedgeChanged.isHedge(words)
    else { return false }
    let isFirst = range.lowerBound == 0 && side.words[range].contains(",")
    if isFirst { return joints.contains(first) || scopes.contains(first) }
    return joints.contains(first) && side.isEnd(range.upperBound)
  }
}
