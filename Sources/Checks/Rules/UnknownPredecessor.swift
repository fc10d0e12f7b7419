internal import Diagnostics
internal import Standards

/// A version does not say which one it follows, or names one that it cannot follow.
enum UnknownPredecessor: Rule {
  static let ids: [RuleID] = ["unknown-predecessor", "duplicate-version"]
  static let family = CheckFamily.versions
  static let things: [CheckedThing] = [.versions]
  static let manual = """
    A version does not say which one it follows, or names one that it cannot follow.

    Without its predecessor a version has no change log: nothing is compared, and every gate \
    that judges a change passes in silence.

    Old lines may go on beside newer ones; only the draft must follow the version in force, \
    where its own number is higher than that one's.
    """
  static let alsoReports: [RuleID: String] = [
    "duplicate-version": "Two versions of a standard have one number."
  ]

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for standard in subject.publication.standards {
      var byNumber: [VersionNumber: Version] = [:]
      for version in standard.versions {
        findings.examine(.versions)
        if let other = byNumber.updateValue(version, forKey: version.number) {
          findings.report(
            Diagnostic.duplicateVersion(version, other).telling(["\(version.id) follows"])
          )
        } else if let diagnostic = finding(in: version, of: standard) {
          findings.report(
            diagnostic.telling(["\(version.id) follows"]).missing(subject.lostFiles)
          )
        }
      }
    }
  }

  private static func finding(in version: Version, of standard: Standard) -> Diagnostic? {
    guard let number = version.follows else {
      guard let first = standard.versions.first, first.id != version.id else { return nil }
      return .noPredecessor(version, of: standard)
    }
    guard let old = standard.predecessor(of: version) else {
      return .unknownPredecessor(version, number, of: standard)
    }
    guard old.number < version.number, old.id < version.id else {
      return .laterPredecessor(version, old)
    }
    guard version.id.isDraft, let current = standard.current, current.id != old.id,
      old.number < current.number, current.number < version.number
    else { return nil }
    return .overtaken(version, follows: old, current)
  }
}

extension Version {
  /// Adds a line before the one with the number.
  fileprivate func addition(of line: String) -> [Fix] {
    guard let number = keys["number"], let start = number.range?.lowerBound else { return [] }
    return [Fix(number.path, line: start.line, from: "", to: line)]
  }
}

extension Diagnostic {
  fileprivate static func noPredecessor(_ version: Version, of standard: Standard) -> Diagnostic {
    let nearest = standard.versions.last { $0.number < version.number && $0.id < version.id }
    return Diagnostic(
      .error,
      "unknown-predecessor",
      at: version.keys["number"] ?? version.place,
      "\(version.id) does not say which version it follows",
      help: [
        nearest.map { old in
          .edit(
            version.addition(of: "follows: \"\(old.number)\"\n"),
            "add 'follows: \"\(old.number)\"'"
          )
        } ?? .words("add 'follows' with the number of an earlier version")
      ]
    )
  }

  fileprivate static func unknownPredecessor(
    _ version: Version,
    _ number: VersionNumber,
    of standard: Standard
  ) -> Diagnostic {
    let known = standard.versions.filter { $0.id != version.id && $0.number < version.number }
    return Diagnostic(
      .error,
      "unknown-predecessor",
      at: version.keys["follows"] ?? version.place,
      version.number == number
        ? "\(version.id) is said to follow itself"
        : "\(standard.id) has no version \(number) to follow",
      advice: known.isEmpty
        ? "delete 'follows'; there is no earlier version"
        : "write one of \(known.map(\.number.description).joined(separator: ", "))"
    )
  }

  fileprivate static func laterPredecessor(_ version: Version, _ old: Version) -> Diagnostic {
    Diagnostic(
      .error,
      "unknown-predecessor",
      at: version.keys["follows"] ?? version.place,
      "\(version.number) cannot follow \(old.number), which is later",
      advice: "name an earlier version",
      notes: [Note("the later version", at: old.place)]
    )
  }

  fileprivate static func overtaken(
    _ version: Version,
    follows old: Version,
    _ current: Version
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "unknown-predecessor",
      at: version.keys["follows"] ?? version.place,
      "the draft follows \(old.number), and \(current.number) has been published since",
      help: [.words("write 'follows: \"\(current.number)\"' and take its changes over")],
      notes: [Note("the version in force", at: current.place)]
    )
  }

  fileprivate static func duplicateVersion(_ version: Version, _ other: Version) -> Diagnostic {
    Diagnostic(
      .error,
      "duplicate-version",
      at: version.keys["number"] ?? version.place,
      "\(version.id) and \(other.id) have the number \(version.number)",
      advice: "give the draft the number it will be published under",
      notes: [Note("the other version", at: other.place)]
    )
  }
}
