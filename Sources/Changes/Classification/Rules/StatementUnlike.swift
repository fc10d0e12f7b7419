internal import Phrasing

/// An id keeps its place over a text that is not alike, or a record says that it went where none of its words are.
enum StatementUnlike: ProvisionRule {
  static let id = ChangeRuleID("statement-unlike")
  static let manual = """
    A provision has its id as before, or a record says where it went, and neither its title nor its statement is like the one \
    before. Of a split each part, and of a merge each provision before, is held against the whole.

    An id that is bound to another requirement misleads everybody who cites it. It is undecided: write that the old one \
    was withdrawn and add the new one under an id of its own, or decide, with the reason why it is the same requirement.

    Likeness is the Dice coefficient of the words, the larger of title and statement, without those that most provisions \
    of a version share.
    """

  static func judge(_ subject: ProvisionSubject) -> [Judgement] {
    guard !subject.isAlike else { return [] }
    return [.undecided("neither the title nor the text is like the one before")]
  }
}
