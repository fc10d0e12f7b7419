public import Diagnostics
internal import Fingerprints
package import Phrasing
public import Standards

/// What a rule says of a change: a class, the words that it rests on, and where they stand.
public struct ChangeFinding: Hashable, Sendable {
  /// One side of a finding.
  public struct Side: Hashable, Sendable {
    /// The provision.
    public let provision: ProvisionID
    /// The words that the finding rests on; empty where the whole provision is meant.
    public let words: String
    /// The file, and the line where one is known.
    public let place: SourcePlace
  }

  /// The rule.
  public let rule: ChangeRuleID
  /// The class that the rule gives.
  public let computed: ComputedClass
  /// The field that changed; nil where the provision as a whole is meant.
  public let field: String?
  /// What happened, in a few words.
  package let summary: Phrase
  /// One sentence on who is affected, for each breaking finding.
  package let witness: Phrase?
  /// The side before; nil where there is none.
  public let old: Side?
  /// The side after; nil where there is none.
  public let new: Side?
  /// What a decision names the finding by. It rests on the rule, the ids and the sentences, not on places, so it stays
  /// the same while other text changes.
  public let fingerprint: String

  /// Whether it doubts that a provision is the one that had its id before.
  public var isDoubtOfIdentity: Bool { rule == StatementUnlike.id }

  init(
    rule: ChangeRuleID,
    judgement: Judgement,
    field: String? = nil,
    old: Side?,
    new: Side?,
    subject: [String]
  ) {
    self.rule = rule
    computed = judgement.computed
    self.field = field
    summary = judgement.summary
    witness = judgement.witness
    self.old = old
    self.new = new
    var builder = FingerprintBuilder()
    builder.add(rule.description)
    for part in subject + [old?.words ?? "", new?.words ?? ""] { builder.add(part) }
    fingerprint = String(builder.fingerprint().description.prefix(12))
  }
}
