public import Diagnostics
internal import ParallelWork

/// Runs all rules.
public enum Checker {
  /// The rules, in the order of their names.
  static let rules: [any Rule.Type] = [
    ActivePicture.self,
    AmbiguousLink.self,
    AndOr.self,
    BadID.self,
    BrokenLink.self,
    BrokenSiteLink.self,
    BrokenTable.self,
    CarriedMistake.self,
    ChangedAfterPublication.self,
    ChangedDeclaration.self,
    ChangedTombstone.self,
    ChangedUnderOldDate.self,
    CollidingAddress.self,
    ContradictoryRecord.self,
    CutOffDek.self,
    DetouredLink.self,
    DoubledWord.self,
    DuplicateID.self,
    EmptyLink.self,
    EmptySection.self,
    EmptyTableHeader.self,
    ExamContradiction.self,
    ExcessCell.self,
    ExcludingWord.self,
    FalseFigure.self,
    FalseVersionDate.self,
    FutureDate.self,
    HeadingWithoutSpace.self,
    ImageWithoutText.self,
    ImpossibleDate.self,
    InsecureLink.self,
    LinkTitle.self,
    LongRequirement.self,
    LowerCaseKeyword.self,
    MiscountedBank.self,
    MisleadingFile.self,
    MisnamedChange.self,
    MisnamedFile.self,
    MisnumberedDomain.self,
    MisplacedKeyword.self,
    MissedFix.self,
    MissingDriver.self,
    MissingRationale.self,
    MissingRequirement.self,
    MiswrittenReference.self,
    OpenFence.self,
    OrphanPage.self,
    OuterPicture.self,
    OverdueReview.self,
    OverreachingErratum.self,
    OversizedPicture.self,
    PromiseWithoutPlace.self,
    ReclassifiedChange.self,
    RenumberedInDraft.self,
    RenumberedItem.self,
    RepeatedFigure.self,
    RepeatedHeading.self,
    RepeatedRequirement.self,
    RespeltID.self,
    ReusedID.self,
    ShoutedHeading.self,
    SkippedHeadingLevel.self,
    SmallVersionNumber.self,
    StaleBankReview.self,
    StaleEdge.self,
    StaleEntry.self,
    StrayMark.self,
    StrayTermSpelling.self,
    StrikeBetweenDigits.self,
    StruckRequirement.self,
    SupersededSubject.self,
    TakenID.self,
    ThinArticle.self,
    TopLevelHeading.self,
    TwoRequirements.self,
    TypographicSlip.self,
    UnboundEntry.self,
    UnclosedMark.self,
    UnexaminedCriterion.self,
    UnexplainedAbbreviation.self,
    UnexplainedChange.self,
    UnfinishedText.self,
    UnfoundedClaim.self,
    UnfoundedDecision.self,
    UnfoundedErratum.self,
    UnknownAlert.self,
    UnknownCover.self,
    UnknownDomain.self,
    UnknownPredecessor.self,
    UnpairedFootnote.self,
    UnreadablePicture.self,
    UnrecordedDate.self,
    UnresolvedReference.self,
    UnsettledClass.self,
    UntellingLink.self,
    UnusableOldAddress.self,
    UnusedDefinition.self,
    UnwrittenText.self,
    VagueRequirement.self,
    WrappedSign.self,
  ]

  /// The names under which the rules of a family report, with their manuals.
  public static func descriptions(of family: CheckFamily) -> [RuleDescription] {
    rules.filter { $0.family == family }.flatMap { $0.descriptions }.sorted { $0.id < $1.id }
  }

  /// The names under which rules report whose errors bear on other findings in some way.
  public static func names(of bearing: FindingBearing) -> Set<RuleID> {
    var names: Set<RuleID> = []
    for rule in rules {
      names.formUnion(rule.ids.filter { (rule.bearings[$0] ?? rule.bearing) == bearing })
    }
    return names
  }

  /// What a run found.
  public struct Report: Sendable {
    /// The findings, in no order.
    public let diagnostics: [Diagnostic]
    /// How much the rules looked at.
    public let account: CheckAccount
  }

  /// Which rules are asked.
  public enum Reach: Sendable {
    /// All.
    case everything
    /// Those whose findings stop a publication.
    case errors

    fileprivate var rules: [any Rule.Type] {
      self == .everything ? Checker.rules : Checker.rules.filter { $0.severity == .error }
    }
  }

  /// How many rules there are.
  public static var ruleCount: Int { rules.count }

  /// The findings, of which those about the changes of a version miss its predecessor where it names a wrong one.
  private static func comparedWithTheRightOne(
    _ findings: [(rule: any Rule.Type, diagnostics: [Diagnostic])]
  ) -> [Diagnostic] {
    let told = Set(findings.flatMap(\.diagnostics).flatMap(\.told))
    guard !told.isEmpty else { return findings.flatMap(\.diagnostics) }
    return findings.flatMap { rule, diagnostics in
      guard rule.family == .changes else { return diagnostics }
      return diagnostics.map { diagnostic in
        let name = diagnostic.place.path.version.map { "\($0) follows" }
        return name.map { told.contains($0) ? diagnostic.missing([$0]) : diagnostic } ?? diagnostic
      }
    }
  }

  /// Checks a publication by all rules, or by those that can stop it, on all cores.
  public static func check(
    _ subject: CheckSubject,
    reach: Reach = .everything
  ) -> Report {
    let rules = reach.rules
    let textRules = rules.compactMap { $0 as? any TextRule.Type }
    let treeRules = rules.compactMap { $0 as? any TreeRule.Type }
    let others = rules.filter { !($0 is any TextRule.Type || $0 is any TreeRule.Type) }
    // Those that walk all texts take longest, so they come first.
    var runs: [@Sendable () -> [(RuleID, Findings)]] = [
      { Array(zip(textRules.map { $0.ids[0] }, TextRun.findings(by: textRules, in: subject))) },
      { Array(zip(treeRules.map { $0.ids[0] }, TreeRun.findings(by: treeRules, in: subject))) },
    ]
    runs += others.map { rule in
      {
        var findings = Findings()
        rule.check(subject, &findings)
        return [(rule.ids[0], findings)]
      }
    }
    let results = Dictionary(
      mapInParallel(runs) { $0() }.flatMap(\.self),
      uniquingKeysWith: { first, _ in first }
    )
    let findings = rules.map { results[$0.ids[0]] ?? Findings() }
    return Report(
      diagnostics: comparedWithTheRightOne(zip(rules, findings).map { ($0, $1.diagnostics) }),
      account: CheckAccount(zip(rules, findings).map { ($0, $1) })
    )
  }
}
