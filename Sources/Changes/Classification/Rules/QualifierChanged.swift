internal import Phrasing
internal import Standards

/// *documented*, *independent*, *approved* came or went.
enum QualifierChanged: SentenceRule {
  static let id = ChangeRuleID("qualifier-changed")
  static let manual = """
    What is asked for gained or lost a word for its form, such as "documented", "approved", "independent" or "automated".

    With the word more is asked: adding it is breaking, taking it away is relaxing.

    That is proven for an adverb of the act ("immediately"), and for a word before what a verb such as "establish", \
    "perform" or "use" brings about. Left open are words before what is only acted on: to review automated decisions is less \
    than to review decisions. So are the subject of a sentence, negations, and words behind "that", "if", "with" and the \
    like.
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
      if old.isEmpty, isQualifier(new), isAsked(edit.new, of: new, in: subject.new) {
        let words = new.joined(separator: " ")
        return .breaking(
          "'\(words)' was added",
          witness: "Doing it in another form (not \(words)) no longer conforms.",
          explains: [index]
        )
      }
      guard new.isEmpty, isQualifier(old), isAsked(edit.old, of: old, in: subject.old) else {
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

  private static func isAsked(_ edit: Range<Int>, of words: [String], in side: SentenceSide) -> Bool
  {
    let index = edit.upperBound - words.count
    guard side.isInDemand(index), let act = ActReading(before: index, in: side), act.bindsAct,
      side.words.indices.contains(index)
    else { return false }
    let word = side.words[index]
    if Grammar.isAdverb(word) {
      return act.isAtKeyword && !["be"].contains(act.last ?? "") || side.isEnd(index + 1)
    }
    let isObject = ["a", "an", "the", "and"].contains(act.last ?? "") || act.last == act.verb
    return isObject && act.verb.map(Grammar.making.contains) ?? false
  }
}
