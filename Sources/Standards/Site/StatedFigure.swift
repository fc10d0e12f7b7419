public import Diagnostics

/// A figure that a data file names: a line of `facts.yml`, or one of a credential's `figures`.
public struct StatedFigure: Hashable, Sendable {
  /// Its name, as it is written there.
  public let name: String
  /// Its value, as it is written.
  public let value: String
  /// Where the value stands.
  public let place: SourcePlace

  /// A figure with its place.
  public init(_ name: String, _ value: String, at place: SourcePlace) {
    self.name = name
    self.value = value
    self.place = place
  }
}
