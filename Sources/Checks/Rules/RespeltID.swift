internal import Changes
internal import Diagnostics
internal import Standards

/// An id is one that there was before in another spelling.
enum RespeltID: Rule {
  static let ids: [RuleID] = ["respelt-id"]
  static let family = CheckFamily.identity
  static let bearing = FindingBearing.contradicting
  static let things: [CheckedThing] = [.ids]
  static let manual = """
    An id is one that there was before in another spelling.

    Readers take PSF-1.4 and psf-1.04 for one requirement. Case and zeros before a number tell no two ids apart.

    Where a revision says that one moved to the other, only ids that differ in case alone are refused: they would have one \
    address.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for step in subject.steps {
      findings.examine(.ids, step.new.provisions.count)
      for (id, other) in step.respelt.sorted(by: { $0.key < $1.key }) {
        guard let provision = step.new[id] else { continue }
        let finding = Diagnostic.respelt(provision, as: other, step)
        findings.report(finding.telling([step.new.id.name(of: other)]))
      }
    }
  }
}

extension ProvisionID {
  /// In lower case and without zeros before numbers.
  fileprivate var withoutSpelling: String {
    description.lowercased().replacing(/(^|[^0-9])0+([0-9])/) { "\($0.1)\($0.2)" }
  }
}

extension ComparedStep {
  /// Ids that are spelt otherwise than before, each with the one that there was.
  var respelt: [ProvisionID: ProvisionID] {
    let fresh = new.provisions.map(\.id).filter { !everUsed.contains($0) }
    guard !fresh.isEmpty else { return [:] }
    let known = Dictionary(grouping: everUsed, by: \.withoutSpelling)
    let pairs = fresh.compactMap { id in
      known[id.withoutSpelling]?.min().map { (id, $0) }
    }
    return Dictionary(
      pairs.filter { !says($0.1, movedTo: $0.0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  fileprivate func says(_ old: ProvisionID, movedTo new: ProvisionID) -> Bool {
    old.description.lowercased() != new.description.lowercased()
      && changes.contains { $0.action == .moved(old, to: new) }
  }
}

extension Diagnostic {
  fileprivate static func respelt(
    _ provision: Provision,
    as other: ProvisionID,
    _ step: ComparedStep
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "respelt-id",
      at: provision.place,
      "'\(provision.id)' is another spelling of \(other), which there was before",
      advice: step.new[other] == nil ? "write '\(other)'" : "take a number that was never used"
    )
  }
}
