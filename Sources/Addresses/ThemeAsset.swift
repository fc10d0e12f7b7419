public import Diagnostics

/// A file that the templates bring along: a style, a script, a font.
public struct ThemeAsset: Hashable, Sendable {
  /// Where it is in `templates/`.
  public let path: SourcePath
  /// What it is called below `assets/` in the site: its own name with a digest of its bytes, so that it can be kept for ever
  /// by whoever has loaded it.
  public let name: String

  /// A file and its name in the site.
  public init(_ path: SourcePath, as name: String) {
    (self.path, self.name) = (path, name)
  }
}
