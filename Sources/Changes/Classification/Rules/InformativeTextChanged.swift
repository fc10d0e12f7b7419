internal import Phrasing
internal import Standards

/// Guidance, examples or another text that binds nobody was reworded.
enum InformativeTextChanged: FieldRule {
  static let id = ChangeRuleID("informative-text-changed")
  static let manual = """
    Text that is informative changed: a section behind the first heading of a criterion, the text of a domain, or an informative clause.

    It is clarifying, since nobody conforms to it. It is editorial where only punctuation, capitals, spelling, the form \
    of a number or the target of a link changed. Undecided is a section of a criterion, or a property of a catalog, that says to whom \
    or from which level on a requirement applies, such as "Applicability" or "level": more may be bound by it without a word of \
    the text.
    """

  static func judge(_ subject: FieldSubject) -> [Judgement] {
    guard subject.kind != .term else { return [] }
    if subject.isEditorial {
      return [.decided(.editorial, "the text is written in another way", words: subject.words)]
    }
    let isProperty = subject.name == "Properties" && subject.changesApplicability
    if subject.kind == .criterion, isProperty || subject.isAboutApplicability {
      return [.undecided("to whom it applies may have changed", words: subject.words)]
    }
    return [.decided(.clarifying, "informative text changed", words: subject.words)]
  }
}
