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
  /// The template of the pictures of pages. Without it there are none.
  static let imageTemplate = "pdf/share.typ"
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
    let writer = PDFWriter(subject: subject, book: LinkBook(of: subject))
    var documents = mapInParallel(downloads) { writer.document(for: $0) }.compactMap { $0 }
    documents += [writer.document(of: typesetting.images)].compactMap(\.self)
    guard !documents.isEmpty else { return Exported() }
    let inputs = TypstInputs(
      documents,
      templates: subject.pdfTemplates,
      assets: subject.publication.assets
    )
    let typesetter = Typesetter(documents: documents, inputs: inputs, typesetting: typesetting)
    do {
      return exported(documents, try typesetter.set())
    } catch let refusal as Typesetter.Refusal {
      return failed(downloads, [.noTypst(refusal.reasons)])
    } catch let unfinished as UnfinishedDocuments {
      return failed(downloads, unfinished.indices.map { .slowDocument(at: documents[$0].place) })
    } catch {
      return failed(downloads, [.pdfNotWritten(error.localizedDescription)])
    }
  }

  private static func failed(_ downloads: [Download], _ findings: [Diagnostic]) -> Exported {
    if let first = downloads.first {
      return Exported([first: Rendition([], diagnostics: findings)])
    }
    var exported = Exported()
    exported.diagnostics = findings
    return exported
  }

  private static func exported(
    _ documents: [PDFDocument],
    _ outcome: Typesetter.Outcome
  ) -> Exported {
    var exported = Exported(pdfs: outcome.count, cacheError: outcome.cacheError)
    for (document, set) in zip(documents, outcome.documents) {
      let findings = set.findings(about: document)
      switch document.product {
      case .download(let download):
        exported.renditions[download] = Rendition(set.bytes ?? [], diagnostics: findings)
      case .images(let images):
        exported.diagnostics += findings
        exported.images = Dictionary(
          zip(images, set.bytes.flatMap(PNGFiles.split) ?? []),
          uniquingKeysWith: { first, _ in first }
        )
      }
    }
    return exported
  }
}
