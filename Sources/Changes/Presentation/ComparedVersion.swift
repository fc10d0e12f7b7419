public import Diagnostics
public import Standards

/// A side of a comparison: a version, and how its places are told to whoever reads the change log.
public struct ComparedVersion: Sendable {
  /// What the version was read from.
  public enum Source: Sendable {
    /// Files of a content folder, with how their paths are shown.
    case files(DisplayPaths)
    /// A catalog: its path, and the JSON pointer (RFC 6901) of each provision.
    case catalog(String, pointers: [ProvisionID: String])
  }

  /// Where something stands.
  public enum Place: Hashable, Sendable, CustomStringConvertible {
    /// In a line of a file.
    case file(String, line: Int)
    /// Somewhere in a catalog.
    case pointer(String)

    /// `content/a.md:3`, or the pointer.
    public var description: String {
      switch self {
      case .file(let path, let line): "\(path):\(line)"
      case .pointer(let pointer): pointer
      }
    }
  }

  /// The version.
  public let version: Version
  /// What it was read from, in words, such as `content at main`; nil where the id of the version says enough.
  public let origin: String?
  /// What it was read from.
  public let source: Source

  /// A side.
  public init(
    _ version: Version,
    origin: String? = nil,
    source: Source = .files(DisplayPaths())
  ) {
    self.version = version
    self.origin = origin
    self.source = source
  }

  /// What the side is called: `psf@next (content at main)`.
  public var name: String {
    origin.map { "\(version.id) (\($0))" } ?? version.id.description
  }

  /// Where a provision stands; nil where the version has none of that id.
  public func place(of id: ProvisionID) -> Place? {
    version[id].map { place($0.place, of: id) }
  }

  /// A place in a provision.
  func place(_ place: SourcePlace, of id: ProvisionID) -> Place {
    switch source {
    case .files(let paths):
      .file(paths.path(of: place.path), line: place.range?.lowerBound.line ?? 1)
    case .catalog(_, let pointers): .pointer(pointers[id] ?? "")
    }
  }
}
