public import Diagnostics

/// A file that is published as it is: a picture, a document.
public struct Asset: Sendable {
  /// Where it stands in `content/`, and so in the site.
  public let path: SourcePath
  /// All of it.
  public let bytes: [UInt8]

  /// A file with its bytes.
  public init(path: SourcePath, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
