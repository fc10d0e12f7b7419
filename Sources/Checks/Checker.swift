public import Diagnostics

/// Runs all rules.
public enum Checker {
  /// The rules, in the order of their names.
  static let rules: [any Rule.Type] = [
    BadID.self,
    BrokenLink.self,
    BrokenSiteLink.self,
    ChangedAfterPublication.self,
    CollidingAddress.self,
    ContradictoryRecord.self,
    DuplicateID.self,
    ExamContradiction.self,
    ImpossibleDate.self,
    MiscountedBank.self,
    MisnamedFile.self,
    MissingRationale.self,
    OverreachingErratum.self,
    ReclassifiedChange.self,
    ReusedID.self,
    SmallVersionNumber.self,
    StaleBankReview.self,
    StaleEdge.self,
    UnexaminedCriterion.self,
    UnexplainedChange.self,
    UnfoundedClaim.self,
    UnfoundedDecision.self,
    UnfoundedErratum.self,
    UnknownCover.self,
    UnknownDomain.self,
    UnknownPredecessor.self,
    UnresolvedReference.self,
    UnsettledClass.self,
  ]

  /// The names under which the rules of a family report, with their manuals.
  public static func descriptions(of family: CheckFamily) -> [RuleDescription] {
    rules.filter { $0.family == family }.flatMap { $0.descriptions }.sorted { $0.id < $1.id }
  }

  /// What a run found.
  public struct Report: Sendable {
    /// The findings, in no order.
    public let diagnostics: [Diagnostic]
    /// How much the rules looked at.
    public let account: CheckAccount
  }

  /// Checks a publication by all rules, on all cores.
  public static func check(_ subject: CheckSubject) async -> Report {
    let results = await withTaskGroup(of: (Int, Findings).self) { group in
      for (index, rule) in rules.enumerated() {
        group.addTask {
          var findings = Findings()
          rule.check(subject, &findings)
          return (index, findings)
        }
      }
      var results = [Findings](repeating: Findings(), count: rules.count)
      for await (index, findings) in group { results[index] = findings }
      return results
    }
    return Report(
      diagnostics: results.flatMap(\.diagnostics),
      account: CheckAccount(zip(rules, results).map { ($0, $1) })
    )
  }
}
