internal import Addresses
internal import Artifacts
internal import Changes
internal import Diagnostics
internal import Foundation
internal import ParallelWork
internal import SourceFiles
internal import Standards

/// Documents to read, to print and to cite, set by Typst from the templates in `templates/pdf/`.
enum PDFExport: Export {
  /// The template that all documents begin with. Without it there are no PDFs.
  static let mainTemplate = "pdf/documents.typ"
  /// The list of fonts.
  static let fontList = "pdf/fonts.txt"

  static func offers(_ plan: ExportPlan) -> [Download] {
    guard plan.pdfTemplates.contains(where: { $0.path.relative == mainTemplate }) else {
      return []
    }
    let publication = plan.publication
    let versions = publication.versions.flatMap { offers($0, publication) }
    let comparisons = plan.histories.flatMap(\.logs).map {
      Download(.comparison($0.old, $0.new), as: .pdf, in: publication)
    }
    let articles = publication.articles.map {
      Download(.article($0.slug), as: .pdf, in: publication)
    }
    return versions + comparisons + articles
  }

  private static func offers(_ version: Version, _ publication: Publication) -> [Download] {
    let whole = Download(.version(version.id), as: .pdf, in: publication)
    let checklist = Download(.version(version.id), as: .checklist, in: publication)
    let domains = version.domains.filter(\.isLive).map {
      Download(.provision(version.id, $0.id), as: .pdf, in: publication)
    }
    return [whole] + (version.count(of: .criterion) > 0 ? [checklist] : []) + domains
  }

  static func make(
    _ downloads: [Download],
    of subject: ExportSubject
  ) -> [Download: Rendition] {
    make(downloads, of: subject, Typesetting()).renditions
  }

  /// The documents that a build sets, as markup.
  static func documents(of subject: ExportSubject) -> [PDFDocument] {
    let writer = PDFWriter(subject: subject, book: LinkBook(of: subject))
    let downloads = offers(subject.plan).filter(subject.plan.isRendered)
    return mapInParallel(downloads) { writer.document(for: $0) }.compactMap { $0 }
  }

  static func make(
    _ downloads: [Download],
    of subject: ExportSubject,
    _ typesetting: Typesetting
  ) -> Exported {
    guard let first = downloads.first else { return Exported() }
    let writer = PDFWriter(subject: subject, book: LinkBook(of: subject))
    let documents = mapInParallel(downloads) { writer.document(for: $0) }.compactMap { $0 }
    let inputs = TypstInputs(
      documents,
      templates: subject.pdfTemplates,
      assets: subject.publication.assets
    )
    let typesetter = Typesetter(documents: documents, inputs: inputs, typesetting: typesetting)
    do {
      return exported(documents, try typesetter.set())
    } catch let refusal as Typesetter.Refusal {
      return Exported([first: Rendition([], diagnostics: [.noTypst(refusal.reasons)])])
    } catch let unfinished as UnfinishedDocuments {
      let places = unfinished.indices.map { documents[$0].place }
      return Exported([first: Rendition([], diagnostics: places.map { .slowDocument(at: $0) })])
    } catch {
      let finding = Diagnostic.pdfNotWritten(error.localizedDescription)
      return Exported([first: Rendition([], diagnostics: [finding])])
    }
  }

  private static func exported(
    _ documents: [PDFDocument],
    _ outcome: Typesetter.Outcome
  ) -> Exported {
    var exported = Exported(pdfs: outcome.count, cacheError: outcome.cacheError)
    for (document, set) in zip(documents, outcome.documents) {
      let findings = set.findings(about: document)
      exported.renditions[document.download] = Rendition(set.pdf ?? [], diagnostics: findings)
    }
    return exported
  }
}
