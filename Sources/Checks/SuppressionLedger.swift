public import Diagnostics
internal import Standards

/// Holds what editors let stay against what was found.
///
/// A suppression silences exactly its rule, at the block or line behind it. One that silences nothing, or that must not,
/// is reported itself.
public struct SuppressionLedger: Sendable {
  /// The findings that remain, with those about suppressions.
  public let diagnostics: [Diagnostic]
  /// The findings that stay for a reason.
  public let allowed: [AllowedFinding]

  /// Holds suppressions against findings.
  ///
  /// - Parameters:
  ///   - suppressions: What editors wrote.
  ///   - found: All findings.
  ///   - rules: All rules.
  ///   - isComplete: Whether all rules ran. Otherwise nobody knows what a suppression silences.
  ///   - isLocked: Whether a file is part of a locked version. What rules judge only before it is locked is settled
  ///     then, and the comment can no longer be deleted.
  public init(
    _ suppressions: [Suppression],
    on found: [Diagnostic],
    rules: [RuleDescription],
    isComplete: Bool,
    isLocked: (SourcePath) -> Bool = { _ in false }
  ) {
    guard !suppressions.isEmpty else {
      (diagnostics, allowed) = (found, [])
      return
    }
    let known = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let valid = suppressions.filter { known[$0.rule]?.isSuppressible ?? false }
    let coverage = SuppressedLines(of: valid, found)
    var remaining: [Diagnostic] = []
    var allowed: [AllowedFinding] = []
    for diagnostic in found {
      if let first = coverage.suppression(of: diagnostic) {
        allowed.append(AllowedFinding(diagnostic, by: first))
      } else {
        remaining.append(diagnostic)
      }
    }
    let suppressible = known.values.filter(\.isSuppressible).map(\.id.description)
    var near = NearWords()
    var problems = FindingList()
    for suppression in suppressions {
      guard let rule = known[suppression.rule] else {
        problems.append(.suppressionOfUnknownRule(suppression, suppressible, &near))
        continue
      }
      guard rule.isSuppressible else {
        problems.append(.suppressionOfIntegrity(suppression))
        continue
      }
      let isUnused = isComplete && !coverage.used.contains(suppression)
      if isUnused, !isLocked(suppression.place.path) {
        problems.append(.unusedSuppression(suppression))
      }
    }
    diagnostics = remaining + problems.findings
    self.allowed = allowed
  }

  /// What suppressions can be reported for.
  public static let rules: [RuleDescription] = [
    RuleDescription(
      "bad-suppression",
      "A comment `psf:allow` names no rule that it may silence, gives no reason, or stands where it cannot.",
      manual: """
        A comment `psf:allow` names no rule that it may silence, gives no reason, or stands where it cannot.

        The comment lets one finding stay: `<!-- psf:allow RULE: reason -->` on a line of its own before a block of \
        Markdown, or `# psf:allow RULE: reason` before a line of YAML. Who reads the file later has to learn why.

        What makes a publication contradict itself, such as an id that stands twice or a reference that leads nowhere, \
        cannot be allowed.
        """
    ),
    RuleDescription(
      "unused-suppression",
      "A comment `psf:allow` silences nothing.",
      manual: """
        A comment `psf:allow` silences nothing.

        The finding is gone, or the comment stands at the wrong place. Left behind, it would silence the next one unseen.

        A comment is about the lines behind it up to the next blank one, in YAML about the next line. It is not judged \
        where the content could not be read as a whole.
        """,
      severity: .warning
    ),
  ]
}

extension Diagnostic {
  fileprivate static func suppressionOfUnknownRule(
    _ suppression: Suppression,
    _ names: [String],
    _ words: inout NearWords
  ) -> Diagnostic {
    let near = words.nearest(to: suppression.rule.description, among: names)
    return Diagnostic(
      .error,
      "bad-suppression",
      at: suppression.place,
      "there is no rule '\(suppression.rule)'",
      advice: near.isEmpty
        ? "'psf explain' lists the rules; \(names.sorted().joined(separator: ", ")) can be allowed"
        : "did you mean \(near.joined(separator: " or "))?"
    )
  }

  fileprivate static func suppressionOfIntegrity(_ suppression: Suppression) -> Diagnostic {
    Diagnostic(
      .error,
      "bad-suppression",
      at: suppression.place,
      "what '\(suppression.rule)' finds cannot be allowed: the publication would contradict itself",
      advice: "mend what it finds and delete the comment"
    )
  }

  fileprivate static func unusedSuppression(_ suppression: Suppression) -> Diagnostic {
    Diagnostic(
      .warning,
      "unused-suppression",
      at: suppression.place,
      "'\(suppression.rule)' finds nothing in the lines behind this comment",
      advice: "delete the comment, or move it right before the block or line that it is about"
    )
  }
}
