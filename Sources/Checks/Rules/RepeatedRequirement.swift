internal import Changes
internal import Diagnostics
internal import Standards

/// A requirement is in a version twice, word for word.
enum RepeatedRequirement: Rule {
  static let ids: [RuleID] = ["repeated-requirement"]
  static let family = CheckFamily.changes
  static let things: [CheckedThing] = [.requirements]
  static let severity = Severity.warning
  static let isSuppressible = true
  static let manual = """
    A requirement is in a version twice, word for word.

    Whoever assesses a system counts it twice, and a later version that changes one of the two leaves the other as it was. So a \
    standard states each requirement once and refers to it elsewhere. After `psf split` each part begins with the whole text, until \
    what belongs to the others is struck from it.

    Not reported are sentences of fewer than five words, those that refer to the sentences around them ("It MUST be signed"), those \
    that begin a list, and what five provisions or more say alike, which is a formula of the standard.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for version in subject.publication.versions where !version.isLocked {
      let (found, examined) = RequirementRepetition.all(in: version)
      findings.examine(.requirements, examined)
      for repetition in found { findings.report(.repeatedRequirement(repetition)) }
    }
  }
}

extension Diagnostic {
  fileprivate static func repeatedRequirement(
    _ repetition: RequirementRepetition
  ) -> Diagnostic {
    let (id, other) = (repetition.place.provision.id, repetition.first.provision.id)
    let what = repetition.count == 1 ? "a requirement" : "\(repetition.count) requirements"
    return Diagnostic(
      .warning,
      "repeated-requirement",
      at: repetition.place.source,
      id == other
        ? "\(id) says this twice, word for word"
        : "\(id) repeats \(what) of \(other) word for word",
      advice: id == other
        ? "delete one of the two"
        : "state each once: strike it here or there, and refer to the other where readers need it",
      notes: [Note("the same requirement", at: repetition.first.source)]
    )
  }
}

extension RequirementRepetition.Place {
  fileprivate var source: SourcePlace {
    SourcePlace(provision.place.path, line: line, column: 1)
  }
}
