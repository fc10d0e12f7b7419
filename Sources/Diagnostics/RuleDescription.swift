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
  /// Why its help is always words alone; nil where it offers a remedy.
  public let wordsOnly: WordsOnly?
  /// Whether a finding of it may stay where an editor gives a reason.
  public let isSuppressible: Bool

  /// A rule with its manual; the sentence alone where there is no more to say.
  ///
  /// - Parameter wordsOnly: Why its help is words alone, where it always is.
  public init(
    _ id: RuleID,
    _ sentence: String,
    manual: String = "",
    severity: Severity = .error,
    isSuppressible: Bool = false,
    wordsOnly: WordsOnly? = nil
  ) {
    self.id = id
    self.severity = severity
    self.sentence = sentence
    self.manual =
      (manual.isEmpty ? sentence : manual)
      + (wordsOnly.map { "\n\nIts help is words alone: \($0.rawValue)." } ?? "")
    self.wordsOnly = wordsOnly
    self.isSuppressible = isSuppressible
  }

  /// The same rule, whose help is words alone.
  package func helping(withWordsSince reason: WordsOnly?) -> RuleDescription {
    RuleDescription(
      id,
      sentence,
      manual: manual,
      severity: severity,
      isSuppressible: isSuppressible,
      wordsOnly: reason
    )
  }
}
