internal import Phrasing
internal import Standards

/// A provision stands in another domain.
enum ParentChanged: ProvisionRule {
  static let id = ChangeRuleID("parent-changed")
  static let manual = """
    A provision has moved to another domain and kept its id.

    It is editorial where both domains are headings and nothing else: no principle and no text. Where one of them, or a domain \
    above it, says anything, that may say whom its criteria bind or when, and the change is undecided.

    A provision that follows its domain to a new id, or into a part of it, has not moved. One that was moved to \
    another id is not judged: its new id says where it stands.
    """

  static func judge(_ subject: ProvisionSubject) -> [Judgement] {
    let change = subject.comparison.fields.first { $0.name == ProvisionText.parent }
    guard let change, subject.relation.kind != .replaced else { return [] }
    let words = (
      Token.text(of: change.old.flatMap(\.tokens)), Token.text(of: change.new.flatMap(\.tokens))
    )
    let summary: Phrase = "it is in another domain"
    return subject.domainsSayNothing
      ? [.decided(.editorial, summary, words: words)] : [.undecided(summary, words: words)]
  }
}
