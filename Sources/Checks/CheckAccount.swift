public import Diagnostics

/// How much a run looked at: a check that saw nothing must not look like a pass.
public struct CheckAccount: Sendable, Codable {
  /// What one rule looked at.
  public struct RuleShare: Sendable, Codable {
    /// The rule's own name.
    public let rule: RuleID
    /// How many things it looked at, of whatever kind.
    public let count: Int
    fileprivate let things: [CheckedThing]
  }

  /// How many things of a kind were looked at.
  public struct ThingShare: Sendable, Codable {
    /// The kind.
    public let thing: CheckedThing
    /// How many.
    public let count: Int
  }

  /// What the rules of a family looked at.
  public struct FamilyShare: Sendable, Codable {
    /// The family.
    public let family: CheckFamily
    /// Each kind of thing that its rules look at, with the number that the rule saw which saw the most.
    public let things: [ThingShare]
    /// Its rules.
    public let rules: [RuleShare]

    /// Whether none of its rules saw anything.
    public var isEmpty: Bool { things.allSatisfy { $0.count == 0 } }

    /// Rules that saw nothing while others of the family saw things of the same kind.
    public var blindRules: [RuleID] {
      let seen = Set(things.lazy.filter { $0.count > 0 }.map(\.thing))
      return rules.filter { $0.count == 0 && !seen.isDisjoint(with: $0.things) }.map(\.rule)
    }
  }

  /// The families in their order; none where nothing could be checked.
  public let families: [FamilyShare]

  /// The account of a run in which no rule could look at anything.
  public init() {
    families = []
  }

  init(_ results: [(rule: any Rule.Type, findings: Findings)]) {
    families = CheckFamily.allCases.compactMap { family in
      let own = results.filter { $0.rule.family == family }
      return own.isEmpty ? nil : Self.share(of: family, own)
    }
  }

  private static func share(
    of family: CheckFamily,
    _ results: [(rule: any Rule.Type, findings: Findings)]
  ) -> FamilyShare {
    let looked = Set(results.flatMap { $0.rule.things })
    let things = CheckedThing.allCases.filter(looked.contains).map { thing in
      ThingShare(
        thing: thing,
        count: results.map { $0.findings.counts[thing] ?? 0 }.max() ?? 0
      )
    }
    let rules = results.map { rule, findings in
      RuleShare(rule: rule.ids[0], count: findings.examined, things: rule.things)
    }
    return FamilyShare(family: family, things: things, rules: rules)
  }

  /// The number of rules that ran.
  public var ruleCount: Int { families.reduce(0) { $0 + $1.rules.count } }

  /// How often a rule looked at something.
  public var total: Int {
    families.reduce(0) { $0 + $1.rules.reduce(0) { $0 + $1.count } }
  }
}
