internal import Changes
internal import Diagnostics
internal import Standards

/// `standard.yml` declares that requirements are read otherwise than when a version was published.
enum ChangedDeclaration: Rule {
  static let ids: [RuleID] = ["changed-declaration"]
  static let family = CheckFamily.versions
  static let things: [CheckedThing] = [.versions]
  static let manual = """
    `standard.yml` declares that requirements are read otherwise than when a version was published.

    The language and the words that make a requirement decide what a published text asks for, and which class a change has. \
    They stand outside the versions, so each lock holds them. A standard in another language, or with other keywords, is \
    another standard.

    The policy for numbers may change; the one that a version was published with holds for the number after it as well.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for standard in subject.publication.standards {
      for version in standard.versions {
        findings.examine(.versions)
        guard let lock = version.seal?.lock else { continue }
        for now in RequirementReader.declarations(of: version) {
          let before = lock.declarations.first { $0.key == now.key }
          guard let before, before.value != now.value else { continue }
          findings.report(.changedDeclaration(now, before, version, standard))
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func changedDeclaration(
    _ now: Declaration,
    _ before: Declaration,
    _ version: Version,
    _ standard: Standard
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "changed-declaration",
      at: standard.place,
      "\(version.id) was published with '\(now.key.rawValue): \(before.value)', and is read by '\(now.value)' now",
      advice: "write '\(now.key.rawValue): \(before.value)'"
    )
  }
}
