internal import Standards

/// *unless …*, *except …* came or went.
enum ExceptionChanged: SentenceRule {
  static let id = ChangeRuleID("exception-changed")
  static let manual = """
    A requirement gained or lost an exception: a clause that begins with "unless", "except", "excluding", "other than" or \
    "with the exception of".

    An exception asks for less: adding it is relaxing, taking it away is breaking.

    Judged is only a change of nothing but the clause, and not one that holds a keyword of its own.
    """

  private static let openings = [
    ["unless"], ["except"], ["excepting"], ["excluding"], ["other", "than"], ["apart", "from"],
    ["with", "the", "exception", "of"], ["but", "not"],
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
          "Whoever relied on the exception (\(subject.old.text(in: edit.old))) no longer conforms.",
        explains: [index]
      )
    }
  }

  private static func isException(_ range: Range<Int>, in side: SentenceSide) -> Bool {
    let words = side.words(in: range)
    return !side.holdsKeyword(range)
      && openings.contains { words.count > $0.count && words.starts(with: $0) }
  }
}
