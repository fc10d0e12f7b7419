internal import Standards

/// Only punctuation differs.
enum PunctuationChanged: SentenceRule {
  static let id = ChangeRuleID("punctuation-changed")
  static let manual = """
    Commas, full stops, quotes, brackets or dashes came, went or changed, and no word.

    It is editorial. Signs that count or compare (%, <, >, =, +, §, /) are no punctuation.
    """

  private static let marks: Set<String> = [
    ".", ",", ";", ":", "!", "?", "'", "\"", "(", ")", "[", "]", "-", "\u{2010}", "\u{2011}",
    "\u{2013}", "\u{2014}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2026}", "\u{2022}",
  ]

  static func judge(_ subject: SentenceSubject) -> [Judgement] {
    let found = subject.edits.filter { _, edit in
      (subject.old.tokens[edit.old] + subject.new.tokens[edit.new]).allSatisfy {
        marks.contains($0.text)
      }
    }
    guard !found.isEmpty, subject.change.old != nil, subject.change.new != nil else { return [] }
    return [.decided(.editorial, "punctuation changed", explains: found.map(\.index))]
  }
}
