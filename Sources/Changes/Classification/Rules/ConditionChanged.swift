internal import Phrasing
internal import Standards

/// A clause that limits when a requirement applies came or went.
enum ConditionChanged: SentenceRule {
  static let id = ChangeRuleID("condition-changed")
  static let manual = """
    A requirement gained or lost a clause that says when it applies: "if …", "when …", "where …" at its beginning or its \
    end.

    With the clause it applies to less: adding it is relaxing, taking it away is breaking.

    That is proven for one whole clause without a keyword of its own. Left open are a clause in the middle of a sentence, or \
    behind "that" and the like, which may belong to a part of it; "when" and "where" at the end, which may say how often or at which place; "if" \
    behind "record", "state" and such verbs, where it is what is recorded; and a clause with more beside it.
    """

  private static let joints: Set<String> = ["if"]
  /// At the beginning alone: at the end they may be a place.
  private static let places: Set<String> = ["when", "whenever", "while", "where", "wherever"]
  private static let telling: Set<String> = [
    "record", "recorded", "log", "logged", "state", "stated", "document", "documented", "note",
    "noted", "say", "report", "reported", "know", "known", "define", "defined", "specify",
    "specified", "describe", "described", "show", "shown", "tell", "check", "checked", "decide",
    "determine", "determined", "verify", "verified", "see", "ask", "asked", "assess", "assessed",
    "test", "tested",
  ]

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
        witness: "Meeting it only then (\(subject.old.text(in: edit.old))) is no longer enough.",
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
    guard !words.contains("and"), !words.contains("or") else { return false }
    if isFirst {
      return side.words[range.upperBound - 1] == "," && side.words[range].count { $0 == "," } == 1
        && (joints.contains(first) || places.contains(first))
    }
    guard !side.words[range].dropFirst().contains(",") else { return false }
    let before = side.words[..<range.lowerBound].last { $0 != "," } ?? ""
    return joints.contains(first) && side.isEnd(range.upperBound) && !telling.contains(before)
      && !side.isInClause(range.lowerBound)
  }
}
