public import Artifacts
public import Diagnostics

/// The wish of some source to have a file at a path of the site.
public struct PathClaim: Hashable, Sendable {
  /// The path.
  public let path: ArtifactPath
  /// Where in the sources the path comes from.
  public let origin: SourcePlace

  /// A claim on a path.
  public init(_ path: ArtifactPath, from origin: SourcePlace) {
    self.path = path
    self.origin = origin
  }

  /// The claim that an artifact makes.
  public init(_ artifact: Artifact) {
    self.init(artifact.path, from: artifact.origin)
  }
}

extension PathClaim: Comparable {
  /// Orders by where the claim comes from, then by path.
  public static func < (left: PathClaim, right: PathClaim) -> Bool {
    (left.origin, left.path) < (right.origin, right.path)
  }
}
