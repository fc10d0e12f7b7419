public import Diagnostics

/// Where the values of some keys of a front matter stand, for findings that concern one value among others.
public struct KeyPlaces: Hashable, Sendable {
  private let places: [String: SourcePlace]

  /// Places by key.
  public init(_ places: [String: SourcePlace] = [:]) {
    self.places = places
  }

  /// Where the value of a key stands; nil where the key is missing or its place was not kept.
  public subscript(key: String) -> SourcePlace? {
    places[key]
  }
}
