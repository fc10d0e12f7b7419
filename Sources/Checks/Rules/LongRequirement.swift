internal import Diagnostics

/// A sentence with a requirement is very long.
enum LongRequirement: TextRule {
  static let ids: [RuleID] = ["long-requirement"]
  static let family = CheckFamily.wording
  static let things: [CheckedThing] = [.requirements]
  static let manual = """
    A sentence with a requirement is very long.

    In a sentence of more than \(mostWords) words readers lose what the condition is and what is required; translators \
    lose it as well. Conditions can stand in a sentence before, and a list can hold what is counted.

    The words of a list, a table or a footnote are counted for themselves.
    """

  private static let mostWords = 45

  static func reader(for subject: CheckSubject) -> TextReader {
    { text, findings in
      for (passage, words) in text.requirements {
        findings.examine(.requirements)
        guard words.count > mostWords else { continue }
        findings.report(.longRequirement(words.count, at: passage.place(of: words.prefix(1))))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func longRequirement(_ count: Int, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .warning,
      "long-requirement",
      at: place,
      "this sentence has \(count) words",
      advice: "make two sentences of it, or a list of what it counts"
    )
  }
}
