internal import Standards

/// *documented*, *independent*, *approved* came or went.
enum QualifierChanged: SentenceRule {
  static let id = ChangeRuleID("qualifier-changed")
  static let manual = """
    What is asked for gained or lost a word for its form, such as "documented", "approved", "independent" or "automated".

    With the word more is asked: adding it is breaking, taking it away is relaxing.

    Judged is only a change of nothing but such words, in what is asked for (behind MUST), where nothing is negated and \
    outside clauses with "if" and the like. In the subject of a sentence ("documented exceptions MUST …") the word \
    narrows what the requirement is about.
    """

  private static let qualifiers: Set<String> = [
    "documented", "written", "recorded", "formal", "formally", "independent", "independently",
    "approved", "signed", "automated", "automatically", "tested", "encrypted", "verified",
    "verifiable", "immutable", "named", "dedicated", "unique", "complete", "immediately",
    "promptly",
    "strictly", "explicit", "explicitly", "continuous", "continuously",
  ]

  static func judge(_ subject: SentenceSubject) -> [Judgement] {
    guard subject.isRequirement, !subject.old.isNegative, !subject.new.isNegative else { return [] }
    return subject.edits.compactMap { index, edit in
      let old = withoutArticle(subject.old.words(in: edit.old))
      let new = withoutArticle(subject.new.words(in: edit.new))
      if old.isEmpty, isQualifier(new), isAsked(edit.new.lowerBound, in: subject.new) {
        let words = new.joined(separator: " ")
        return .breaking(
          "'\(words)' was added",
          witness: "Whoever did what was asked in another form (not \(words)) no longer conforms.",
          explains: [index]
        )
      }
      guard new.isEmpty, isQualifier(old), isAsked(edit.old.lowerBound, in: subject.old) else {
        return nil
      }
      return .decided(
        .relaxing,
        "'\(old.joined(separator: " "))' was taken away",
        explains: [index]
      )
    }
  }

  private static func isQualifier(_ words: [String]) -> Bool {
    !words.isEmpty && words.allSatisfy { qualifiers.contains($0) || $0 == "and" }
      && words.last != "and"
  }

  /// `an approved` and `a` differ in one word.
  private static func withoutArticle(_ words: [String]) -> [String] {
    guard let first = words.first, ["a", "an"].contains(first) else { return words }
    return Array(words.dropFirst())
  }

  private static func isAsked(_ index: Int, in side: SentenceSide) -> Bool {
    side.isInDemand(index) && !side.isInCondition(index)
  }
}
