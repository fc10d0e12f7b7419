internal import Phrasing
internal import Standards

/// A term is defined in other words.
enum DefinitionChanged: FieldRule {
  static let id = ChangeRuleID("definition-changed")
  static let manual = """
    The definition of a term, or its other names, changed.

    Where the normative text of a criterion uses the term, what is required may have changed without a word of it: it is \
    undecided, and the criteria are named. Where none uses it, it is clarifying. It is editorial where only the spelling \
    changed.
    """

  static func judge(_ subject: FieldSubject) -> [Judgement] {
    guard subject.kind == .term else { return [] }
    if subject.isEditorial {
      return [.decided(.editorial, "the text is written in another way", words: subject.words)]
    }
    guard !subject.users.isEmpty else {
      return [
        .decided(.clarifying, "the term is defined in other words", words: subject.words)
      ]
    }
    let users = subject.users.map(\.description).joined(separator: ", ")
    return [
      .undecided("the term is defined in other words; \(users) rest on it", words: subject.words)
    ]
  }
}
