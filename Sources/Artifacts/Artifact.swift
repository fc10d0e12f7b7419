public import Diagnostics

/// One file to be published, not made yet.
public struct Artifact: Sendable {
  /// Where it stands in the site.
  public let path: ArtifactPath
  /// Where the path comes from, for a message about two artifacts with one path.
  public let origin: SourcePlace
  /// Makes the bytes. A pure function: it may run on any thread, more than once, or never.
  public let make: @Sendable () -> Rendition

  /// A file with its path and how it is made.
  public init(
    path: ArtifactPath,
    origin: SourcePlace,
    make: @escaping @Sendable () -> Rendition
  ) {
    self.path = path
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
