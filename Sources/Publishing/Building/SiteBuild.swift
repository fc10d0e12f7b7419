internal import Addresses
internal import Artifacts
package import BuildCache
internal import Checks
package import Compression
internal import Delivery
internal import Diagnostics
internal import Exporting
internal import FileExchange
package import Fingerprints
internal import Locks
internal import SiteBuilding
internal import SourceFiles
package import Standards

/// Makes a site and delivers it.
package struct SiteBuild: Sendable {
  package let folders: SourceFolders
  /// The folder that the site takes the place of.
  package internal(set) var output: String
  /// The site's address, where it is not that of `site.yml`.
  package var baseURL: String?
  package var signingKey: SigningKey?
  /// The day of the build.
  package var asOf: PublicationDate?
  package var withPDFs = true
  /// How texts are compressed, each into files beside its own.
  package var compression = CompressionStrength.none
  /// Whether links work without a server, from file to file.
  package var withFileLinks = false
  /// Where PDFs are kept between builds.
  package var cache: CacheFolder?
  /// Whether a build of the same files may end where the site is as that left it.
  package var usesAnswers = true

  package init(of folders: SourceFolders, into output: String) {
    (self.folders, self.output) = (folders, output)
  }

  /// Makes all of the site, or nothing where there is an error. Where a build of the same files left the site as it is, nothing
  /// is made.
  package func run(progress: @escaping ActionProgress) throws(ActionFailure) -> BuiltSite {
    var phases = Phases()
    let (content, templates, cache) = folders.read()
    phases.end("read")
    let committed = GitContent(folder: folders.content).committedLocks(in: content)
    // What could not be read, the disk may give the next time, and a key signs what it sees.
    let isWhole = content.diagnostics.isEmpty && templates.diagnostics.isEmpty
    let answers = KeptAnswers(
      cache: usesAnswers && isWhole && signingKey == nil ? cache : nil
    )
    let key = answers.cache == nil ? nil : key(content, templates, committed)
    if let kept = key.flatMap({ answers.answer(KeptBuild.self, for: $0) }),
      SiteDelivery.fingerprint(ofSiteAt: output)?.description == kept.site
    {
      phases.end("compare with the last build")
      return BuiltSite(kept, content, templates, phases)
    }
    let plan = Workspace.planOnce(content, templates, for: purpose, &phases)
    let prepared = Preparation(checking: plan, for: purpose, committedLocks: committed, phases)
    let site = try build(prepared, progress)
    if let key, site.cacheError == nil, let fingerprint = SiteDelivery.fingerprint(ofSiteAt: output)
    {
      let build = KeptBuild(
        findings: KeptFindings(site.found),
        contents: site.contents,
        site: fingerprint.description
      )
      answers.keep(build, for: key)
    }
    return site
  }

  /// Nil where it is not known what sets the PDFs.
  private func key(
    _ content: SourceTree,
    _ templates: SourceTree,
    _ committed: CommittedLocks
  ) -> Fingerprint? {
    let question = [
      "build", baseURL, asOf?.description, "\(withPDFs)", compression.rawValue, "\(withFileLinks)",
    ]
    var key = AnswerKey(question, over: [content, templates], committed)
    if withPDFs {
      guard let engine = Typesetting.engine else { return nil }
      key.add(engine)
    }
    return key.fingerprint()
  }

  private func build(
    _ preparation: Preparation,
    _ progress: @escaping ActionProgress
  ) throws(ActionFailure) -> BuiltSite {
    let plan = preparation.plan
    guard let publication = plan.publication, let exports = plan.exports, !preparation.hasErrors
    else { throw preparation.failure(at: .build, folders) }
    try refuseEarlierDay(than: publication.newestDate)
    var phases = preparation.phases
    let downloads = Exporter.files(
      of: exports,
      Typesetting(cache: cache, images: exports.plan.shareImages) {
        progress(.settingPDFs, $0, $1)
      }
    )
    var prepared = preparation.adding(downloads.diagnostics)
    guard !prepared.hasErrors,
      let builder = plan.siteBuilder(
        downloads: downloads.files,
        shareImages: downloads.images,
        signingKey: signingKey,
        asOf: asOf,
        withFileLinks: withFileLinks
      )
    else { throw prepared.failure(at: .build, folders) }
    phases.end("downloads")
    let artifacts = builder.artifacts()
    phases.end("plan")
    let delivery = try deliver(artifacts, builder.closing(), progress)
    phases.end("write")
    prepared = prepared.adding(delivery.diagnostics)
    guard !prepared.hasErrors else { throw prepared.failure(at: .build, folders) }
    return BuiltSite(
      found: CheckOutcome(prepared),
      contents: SiteContents(
        pageCount: artifacts.count { $0.path.description.hasSuffix(".html") },
        fileCount: artifacts.count,
        rendered: exports.plan.renderedVersions.map(\.description)
      ),
      changes: SiteChanges(delivery),
      pdfs: downloads.pdfs,
      cacheError: downloads.cacheError,
      phases: phases,
      preparation: prepared
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
      var delivery = SiteDelivery(to: output) { progress(.writing, $0, $1) }
      delivery.compression = compression
      return try delivery.deliver(artifacts, closing: closing)
    } catch {
      throw .system(reason: "\(error)", untouched: output)
    }
  }
}
