internal import Phrasing
internal import Standards
internal import Wording

/// Only punctuation differs.
enum PunctuationChanged: SentenceRule {
  static let id = ChangeRuleID("punctuation-changed")
  static let manual = """
    Full stops, quotes, dashes and commas came, went or changed, and no word.

    It is editorial. Left open are signs that count or compare (%, <, >, =, +, §, /, !=), all signs in code, a sign or \
    point beside a number (-5, .5), brackets, points and colons inside a path or a ratio, question marks, commas around \
    "which" and the like, which may narrow what is meant, and commas where "and" and "or" stand together, and other commas \
    than those before "and", "or" and a clause or behind a clause at the beginning, which may make two things of one.
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
    let (old, new) = (subject.old.words[edit.old], subject.new.words[edit.new])
    guard old.contains(",") || new.contains(",") else { return false }
    guard subject.convention.language == .english, !subject.old.isParted, !subject.new.isParted
    else {
      return true
    }
    return
      !(edit.old.filter { subject.old.words[$0] == "," }.allSatisfy(subject.old.isPlainComma)
      && edit.new.filter { subject.new.words[$0] == "," }.allSatisfy(subject.new.isPlainComma))
      && !(old.count == 1 && new.count == 1)
  }
}
