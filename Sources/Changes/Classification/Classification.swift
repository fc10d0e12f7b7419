public import Standards

/// What a change means: the findings of the rules, and what editors said of them.
public struct Classification: Sendable {
  /// A finding with what was decided about it.
  public struct Judged: Sendable {
    /// The finding.
    public let finding: ChangeFinding
    /// The editor's decision, where there is one.
    public var decision: Decision? { decided?.decision }
    /// The same with the version whose revision holds it.
    public let decided: Decided?

    /// The class that counts: the decided one, or the computed one.
    public var counted: ComputedClass {
      decision.map { .decided($0.changeClass) } ?? finding.computed
    }
  }

  /// An editor's decision about a finding.
  public struct Decided: Sendable {
    /// What was decided, and why.
    public let decision: Decision
    /// The version whose revision holds it: the references in its reason mean what they mean there.
    public let version: VersionID
  }

  /// The findings, each with its decision.
  public let judged: [Judged]
  /// The gravest class that a revision states for the change.
  public let stated: ChangeClass?

  init(
    _ findings: [ChangeFinding],
    decisions: (_ fingerprint: String) -> Decided?,
    stated: ChangeClass?
  ) {
    judged = findings.map { Judged(finding: $0, decided: decisions($0.fingerprint)) }
    self.stated = stated
  }

  /// The findings.
  public var findings: [ChangeFinding] { judged.map(\.finding) }

  /// The class by the rules and the decisions.
  public var computed: ComputedClass { .of(judged.map(\.counted)) }

  /// The class of the change: the stated one, and at least the gravest that a finding has.
  ///
  /// What rules leave open is stated; that it is editorial needs a decision with its reason.
  public var effective: ComputedClass {
    guard let stated else { return computed }
    guard let gravest = decided, computed.changeClass != nil || stated != .editorial else {
      return stated == .editorial && computed == .undecided ? .undecided : .decided(stated)
    }
    return .decided(max(gravest, stated))
  }

  /// The gravest class among the findings that have one.
  private var decided: ChangeClass? { judged.compactMap(\.counted.changeClass).max() }

  /// Whether a revision states a milder class than a finding has.
  public var isUnderstated: Bool {
    guard let stated, let decided else { return false }
    return stated < decided
  }
}
