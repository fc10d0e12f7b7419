internal import Diagnostics
internal import Wording

/// A requirement leaves open what is enough.
enum VagueRequirement: TextRule {
  static let ids: [RuleID] = ["vague-requirement"]
  static let family = CheckFamily.wording
  static let things: [CheckedThing] = [.requirements]
  static let manual = """
    A requirement leaves open what is enough.

    Whoever has to meet "appropriate logging" and whoever assesses it each set their own measure, and only find out in the \
    audit. A number, a list or a decision that has to be written down can be shown.

    Reported are words such as "appropriate", "adequate", "as needed" and "where possible" in sentences with MUST or SHALL \
    in capitals. Whether a measure is a good one is not judged.
    """

  private static let phrases = PhraseBook(
    [
      "appropriate", "appropriately", "adequate", "adequately", "sufficient", "sufficiently",
      "suitable", "suitably",
      "reasonable", "reasonably", "proper", "properly", "as needed", "as necessary", "if necessary",
      "where necessary",
      "when necessary", "if needed", "where needed", "if possible", "where possible",
      "where feasible", "where practicable",
      "as applicable", "where applicable", "timely", "etc", "and so on", "best practice",
      "best practices", "best effort",
      "user friendly", "state of the art",
    ].map { ($0, ()) }
  )

  static func reader(for subject: CheckSubject) -> TextReader {
    { text, findings in
      for (passage, words) in text.requirements {
        findings.examine(.requirements)
        guard passage.keywords(words.indices).contains(where: { $0.strength == .must }) else {
          continue
        }
        for match in phrases.matches(in: passage, words.indices) {
          findings.report(.vagueRequirement(passage.words[match.words], in: passage))
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func vagueRequirement(
    _ words: ArraySlice<Word>,
    in passage: Passage
  ) -> Diagnostic {
    let phrase = words.map { passage.text($0) }.joined(separator: " ")
    return Diagnostic(
      .warning,
      "vague-requirement",
      at: passage.place(of: words),
      "'\(phrase)' does not say what is enough",
      advice: "name a measure, a list, or who decides and where the decision is written down"
    )
  }
}
