internal import Phrasing
internal import Standards

/// A provision has another title.
enum TitleChanged: ProvisionRule {
  static let id = ChangeRuleID("title-changed")
  static let manual = """
    The title of a provision changed.

    It is clarifying: a title names what is required and requires nothing, also where it holds a number. It is editorial \
    where only punctuation, capitals or spelling changed.

    Titles of provisions that were split, merged, added or withdrawn are not judged.
    """

  static func judge(_ subject: ProvisionSubject) -> [Judgement] {
    let comparison = subject.comparison
    guard subject.before.count == 1, subject.after.count == 1, comparison.isRenamed,
      subject.relation.kind != .replaced, let old = comparison.oldTitle,
      let new = comparison.newTitle
    else { return [] }
    let changeClass: ComputedClass =
      FieldSubject.isWrittenAlike(old, new, subject.kind)
      ? .decided(.editorial) : .decided(.clarifying)
    return [Judgement(changeClass, "the title changed", words: (old, new))]
  }
}
