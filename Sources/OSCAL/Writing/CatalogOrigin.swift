public import Standards

/// What an OSCAL document is made of, and the addresses that stand in it.
public struct CatalogOrigin: Sendable {
  /// The version.
  public let version: Version
  /// Its standard.
  public let standard: Standard
  /// Who publishes it, under which licence.
  public let site: Site
  /// What references lead to.
  public let subjects: SubjectTable
  /// The address of the catalog itself.
  public let catalogAddress: String
  /// The address of the version's page.
  public let pageAddress: String
  /// Where a reader finds out whether the file is genuine and current.
  public let verifyAddress: String
  /// The date of a version that has none itself: that of the last one before it.
  public let date: PublicationDate?
  /// The strongest keyword of each criterion that has one.
  public let strengths: [ProvisionID: String]
  /// The address of a provision's page.
  public let address: @Sendable (Provision) -> String
  /// Where the links of a provision's texts lead that lead out of the version.
  public let links: @Sendable (Provision) -> any StandaloneMarkdown.Links

  /// A version with its addresses.
  public init(
    version: Version,
    standard: Standard,
    site: Site,
    subjects: SubjectTable,
    catalogAddress: String,
    pageAddress: String,
    verifyAddress: String,
    date: PublicationDate?,
    strengths: [ProvisionID: String],
    address: @escaping @Sendable (Provision) -> String,
    links: @escaping @Sendable (Provision) -> any StandaloneMarkdown.Links
  ) {
    self.version = version
    self.standard = standard
    self.site = site
    self.subjects = subjects
    self.catalogAddress = catalogAddress
    self.pageAddress = pageAddress
    self.verifyAddress = verifyAddress
    self.date = date
    self.strengths = strengths
    self.address = address
    self.links = links
  }
}
