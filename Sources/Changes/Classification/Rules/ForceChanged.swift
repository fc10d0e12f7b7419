internal import Phrasing

/// A clause became normative, or is normative no longer.
enum ForceChanged: ProvisionRule {
  static let id = ChangeRuleID("force-changed")
  static let manual = """
    A clause around the domains, such as an annex, became normative, or is informative now.

    It is undecided: what it asked for may be asked for no longer, and what it only told may bind now, without a change of its \
    text.
    """

  static func judge(_ subject: ProvisionSubject) -> [Judgement] {
    let change = subject.comparison.fields.first { $0.name == ProvisionText.force }
    guard let change, !subject.before.isEmpty, !subject.after.isEmpty else { return [] }
    let words = [change.old, change.new].map { Token.text(of: $0.flatMap(\.tokens)) }
    let sides = words.map(Phrase.init(word:))
    return [.undecided("\(sides[0]) became \(sides[1])", words: (words[0], words[1]))]
  }
}
