internal import Changes
internal import Phrasing
internal import Standards
internal import Views

// What several pages say of versions and changes, in the site's language.
extension PageBuilder {
  /// A version as readers name it: `PSF 1.1`, `PSF 1.2 (draft)`.
  func name(of id: VersionID) -> String {
    publication.name(of: id, say)
  }

  /// The way from a version to another one: `PSF 1.0 to PSF 1.1`.
  func name(of old: VersionID, to new: VersionID) -> String {
    publication.name(of: old, to: new, say)
  }
}
