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
  /// What compiles documents where Typst is a module of Python.
  static let script = "pdf/compile.py"
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

  static func make(_ downloads: [Download], of subject: ExportSubject) async -> [Download:
    Rendition]
  {
    guard let first = downloads.first else { return [:] }
    let book = LinkBook(of: subject)
    let writer = PDFWriter(subject: subject, book: book)
    let documents = mapInParallel(downloads) { writer.document(for: $0) }.compactMap { $0 }
    do {
      let workshop = try TypstWorkshop(
        documents,
        templates: subject.pdfTemplates,
        assets: subject.publication.assets
      )
      defer { workshop.remove() }
      return try compile(documents, in: workshop)
    } catch let refusal as Refusal {
      return [first: Rendition([], diagnostics: [.noTypst(refusal.reasons)])]
    } catch {
      return [first: Rendition([], diagnostics: [.pdfNotWritten(error.localizedDescription)])]
    }
  }

  /// No way to run Typst can be used.
  private struct Refusal: Error {
    let reasons: [String]
  }

  private static func compile(
    _ documents: [PDFDocument],
    in workshop: TypstWorkshop
  ) throws -> [Download: Rendition] {
    let reports = try reports(in: workshop)
    var renditions: [Download: Rendition] = [:]
    for (index, document) in documents.enumerated() {
      guard reports.indices.contains(index) else { break }
      var findings = TypstFindings.of(reports[index], about: document)
      let bytes = workshop.result(index)
      if bytes == nil, !findings.containErrors {
        findings.append(.pdfNotWritten("\(document.download.name) is missing"))
      }
      renditions[document.download] = Rendition(bytes ?? [], diagnostics: findings)
    }
    return renditions
  }

  private static func reports(in workshop: TypstWorkshop) throws -> [TypstReport] {
    var reasons: [String] = []
    for program in TypstProgram.candidates() {
      do {
        return try program.run(in: workshop)
      } catch let problem as TypstProgram.Unusable {
        reasons.append(problem.reason)
      }
    }
    throw Refusal(reasons: reasons)
  }
}
