internal import Addresses
internal import BuildCache
internal import Delivery
internal import Diagnostics
internal import Exporting
internal import FileExchange
internal import Foundation
internal import SiteBuilding
internal import SourceFiles
package import Standards

/// Finds what is wrong with the content and the templates.
package struct ContentCheck: Sendable {
  package let folders: SourceFolders
  /// Which day it is, where that was told.
  package var asOf: PublicationDate?
  /// Whether what was found in the same files before may be told again, and is kept for the next time.
  package var usesCache = true

  package init(of folders: SourceFolders, asOf: PublicationDate?) {
    (self.folders, self.asOf) = (folders, asOf)
  }

  /// What the rules find, and what would stop a build, as far as it can be known without building.
  package func run() -> CheckOutcome {
    var phases = Phases()
    let (content, templates, cache) = folders.read()
    phases.end("read")

    // What could not be read, the disk may give the next time.
    let isWhole = content.diagnostics.isEmpty && templates.diagnostics.isEmpty
    let answers = KeptAnswers(cache: usesCache && isWhole ? cache : nil)
    let committed = GitContent(folder: folders.content).committedLocks(in: content)
    let question = AnswerKey(["check", asOf?.description], over: [content, templates], committed)
    let key = question.fingerprint()
    phases.end("compare with the last run")
    if let kept = answers.answer(KeptFindings.self, for: key) {
      return CheckOutcome(kept, in: content, templates, phases)
    }
    let plan = Workspace.planOnce(content, templates, for: purpose, &phases)

    let prepared = Preparation(checking: plan, for: purpose, committedLocks: committed, phases)
    let glyphs = prepared.exports.map(GlyphCheck.findings)
    let outcome = CheckOutcome(prepared.adding(glyphs?.diagnostics ?? []))
    // What Typst said is true of that Typst.
    if !(glyphs?.areOfTypst ?? false) { answers.keep(KeptFindings(outcome), for: key) }
    return outcome
  }

  private var purpose: Preparation.Purpose {
    var purpose = Preparation.Purpose()
    purpose.asOf = asOf
    return purpose
  }

  /// What the rules find, with all that it was found in.
  package func prepare() -> Preparation { Preparation.run(folders, for: purpose) }

  /// What the rules find, and all that would stop a build: makes the whole site in a folder that is thrown away. PDFs are taken
  /// from the cache and kept there, as a build does.
  package func runCompletely(
    progress: @escaping ActionProgress
  ) throws(ActionFailure) -> CheckOutcome {
    let preparation = prepare()
    guard !preparation.hasErrors, let exports = preparation.exports else {
      return CheckOutcome(preparation)
    }
    let downloads = Exporter.files(
      of: exports,
      Typesetting(cache: folders.cache, images: exports.plan.shareImages) {
        progress(.settingPDFs, $0, $1)
      }
    )
    let prepared = preparation.adding(downloads.diagnostics)
    guard !prepared.hasErrors,
      let builder = preparation.plan.siteBuilder(
        downloads: downloads.files,
        shareImages: downloads.images
      )
    else { return CheckOutcome(prepared) }
    do {
      let scratch = try ScratchFolder("psf-check", in: FileManager.default.temporaryDirectory.path)
      // It goes with the value, and the site is made in it.
      defer { withExtendedLifetime(scratch) {} }
      let delivery = SiteDelivery(to: scratch.path + "/site")
      let report = try delivery.deliver(builder.artifacts(), closing: builder.closing())
      return CheckOutcome(prepared.adding(report.diagnostics))
    } catch {
      throw .system(reason: "\(error)", untouched: nil)
    }
  }
}
