internal import Addresses
internal import Delivery
internal import Diagnostics
internal import Exporting
internal import FileExchange
internal import Foundation
internal import SiteBuilding
package import Standards

/// Finds what is wrong with the content and the templates.
package struct ContentCheck: Sendable {
  package let folders: SourceFolders
  /// Which day it is, where that was told.
  package var asOf: PublicationDate?

  package init(of folders: SourceFolders, asOf: PublicationDate?) {
    (self.folders, self.asOf) = (folders, asOf)
  }

  /// What the rules find.
  package func prepare() -> Preparation {
    var purpose = Preparation.Purpose()
    purpose.asOf = asOf
    return Preparation.run(folders, for: purpose)
  }

  /// The same with what would stop a build, as far as it can be known without building.
  package func run(_ preparation: Preparation) -> Preparation {
    preparation.adding(preparation.exports.map(GlyphCheck.findings) ?? [])
  }

  /// The same with all that would stop a build: makes the whole site in a folder that is thrown away. PDFs are taken from
  /// the cache and kept there, as a build does.
  package func runCompletely(
    _ preparation: Preparation,
    progress: @escaping ActionProgress
  ) throws(ActionFailure) -> Preparation {
    guard !preparation.hasErrors, let exports = preparation.exports else { return preparation }
    let downloads = Exporter.files(
      of: exports,
      Typesetting(cache: folders.cache) { progress(.settingPDFs, $0, $1) }
    )
    let prepared = preparation.adding(downloads.diagnostics)
    guard !prepared.hasErrors,
      let builder = preparation.plan.siteBuilder(downloads: downloads.files)
    else { return prepared }
    do {
      let scratch = try ScratchFolder("psf-check", in: FileManager.default.temporaryDirectory.path)
      let delivery = SiteDelivery(to: scratch.path + "/site")
      let report = try delivery.deliver(builder.artifacts(), closing: builder.closing())
      return prepared.adding(report.diagnostics)
    } catch {
      throw .system(reason: "\(error)", untouched: nil)
    }
  }
}
