internal import Diagnostics
internal import Markup
internal import Standards

/// A reference leads nowhere.
enum UnresolvedReference: Rule {
  static let ids: [RuleID] = [
    "unresolved-reference", "reference-to-withdrawn", "reference-without-version",
    "reference-not-in-version", "reference-out-of-version",
  ]
  static let family = CheckFamily.references
  static let bearings = ["reference-without-version" as RuleID: FindingBearing.dependent]
  static let things: [CheckedThing] = [.references]
  static let manual = """
    A reference leads nowhere.

    Readers, exams and contracts follow references. One that names what is gone, or that does \
    not say which version it means, makes the standard contradict itself.
    """
  static let alsoReports: [RuleID: String] = [
    "reference-to-withdrawn": "A reference leads to what is withdrawn.",
    "reference-without-version": "A reference does not say which version it means.",
    "reference-not-in-version": "A reference leads to what its version does not hold.",
    "reference-out-of-version": "A text of a version refers to what may change without it.",
  ]

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for text in subject.texts {
      for label in text.prose.labels {
        guard case .reference(let target) = label.meaning else { continue }
        findings.examine(.references, label.places.count)
        guard case .failure(let problem) = target else { continue }
        let wayOn = subject.wayOn(from: problem)
        let files =
          subject.files(meantBy: label.text, problem, in: text.owner.version)
          + text.prose.place.path.examFile
        let names = subject.names(meantBy: problem)
        for place in label.places {
          let finding = Diagnostic.unresolved(label.text, at: place, problem, wayOn)
          findings.report(finding.resting(on: files).missing(names))
        }
      }
    }
  }
}

extension Diagnostic {
  /// A reference, wherever it is written, that leads nowhere.
  ///
  /// - Parameter wayOn: Where what it means went, as advice.
  static func unresolved(
    _ label: String,
    at place: SourcePlace,
    _ problem: ReferenceProblem,
    _ wayOn: String?
  ) -> Diagnostic {
    switch problem {
    case .unknown(let suggestions): unknown(label, at: place, suggestions)
    case .noVersion(let standard):
      Diagnostic(
        .error,
        "reference-without-version",
        at: place,
        "it is not said which version of \(standard) '\(label)' means",
        advice: "add 'about: [\(standard)@…]' to the page, or write [\(label)@…]"
      )
    case .ambiguousVersion(_, let versions):
      Diagnostic(
        .error,
        "reference-without-version",
        at: place,
        "'\(label)' may mean \(versions.map(\.description).joined(separator: " or "))",
        help: Help(
          versions.map { version in
            let named = "[\(label)@\(version.label)]"
            return .edit([Fix(place, from: "[\(label)]", to: named)], "write \(named)")
          }
        )
      )
    case .unknownVersion(let version, let known):
      Diagnostic(
        .error,
        "unresolved-reference",
        at: place,
        "there is no version \(version)",
        advice: "the versions are \(known.joined(separator: ", "))"
      )
    case .notInVersion(_, let version, let elsewhere):
      Diagnostic(
        .error,
        "reference-not-in-version",
        at: place,
        "'\(label)' is not in \(version)",
        advice: notInVersion(elsewhere.map(\.description).joined(separator: ", "), wayOn)
      )
    case .withdrawn(_, let version, let by):
      Diagnostic(
        .error,
        "reference-to-withdrawn",
        at: place,
        "'\(label)' is withdrawn in \(version)",
        help: by.isEmpty
          ? [.words(wayOn ?? "refer to what applies now, or to the version that had it")]
          : [
            .edit(
              by.count == 1
                ? [Fix(place, from: "[\(label)]", to: "[\(by[0])\(versionMark(of: label))]")] : [],
              "refer to \(by.map(\.description).joined(separator: ", ")), which covers it now"
            )
          ]
      )
    case .notAllowedInVersion:
      Diagnostic(
        .error,
        "reference-out-of-version",
        at: place,
        "'\(label)' is a page that can change, and a version must not rest on it",
        advice: "inside a version refer to provisions and terms only"
      )
    }
  }

  /// The version behind a name: `@1.1`, or nothing.
  private static func versionMark(of label: String) -> String {
    label.firstIndex(of: "@").map { String(label[$0...]) } ?? ""
  }

  private static func notInVersion(_ elsewhere: String, _ wayOn: String?) -> String {
    guard !elsewhere.isEmpty else { return wayOn ?? "choose a provision of that version" }
    return wayOn.map { "\($0), or the version that it is in: \(elsewhere)" }
      ?? "it is in \(elsewhere): name that version, or another provision"
  }

  private static func unknown(
    _ label: String,
    at place: SourcePlace,
    _ suggestions: [String]
  ) -> Diagnostic {
    let nearest = suggestions.map { "[\($0)\(versionMark(of: label))]" }
    return Diagnostic(
      .error,
      "unresolved-reference",
      at: place,
      "nothing here is called '\(label)'",
      help: nearest.isEmpty
        ? [.words("check the id"), .words("put the text in backticks")]
        : [.didYouMean(nearest, at: place, for: "[\(label)]")],
      fixes: Fix.spelling(at: place, "[\(label)]", near: nearest)
    )
  }
}
