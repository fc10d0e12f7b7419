internal import Phrasing
internal import Standards

/// A provision is new, or is back.
enum RequirementAdded: ProvisionRule {
  static let id = ChangeRuleID("requirement-added")
  static let manual = """
    A provision was added or reinstated.

    A criterion with a MUST is breaking: nobody had to meet it. One with SHOULD alone is clarifying. One with MAY, which \
    may free from others, or whose text asks for nothing is undecided. A domain or a term by itself asks for nothing, and is \
    clarifying. A clause that is normative counts as a criterion, but is undecided where it has no MUST: a scope or a definition \
    of conformance may bind more readers without one. An informative one is clarifying.
    """

  static func judge(_ subject: ProvisionSubject) -> [Judgement] {
    guard subject.relation.kind == .added || subject.relation.kind == .reinstated else { return [] }
    guard subject.kind == .criterion || subject.isNormativeClause else {
      return [.decided(.clarifying, happened(to: subject.kindName, subject))]
    }
    if subject.newForces.contains(.requirement) {
      return [
        .breaking(
          happened(to: Phrase("a requirement"), subject),
          witness: "You do not conform until you meet \(subject.names)."
        )
      ]
    }
    guard subject.newForces == [.recommendation], subject.kind == .criterion else {
      return [.undecided(happened(toEmpty: subject.kindName, subject))]
    }
    return [.decided(.clarifying, happened(to: Phrase("a recommendation"), subject))]
  }

  private static func happened(to what: Phrase, _ subject: ProvisionSubject) -> Phrase {
    subject.relation.kind == .added ? Phrase("\(what) was added") : Phrase("\(what) was reinstated")
  }

  private static func happened(toEmpty what: Phrase, _ subject: ProvisionSubject) -> Phrase {
    subject.relation.kind == .added
      ? Phrase("\(what) was added that states no requirement")
      : Phrase("\(what) was reinstated that states no requirement")
  }
}

extension ProvisionSubject {
  /// What the provision is, as the subject of a sentence.
  var kindName: Phrase {
    switch kind {
    case .domain: Phrase("a domain")
    case .criterion: Phrase("a criterion")
    case .term: Phrase("a term")
    case .clause: Phrase("a clause")
    }
  }
}
