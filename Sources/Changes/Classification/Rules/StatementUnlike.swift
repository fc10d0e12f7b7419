/// An id keeps its place over a text that is not alike.
enum StatementUnlike: ProvisionRule {
  static let id = ChangeRuleID("statement-unlike")
  static let manual = """
    A provision has its id as before, and neither its title nor its statement is like the one before.

    An id that is bound to another requirement misleads everybody who cites it. It is undecided: write that the old one \
    was withdrawn and add the new one under an id of its own, or decide, with the reason why it is the same requirement.

    Likeness is the Dice coefficient of the words, the larger of title and statement, without those that most provisions \
    of a version share.
    """

  static func judge(_ subject: ProvisionSubject) -> [Judgement] {
    guard subject.relation.kind == .same, !subject.isAlike else { return [] }
    return [.undecided("neither the title nor the text is like the one before")]
  }
}
