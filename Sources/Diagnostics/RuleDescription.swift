/// What a rule finds, for whoever meets one of its findings.
public struct RuleDescription: Hashable, Sendable {
  /// Its name.
  public let id: RuleID
  /// How grave its findings are.
  public let severity: Severity
  /// What it finds, in one sentence with a full stop.
  public let sentence: String
  /// What it finds, why that matters and what it does not judge: Markdown, with a blank line between paragraphs.
  public let manual: String
  /// Whether a finding of it may stay where an editor gives a reason.
  public let isSuppressible: Bool

  /// A rule with its manual; the sentence alone where there is no more to say.
  public init(
    _ id: RuleID,
    _ sentence: String,
    manual: String = "",
    severity: Severity = .error,
    isSuppressible: Bool = false
  ) {
    self.id = id
    self.severity = severity
    self.sentence = sentence
    self.manual = manual.isEmpty ? sentence : manual
    self.isSuppressible = isSuppressible
  }
}
