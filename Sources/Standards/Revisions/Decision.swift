public import Diagnostics

/// An editor's word on a finding of the classification: what its class is after all, and why.
public struct Decision: Sendable {
  /// The class that a finding can be given.
  public let changeClass: ChangeClass
  /// The fingerprint of the finding, as the program prints it.
  public let finding: String
  /// Why.
  public let reason: Prose
  /// Where the entry stands.
  public let place: SourcePlace

  /// A decision with its reason.
  public init(finding: String, changeClass: ChangeClass, reason: Prose, place: SourcePlace) {
    self.finding = finding
    self.changeClass = changeClass
    self.reason = reason
    self.place = place
  }
}
