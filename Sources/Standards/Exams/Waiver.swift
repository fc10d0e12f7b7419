/// A criterion that an exam leaves out on purpose.
public struct Waiver: Sendable {
  /// The criterion.
  public let criterion: ProvisionReference
  /// Why it is left out.
  public let reason: Prose

  /// A criterion and the reason why it is left out.
  public init(criterion: ProvisionReference, reason: Prose) {
    self.criterion = criterion
    self.reason = reason
  }
}
