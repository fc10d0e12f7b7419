/// Where a reference stands, as far as it decides which version it means.
public struct ReferenceScope: Hashable, Sendable {
  /// The version whose text it is; nil outside versions.
  public let enclosing: VersionID?
  /// The versions that the page declares, or that an objective's exam examines.
  public let about: [VersionID]
  /// The versions of other standards that the enclosing version cites.
  public let cites: [StandardID: VersionNumber]

  /// The text of a version.
  public init(inside version: VersionID, cites: [StandardID: VersionNumber]) {
    enclosing = version
    about = []
    self.cites = cites
  }

  /// A page that declares what it is about; an exam's objective is about the version that is examined.
  public init(about versions: [VersionID]) {
    enclosing = nil
    about = versions
    cites = [:]
  }
}

/// Why a reference leads nowhere.
public enum ReferenceProblem: Error, Hashable, Sendable {
  /// Nothing has this id; these are near it.
  case unknown(suggestions: [String])
  /// The place declares no version of the standard.
  case noVersion(StandardID)
  /// The place declares several versions of the standard.
  case ambiguousVersion(StandardID, [VersionID])
  /// The standard has no such version; it has these.
  case unknownVersion(VersionID, known: [String])
  /// The provision is not in that version, but in these.
  case notInVersion(ProvisionID, VersionID, elsewhere: [VersionID])
  /// The provision is withdrawn in that version; these cover it now.
  case withdrawn(ProvisionID, VersionID, by: [ProvisionID])
  /// Inside a version only provisions, terms and standards can be referred to.
  case notAllowedInVersion
}
