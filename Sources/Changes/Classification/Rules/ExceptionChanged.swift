internal import Phrasing
internal import Standards

/// *unless …*, *except …* came or went.
enum ExceptionChanged: SentenceRule {
  static let id = ChangeRuleID("exception-changed")
  static let manual = """
    A requirement gained or lost an exception: a clause that begins with "unless", "except" or "with the exception of".

    An exception asks for less: adding it is relaxing, taking it away is breaking.

    That is proven for a whole clause at the end or the beginning of a sentence, without a keyword of its own. Left open are an \
    exception behind "that", "if" and the like, and one from what may be used or allowed, where fewer choices are left ("use \
    any cipher except RC4").
    """

  private static let openings = [
    ["unless"], ["except"], ["excepting"], ["with", "the", "exception", "of"],
  ]

  static func judge(_ subject: SentenceSubject) -> [Judgement] {
    guard subject.isRequirement else { return [] }
    return subject.edits.compactMap { index, edit in
      if isException(edit.new, in: subject.new), subject.old.words(in: edit.old).isEmpty {
        return .decided(.relaxing, "an exception was added", explains: [index])
      }
      guard isException(edit.old, in: subject.old), subject.new.words(in: edit.new).isEmpty else {
        return nil
      }
      return .breaking(
        "an exception was taken away",
        witness:
          "Relying on the exception (\(subject.old.text(in: edit.old))) no longer conforms.",
        explains: [index]
      )
    }
  }

  private static func isException(_ range: Range<Int>, in side: SentenceSide) -> Bool {
    let words = side.words(in: range)
    guard openings.contains(where: { words.count > $0.count && words.starts(with: $0) }) else {
      return false
    }
    return !side.holdsKeyword(range) && !words.contains("and")
      && !side.words[range].dropFirst().contains(",") && !side.isInClause(range.lowerBound)
      && (range.lowerBound == 0 || side.isEnd(range.upperBound))
      && (words.first == "unless" || !isChoice(side))
  }

  /// Whether something may be chosen or used, so that an exception leaves fewer ways to conform.
  private static func isChoice(_ side: SentenceSide) -> Bool {
    !side.isNegative
      && (side.words.contains(where: choosing.contains)
        || !side.words.contains { ["all", "every", "each"].contains($0) })
  }

  private static let choosing: Set<String> = [
    "use", "used", "choose", "chosen", "select", "selected", "any", "allow", "allowed", "permit",
    "permitted", "accept", "accepted", "support", "supported", "employ", "employed", "one",
  ]
}
