internal import Addresses
package import Changes
internal import Diagnostics
package import Exporting
internal import Fingerprints
internal import SiteBuilding
package import SourceFiles
package import Standards

/// A site before any of it is made, and before the rules have seen it: what is published, what changed, and where everything
/// goes.
package struct SitePlan: Sendable {
  package let content: SourceTree
  /// The content with its files where they were meant to be.
  let meant: SourceTree
  /// Where files are that are read as others, by the paths that were meant.
  let actual: [SourcePath: SourcePath]
  package let templateTree: SourceTree
  /// What is published; nil where there is not even a site.
  package let publication: Publication?
  package let histories: [StandardHistory]
  /// What downloads are made of, with the map of the site.
  package let exports: ExportSubject?
  /// What readers can take with them.
  let offers: [Download]
  let templates: TemplateSet

  /// What was found while files were read.
  let findings: [Diagnostic]
  /// What editors let stay.
  let suppressions: [Suppression]

  /// The files of the content of which nothing could be made.
  let unusable: Set<SourcePath>

  /// The files that hold more than could be read of them.
  var unread: Set<SourcePath> {
    Set(findings.filter { $0.severity == .error }.map(\.place.path))
  }

  /// What makes the pages of the site; nil where there is none.
  func siteBuilder(
    downloads: [DownloadFile] = [],
    shareImages: [ShareImage: [UInt8]] = [:],
    signingKey: SigningKey? = nil,
    asOf: PublicationDate? = nil,
    withFileLinks: Bool = false
  ) -> SiteBuilder? {
    guard let publication, let exports else { return nil }
    return SiteBuilder(
      publication: publication,
      histories: histories,
      map: exports.map,
      templates: templates,
      downloads: downloads,
      shareImages: shareImages,
      signingKey: signingKey,
      schemas: Exporter.schemas(exports.publication.site.formats),
      asOf: asOf,
      withFileLinks: withFileLinks
    )
  }
}
