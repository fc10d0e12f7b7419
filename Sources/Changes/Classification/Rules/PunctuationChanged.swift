internal import Standards

/// Only punctuation differs.
enum PunctuationChanged: SentenceRule {
  static let id = ChangeRuleID("punctuation-changed")
  static let manual = """
    Commas, full stops, quotes, brackets or dashes came, went or changed, and no word.

    It is editorial. Left open are signs that count or compare (%, <, >, =, +, §, /, !=), all signs in code, a sign, point or \
    bracket beside a number (-5, .5, [0, 1)), points and colons inside a path or a ratio, question marks, commas around \
    "which" and the like, which may narrow what is meant, and commas and brackets where "and" and "or" stand together.
    """

  static func judge(_ subject: SentenceSubject) -> [Judgement] {
    let found = subject.edits.filter { _, edit in
      subject.old.isPunctuation(edit.old) && subject.new.isPunctuation(edit.new)
        && !isParting(edit, subject)
    }
    guard !found.isEmpty, subject.change.old != nil, subject.change.new != nil else { return [] }
    return [.decided(.editorial, "punctuation changed", explains: found.map(\.index))]
  }

  /// Whether a comma or bracket may part what is meant.
  private static func isParting(_ edit: SentenceChange.Edit, _ subject: SentenceSubject) -> Bool {
    let marks = subject.old.words[edit.old] + subject.new.words[edit.new]
    return marks.contains { [",", "(", ")", ";"].contains($0) }
      && (subject.old.isParted || subject.new.isParted)
  }
}
