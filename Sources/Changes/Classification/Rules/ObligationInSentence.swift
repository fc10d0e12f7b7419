internal import Phrasing
internal import Standards
internal import Wording

/// A part with a keyword of its own was put into a sentence or taken out of it.
enum ObligationInSentence: SentenceRule {
  static let id = ChangeRuleID("obligation-in-sentence")
  static let manual = """
    A sentence gained or lost a part with a keyword of its own: "… MUST be logged" became "… MUST be logged and MUST be \
    reviewed".

    A new MUST is breaking. A new SHOULD is clarifying. A MUST or SHOULD that went is relaxing.

    That is proven for a part that was put in or taken out without other words in its place. Left open are an added MAY, which \
    may relax the MUST beside it, and a part with "or", "unless", "that" and the like, which is an alternative or a case.
    """

  static func judge(_ subject: SentenceSubject) -> [Judgement] {
    guard subject.change.old != nil, subject.change.new != nil else { return [] }
    return subject.edits.compactMap { index, edit in
      if subject.old.words(in: edit.old).isEmpty {
        guard !subject.new.opensAlternative(edit.new), subject.new.beginsWithAnd(edit.new) else {
          return nil
        }
        return added(within(edit.new, subject.newKeywords), index, subject.new.text(in: edit.new))
      }
      guard subject.new.words(in: edit.new).isEmpty, !subject.old.opensAlternative(edit.old),
        subject.old.beginsWithAnd(edit.old)
      else {
        return nil
      }
      return withdrawn(within(edit.old, subject.oldKeywords), index)
    }
  }

  /// The keywords that stand wholly in a range that says more than they do.
  private static func within(
    _ range: Range<Int>,
    _ keywords: [RequirementKeyword]
  ) -> [RequirementKeyword] {
    keywords.filter { $0.words.clamped(to: range) == $0.words && $0.words != range }
  }

  private static func added(
    _ keywords: [RequirementKeyword],
    _ index: Int,
    _ text: String
  ) -> Judgement? {
    guard let strongest = keywords.map(\.strength).max() else { return nil }
    guard strongest != .may else { return nil }
    guard strongest == .must else {
      return .decided(.clarifying, "a recommendation was added", explains: [index])
    }
    return .breaking(
      "a requirement was added",
      witness: "You do not conform until you do this: \(text)",
      explains: [index]
    )
  }

  private static func withdrawn(_ keywords: [RequirementKeyword], _ index: Int) -> Judgement? {
    guard let strongest = keywords.map(\.strength).max(), strongest > .may else { return nil }
    return .decided(.relaxing, "a requirement or recommendation was taken away", explains: [index])
  }
}

extension SentenceSide {
  /// Whether a part is "and" with a keyword directly behind it, so that nothing else came or went with it.
  fileprivate func beginsWithAnd(_ range: Range<Int>) -> Bool {
    guard let first = range.first(where: { words[$0] != "," }), words[first] == "and" else {
      return false
    }
    return keywords.contains { $0.words.lowerBound == first + 1 }
  }

  /// Whether a part is an alternative to another one, or a case.
  fileprivate func opensAlternative(_ range: Range<Int>) -> Bool {
    let beside = words[max(0, range.lowerBound - 1)..<min(words.count, range.upperBound + 1)]
    return beside.contains("or") || words[range].contains(where: Grammar.clauseOpenings.contains)
      || isInClause(range.lowerBound)
  }
}
