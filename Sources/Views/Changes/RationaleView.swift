package import Changes
package import Standards

/// A revision as far as it explains a change.
package struct RationaleView {
  /// The version that it belongs to.
  package let version: Version
  /// The revision.
  package let revision: Revision
  /// The provisions of the change.
  package let provisions: Set<ProvisionID>
  /// What the log calls the revision.
  let reference: ChangeLog.RevisionReference

  /// Nil where the publication does not hold the revision.
  package init?(
    _ reference: ChangeLog.RevisionReference,
    about provisions: Set<ProvisionID>,
    _ publication: Publication
  ) {
    guard let version = publication[reference.version],
      let revision = version.revision(named: reference.slug)
    else { return nil }
    (self.version, self.revision) = (version, revision)
    (self.provisions, self.reference) = (provisions, reference)
  }
}
