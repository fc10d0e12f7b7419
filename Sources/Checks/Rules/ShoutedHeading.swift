internal import Diagnostics
internal import Wording

/// A heading is written in capitals.
enum ShoutedHeading: TextRule {
  static let ids: [RuleID] = ["shouted-heading"]
  static let family = CheckFamily.accessibility
  static let things: [CheckedThing] = [.headings]
  static let manual = """
    A heading is written in capitals.

    Words in capitals are slower to read, and some screen readers spell them out letter by letter. How headings look is \
    decided by the templates.

    A heading with one word in lower case is not reported, and neither are abbreviations: what counts is a word of six \
    letters or two words of four.
    """

  static func reader(for subject: CheckSubject) -> TextReader {
    { text, findings in
      for (_, passage) in text.headings {
        findings.examine(.headings)
        if passage.isShouted { findings.report(.shoutedHeading(at: passage.place)) }
      }
    }
  }
}

extension Passage {
  fileprivate var isShouted: Bool {
    guard words.allSatisfy({ $0.capitals == $0.letters }) else { return false }
    return words.contains { $0.letters > 5 } || words.count { $0.letters > 3 } > 1
  }
}

extension Diagnostic {
  fileprivate static func shoutedHeading(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .warning,
      "shouted-heading",
      at: place,
      "this heading is written in capitals",
      advice: "write it as a sentence, with a capital at its beginning"
    )
  }
}
