internal import Diagnostics
internal import Wording

/// A sentence holds two requirements.
enum TwoRequirements: TextRule {
  static let ids: [RuleID] = ["two-requirements"]
  static let family = CheckFamily.wording
  static let things: [CheckedThing] = [.requirements]
  static let manual = """
    A sentence holds two requirements.

    They are met and missed separately, and in later versions they change separately. A sentence of its own for each \
    shows in a comparison which of them changed.

    Reported are sentences with two keywords in capitals that ask for something, such as MUST and SHOULD, and "and", "or", "but" or a semicolon between \
    them.
    """

  private static let joints = WordSet("and", "or", "but")

  static func reader(for subject: CheckSubject) -> TextReader {
    { text, findings in
      for (passage, words) in text.requirements {
        findings.examine(.requirements)
        let keywords = passage.keywords(words.indices).filter { $0.strength > .may }
          .map(\.words.lowerBound)
        for (first, second) in zip(keywords, keywords.dropFirst())
        where isJoined(first, second, in: passage) {
          findings.report(.twoRequirements(passage.words[second], in: passage))
        }
      }
    }
  }

  private static func isJoined(_ first: Int, _ second: Int, in passage: Passage) -> Bool {
    passage.words[first..<second].contains { $0.isOne(of: joints) }
      || (first..<second).contains { passage.gap(after: $0).contains(UInt8(ascii: ";")) }
  }
}

extension Diagnostic {
  fileprivate static func twoRequirements(_ word: Word, in passage: Passage) -> Diagnostic {
    Diagnostic(
      .warning,
      "two-requirements",
      at: passage.place(of: word),
      "this sentence holds a second requirement",
      advice: "make a sentence of each"
    )
  }
}
