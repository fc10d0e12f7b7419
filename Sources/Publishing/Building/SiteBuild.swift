internal import Addresses
internal import Artifacts
package import BuildCache
internal import Checks
package import Delivery
internal import Diagnostics
package import Exporting
package import FileExchange
package import Fingerprints
internal import SiteBuilding
package import Standards

/// Makes a site and delivers it.
package struct SiteBuild: Sendable {
  package let folders: SourceFolders
  /// The folder that the site takes the place of.
  package let output: String
  /// The site's address, where it is not that of `site.yml`.
  package var baseURL: String?
  package var signingKey: SigningKey?
  /// The day of the build.
  package var asOf: PublicationDate?
  package var withPDFs = true
  /// Where PDFs are kept between builds.
  package var cache: CacheFolder?

  package init(of folders: SourceFolders, into output: String) {
    (self.folders, self.output) = (folders, output)
  }

  /// Makes all of the site, or nothing where there is an error.
  package func run(progress: @escaping ActionProgress) throws(ActionFailure) -> BuiltSite {
    let preparation = Preparation.run(folders, for: purpose)
    let plan = preparation.plan
    guard let publication = plan.publication, let exports = plan.exports, !preparation.hasErrors
    else { throw preparation.failure(at: .build, folders) }
    try refuseEarlierDay(than: publication.newestDate)
    var phases = preparation.phases
    let downloads = Exporter.files(
      of: exports,
      Typesetting(cache: cache) { progress(.settingPDFs, $0, $1) }
    )
    var prepared = preparation.adding(downloads.diagnostics)
    guard !prepared.hasErrors else { throw prepared.failure(at: .build, folders) }
    phases.end("downloads")
    guard
      let builder = plan.siteBuilder(
        downloads: downloads.files,
        signingKey: signingKey,
        asOf: asOf
      )
    else { throw preparation.failure(at: .build, folders) }
    let artifacts = builder.artifacts()
    phases.end("plan")
    let delivery = try deliver(artifacts, builder.closing(), progress)
    phases.end("write")
    prepared = prepared.adding(delivery.diagnostics)
    guard !prepared.hasErrors else { throw prepared.failure(at: .build, folders) }
    return BuiltSite(
      preparation: prepared,
      delivery: delivery,
      pageCount: artifacts.count { $0.path.description.hasSuffix(".html") },
      fileCount: artifacts.count,
      pdfs: downloads.pdfs,
      cacheError: downloads.cacheError,
      rendered: exports.plan.renderedVersions,
      phases: phases
    )
  }

  private var purpose: Preparation.Purpose {
    var purpose = Preparation.Purpose()
    purpose.baseURL = baseURL
    purpose.signer = signingKey?.publicKey
    purpose.reach = .errors
    purpose.withPDFs = withPDFs
    return purpose
  }

  /// A register of an earlier day would hold what was not published by then.
  private func refuseEarlierDay(than newest: PublicationDate?) throws(ActionFailure) {
    guard let asOf, let newest, asOf.isSurelyBefore(newest) else { return }
    throw .refused("--as-of names \(asOf), and the content has something of \(newest)")
  }

  private func deliver(
    _ artifacts: [Artifact],
    _ closing: ClosingArtifacts,
    _ progress: @escaping ActionProgress
  ) throws(ActionFailure) -> DeliveryReport {
    do {
      let delivery = SiteDelivery(to: output) { progress(.writing, $0, $1) }
      return try delivery.deliver(artifacts, closing: closing)
    } catch {
      throw .system(reason: "\(error)", untouched: output)
    }
  }
}

/// A site that was delivered.
package struct BuiltSite: Sendable {
  /// What it was made of, with all that was found on the way.
  package let preparation: Preparation
  package let delivery: DeliveryReport
  /// How many of its files are pages, and how many there are in all.
  package let pageCount: Int
  package let fileCount: Int
  package let pdfs: PDFCount
  /// Why PDFs that were set are not in the cache.
  package let cacheError: FileOperationError?
  /// The versions whose downloads are made at every build, since they are not kept.
  package let rendered: [VersionID]
  package let phases: Phases
}
