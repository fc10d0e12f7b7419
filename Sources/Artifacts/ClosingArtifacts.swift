public import Diagnostics
public import Fingerprints

/// Files of a site that are made from the digests of all others, such as a list of checksums.
public struct ClosingArtifacts: Sendable {
  /// A file of the site with the plain SHA-256 of its bytes.
  public struct Digest: Hashable, Sendable {
    /// Where it stands.
    public let path: ArtifactPath
    /// The SHA-256, as `sha256sum` prints it.
    public let digest: Fingerprint

    /// A path and a digest.
    public init(_ path: ArtifactPath, _ digest: Fingerprint) {
      self.path = path
      self.digest = digest
    }
  }

  /// Where the files will stand, and from where their paths come.
  public let paths: [(path: ArtifactPath, origin: SourcePlace)]
  /// Makes them, given the digests of all other files in the order of their paths.
  public let make: @Sendable ([Digest]) -> [(path: ArtifactPath, rendition: Rendition)]

  /// Files by their paths, and how they are made.
  public init(
    _ paths: [(path: ArtifactPath, origin: SourcePlace)],
    make: @escaping @Sendable ([Digest]) -> [(path: ArtifactPath, rendition: Rendition)]
  ) {
    self.paths = paths
    self.make = make
  }

  /// No file.
  public static let none = ClosingArtifacts([]) { _ in [] }
}
