/// The word of an editor, in the file itself, that a finding may stay, and why.
public struct Suppression: Hashable, Sendable, Codable {
  /// Where it stands.
  public let place: SourcePlace
  /// The rule that is silenced.
  public let rule: RuleID
  /// Why.
  public let reason: String
  /// The lines that it is about, from 1; nil where nothing follows it.
  public let lines: ClosedRange<Int>?

  /// A reason at a place for what a rule finds in some lines.
  public init(
    at place: SourcePlace,
    of rule: RuleID,
    because reason: String,
    lines: ClosedRange<Int>?
  ) {
    self.place = place
    self.rule = rule
    self.reason = reason
    self.lines = lines
  }

  /// Whether it is about a finding: one of its rule that begins in its lines.
  public func covers(_ diagnostic: Diagnostic) -> Bool {
    guard let lines, rule == diagnostic.rule, place.path == diagnostic.place.path,
      let start = diagnostic.place.range?.lowerBound
    else { return false }
    return lines.contains(start.line)
  }
}

/// A finding that an editor lets stay.
public struct AllowedFinding: Hashable, Sendable, Codable {
  /// What was found.
  public let diagnostic: Diagnostic
  /// Why it stays.
  public let suppression: Suppression

  /// A finding with the reason why it stays.
  public init(_ diagnostic: Diagnostic, by suppression: Suppression) {
    self.diagnostic = diagnostic
    self.suppression = suppression
  }
}
