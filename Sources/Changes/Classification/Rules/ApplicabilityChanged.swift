internal import Phrasing
internal import Standards

/// A criterion applies to others than before.
enum ApplicabilityChanged: ProvisionRule {
  static let id = ChangeRuleID("applicability-changed")
  static let manual = """
    The list of those to whom a criterion applies (`applies-to`) has changed.

    Whoever is new in it is bound now, which is breaking; so is dropping the list, since the criterion then applies to all. Where \
    names only went, or a list is new, fewer are bound: relaxing. Names that differ only in case are the same, which is editorial. \
    Whether one name is a part of another is not known: `providers` in place of `operators` binds others.

    Lists of provisions that were split or merged are undecided where they differ.
    """

  static func judge(_ subject: ProvisionSubject) -> [Judgement] {
    guard subject.kind == .criterion, subject.relation.kind != .replaced,
      subject.comparison.fields.contains(where: { $0.name == ProvisionText.applicability })
    else { return [] }
    let (before, after) = (names(subject.before), names(subject.after))
    let words = (before.joined(separator: ", "), after.joined(separator: ", "))
    guard subject.before.count == 1, subject.after.count == 1 else {
      return [.undecided("it applies to others", words: words)]
    }
    let (old, new) = (Set(before.map { $0.lowercased() }), Set(after.map { $0.lowercased() }))
    if old == new {
      return [.decided(.editorial, "names are written in another way", words: words)]
    }
    let gained = old.isEmpty ? [] : new.subtracting(old).sorted()
    guard new.isEmpty || !gained.isEmpty else {
      return [.decided(.relaxing, "it applies to fewer", words: words)]
    }
    return [
      .breaking(
        "it applies to more",
        witness: new.isEmpty
          ? Phrase("It applies to all now.")
          : Phrase("It binds \(gained.joined(separator: ", ")) now."),
        words: words
      )
    ]
  }

  private static func names(_ provisions: [Provision]) -> [String] {
    provisions.flatMap(\.appliesTo).sorted()
  }
}
