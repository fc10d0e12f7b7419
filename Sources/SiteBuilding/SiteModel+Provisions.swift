internal import Addresses
internal import Changes
internal import Standards

extension SiteModel {
  /// Whether search engines list the pages of a version. A draft is left out until it is published.
  func isIndexed(_ version: VersionID) -> Bool {
    publication[version].map { $0.status == .published } ?? false
  }

  /// The version whose text stands for a provision: the one in force, or else a later one that has it; nil where the id
  /// is not in use any more.
  func bearer(of id: ProvisionID, in standard: Standard) -> Version? {
    standard.version(showing: id)
  }

  /// What became of a provision up to a version; nil where no version before it had it in force.
  func fate(of id: ProvisionID, in version: Version) -> ProvisionFate? {
    guard let standard = publication[version.id.standard] else { return nil }
    return histories[standard.id]?.fate(of: id, in: version, of: standard)
  }
}
