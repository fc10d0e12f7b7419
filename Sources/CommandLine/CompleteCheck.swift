internal import Addresses
internal import Delivery
internal import Diagnostics
internal import Exporting
internal import FileExchange
internal import Fingerprints
internal import Foundation
internal import SiteBuilding
internal import Standards

/// What would stop a build, beyond what the rules find.
enum CompleteCheck {
  /// Makes the whole site in a folder that is thrown away. PDFs are taken from the cache and kept there, as a build does.
  static func findings(
    of preparation: Preparation,
    _ sources: SourceOptions
  ) throws -> [Diagnostic] {
    guard !preparation.hasErrors, let publication = preparation.publication,
      let exports = preparation.exports
    else { return [] }
    let downloads = ProgressLine.whileSettingPDFs { [cache = sources.cache] progress in
      Exporter.files(of: exports, Typesetting(cache: cache, progress: progress))
    }
    guard !downloads.diagnostics.containErrors else { return downloads.diagnostics }
    let builder = preparation.siteBuilder(of: publication, exports, downloads: downloads.files)
    let scratch = try ScratchFolder("psf-check", in: FileManager.default.temporaryDirectory.path)
    let delivery = SiteDelivery(to: scratch.path + "/site")
    let report = try delivery.deliver(builder.artifacts(), closing: builder.closing())
    return downloads.diagnostics + report.diagnostics
  }
}

extension Preparation {
  /// What makes the pages of the site.
  func siteBuilder(
    of publication: Publication,
    _ exports: ExportSubject,
    downloads: [DownloadFile],
    signingKey: SigningKey? = nil,
    asOf: PublicationDate? = nil
  ) -> SiteBuilder {
    SiteBuilder(
      publication: publication,
      histories: histories,
      map: exports.map,
      templates: templates,
      downloads: downloads,
      signingKey: signingKey,
      schemas: Exporter.schemas,
      asOf: asOf
    )
  }

  /// The same with what was found besides.
  func adding(_ findings: [Diagnostic]) -> Preparation {
    var copy = self
    copy.diagnostics = (diagnostics + findings).inOrder()
    return copy
  }
}
