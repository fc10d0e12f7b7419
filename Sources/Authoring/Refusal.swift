/// Why something that was asked for is not done, and what to do instead.
public struct Refusal: Error, Hashable, Sendable {
  /// Why, in one sentence without a full stop.
  public let reason: String
  /// What to do, in one sentence without a full stop.
  public let advice: String

  /// A reason and a way out.
  public init(_ reason: String, advice: String) {
    self.reason = reason
    self.advice = advice
  }
}
