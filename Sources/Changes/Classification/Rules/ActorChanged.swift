internal import Phrasing
internal import Wording

/// Another party has to do it.
enum ActorChanged: SentenceRule {
  static let id = ChangeRuleID("actor-changed")
  static let manual = """
    A requirement is addressed to another party: "the provider MUST" became "the deployer MUST".

    Who was not addressed before is now, so it is breaking.

    Judged is only a change in front of the keyword, of one word for a party into another one.
    """

  private static let parties: Set<String> = [
    "provider", "providers", "deployer", "deployers", "developer", "developers", "operator",
    "operators", "organisation", "organisations", "organization", "organizations", "owner",
    "owners",
    "vendor", "vendors", "supplier", "suppliers", "user", "users", "customer", "customers", "team",
    "teams", "maintainer", "maintainers", "auditor", "auditors", "controller", "controllers",
    "processor", "processors", "manufacturer", "manufacturers", "importer", "distributor",
    "management", "contributor", "contributors",
  ]
  private static let fillers: Set<String> = ["the", "a", "an", "each", "every", "its", "their"]

  static func judge(_ subject: SentenceSubject) -> [Judgement] {
    guard subject.isRequirement, let old = subject.oldKeywords.first,
      let new = subject.newKeywords.first
    else { return [] }
    return subject.edits.compactMap { index, edit in
      guard edit.old.upperBound <= old.words.lowerBound,
        edit.new.upperBound == new.words.lowerBound, edit.old.upperBound == old.words.lowerBound,
        subject.old.words[..<edit.old.lowerBound].allSatisfy(fillers.contains),
        subject.new.words[..<edit.new.lowerBound].allSatisfy(fillers.contains),
        let before = party(subject.old.words(in: edit.old)),
        let after = party(subject.new.words(in: edit.new)), !isSame(before, after)
      else { return nil }
      return .breaking(
        "the requirement is addressed to '\(after)' in place of '\(before)'",
        witness:
          "If you are '\(after)' and left this to '\(before)', you no longer conform.",
        explains: [index]
      )
    }
  }

  private static func party(_ words: [String]) -> String? {
    let words = words.filter { !fillers.contains($0) }
    return words.count == 1 && parties.contains(words[0]) ? words[0] : nil
  }

  /// One and several of them are the same party.
  private static func isSame(_ first: String, _ second: String) -> Bool {
    let (first, second) = (Spelling.plain(first), Spelling.plain(second))
    return first == second || first + "s" == second || second + "s" == first
  }
}
