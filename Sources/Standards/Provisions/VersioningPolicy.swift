/// Which part of a version's number has to rise for a change of each class.
public struct VersioningPolicy: Hashable, Sendable {
  /// A part of a number such as `1.2.3`.
  public enum Part: String, Hashable, Sendable, CaseIterable, Comparable {
    /// The first.
    case major
    /// The second.
    case minor
    /// The third.
    case patch

    /// Its place in the number, from 0.
    public var index: Int {
      switch self {
      case .major: 0
      case .minor: 1
      case .patch: 2
      }
    }

    /// A lesser part before a greater one: patch, minor, major.
    public static func < (left: Part, right: Part) -> Bool { left.index > right.index }
  }

  /// The part for each class; a class that is not named asks for nothing.
  public let parts: [ChangeClass: Part]
  /// The part where a domain comes or goes.
  public let domainsAddedOrRemoved: Part?

  /// A policy; without arguments, one that asks for nothing.
  public init(parts: [ChangeClass: Part] = [:], domainsAddedOrRemoved: Part? = nil) {
    self.parts = parts
    self.domainsAddedOrRemoved = domainsAddedOrRemoved
  }
}
