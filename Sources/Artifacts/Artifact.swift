public import Diagnostics
public import Fingerprints

/// One file to be published, not made yet.
public struct Artifact: Sendable {
  /// Where it stands in the site.
  public let path: ArtifactPath
  /// The fingerprint of everything it is made from: equal keys mean equal bytes.
  public let key: Fingerprint
  /// Where the path comes from, for a message about two artifacts with one path.
  public let origin: SourcePlace
  /// Makes the bytes. A pure function: it may run on any thread, more than once, or never.
  public let make: @Sendable () -> Rendition

  /// A file with what it is made from and how.
  public init(
    path: ArtifactPath,
    key: Fingerprint,
    origin: SourcePlace,
    make: @escaping @Sendable () -> Rendition
  ) {
    self.path = path
    self.key = key
    self.origin = origin
    self.make = make
  }
}

/// The bytes of an artifact, with what was found while they were made.
public struct Rendition: Sendable {
  /// The file's content.
  public let bytes: [UInt8]
  /// Findings; an error among them stops the publication.
  public let diagnostics: [Diagnostic]

  /// Bytes and findings.
  public init(_ bytes: [UInt8], diagnostics: [Diagnostic] = []) {
    self.bytes = bytes
    self.diagnostics = diagnostics
  }
}
