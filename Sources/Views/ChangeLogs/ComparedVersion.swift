internal import Changes
package import Diagnostics
package import Standards

/// A side of a comparison: a version, and how its places are told to whoever reads the change log.
package struct ComparedVersion: Sendable {
  /// What the version was read from.
  package enum Source: Sendable {
    /// Files of a content folder, with how their paths are shown.
    case files(DisplayPaths)
    /// A catalog: its path, and the JSON pointer (RFC 6901) of each provision.
    case catalog(String, pointers: [ProvisionID: String])
  }

  /// Where something stands.
  package enum Place: Hashable, Sendable, CustomStringConvertible {
    /// In a line of a file.
    case file(String, line: Int)
    /// Somewhere in a catalog.
    case pointer(String)

    /// `content/a.md:3`, or the pointer.
    package var description: String {
      switch self {
      case .file(let path, let line): "\(path):\(line)"
      case .pointer(let pointer): pointer
      }
    }
  }

  /// The version.
  package let version: Version
  /// What it was read from, in words, such as `content at main`; nil where the id of the version says enough.
  package let origin: String?
  /// What it was read from.
  package let source: Source

  /// A side.
  package init(
    _ version: Version,
    origin: String? = nil,
    source: Source = .files(DisplayPaths())
  ) {
    self.version = version
    self.origin = origin
    self.source = source
  }

  /// What the side is called: `psf@next (content at main)`.
  package var name: String {
    origin.map { "\(version.id) (\($0))" } ?? version.id.description
  }

  /// Where a provision stands; nil where the version has none of that id.
  package func place(of id: ProvisionID) -> Place? {
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
