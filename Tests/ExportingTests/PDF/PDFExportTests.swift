import Addresses
import Artifacts
import Changes
import Diagnostics
import Standards
import Testing

@testable import Exporting

@Suite struct PDFExportTests {
  @Test func offersVersionsDomainsChecklistsComparisonsAndArticles() throws {
    var files = SmallContent.standard("Traces MUST be kept for 60 days.")
    files["insights/one.md"] = SmallContent.text(ofArticle: "Text.")
    let offers = PDFExport.offers(try Subjects.files(files).plan)
    #expect(
      offers.map(\.address).sorted() == [
        "insights/one/one.pdf",
        "psf/1.0/psf-v1.0-checklist.pdf",
        "psf/1.0/psf-v1.0-psf-1.pdf",
        "psf/1.0/psf-v1.0.pdf",
        "psf/compare/1.0/next/psf-v1.0-to-v1.1-draft.pdf",
        "psf/next/psf-v1.1-draft-checklist.pdf",
        "psf/next/psf-v1.1-draft-psf-1.pdf",
        "psf/next/psf-v1.1-draft.pdf",
      ]
    )
  }

  @Test func offersNothingWithoutTemplates() throws {
    let subject = try Subjects.files(SmallContent.article("Text."))
    let without = ExportPlan(publication: subject.publication, histories: subject.histories)
    #expect(PDFExport.offers(without).isEmpty)
    #expect(PDFExport.make([], of: ExportSubject(without)).isEmpty)
  }

  @Test func givesEachChangeAPlaceOfItsOwn() throws {
    let subject = try Subjects.repository()
    let documents = PDFExport.documents(of: subject)
    for log in subject.histories.flatMap(\.logs) {
      let download = Download(.comparison(log.old, log.new), as: .pdf, in: subject.publication)
      let document = try #require(documents.first { $0.download == download })
      let text = String(decoding: document.source.bytes, as: UTF8.self)
      let places = log.entries.map(log.destination)
      #expect(Set(places).count == places.count)
      #expect(places.filter { text.ranges(of: "label: \"\($0)\",").count != 1 } == [])
    }
  }

  @Test(.needsTypst) func makesTheSameBytesTwice() throws {
    let subject = try Subjects.files(
      SmallContent.standard("Traces MUST be kept for 60 days.")
    )
    let first = MadePDFs(of: subject).bytes
    #expect(first.count == 7)
    #expect(first == (MadePDFs(of: subject)).bytes)
  }

  @Test(.needsTypst, .needsPython) func makesWhatOtherToolsAccept() throws {
    let subject = try Subjects.repository()
    let made = MadePDFs(of: subject)
    #expect(made.findings == "")
    #expect(made.bytes.count == PDFExport.offers(subject.plan).count)
    let complaints = try made.complaints(expecting: expectedTexts(subject))
    #expect(complaints == "")
  }

  /// The text of each criterion in the PDFs of each version, but for tables, whose cells stand beside each other, and
  /// for what errata correct, which stands there twice.
  private func expectedTexts(_ subject: ExportSubject) -> [String: [String]] {
    var texts: [String: [String]] = [:]
    for version in subject.publication.versions {
      let download = Download(.version(version.id), as: .pdf, in: subject.publication)
      let lines = version.provisions.filter { $0.kind == .criterion && $0.isLive }.flatMap {
        criterion in
        let text = ProvisionText(of: criterion)
        let blocks = criterion.correction == nil ? text.fields.flatMap(\.blocks) : []
        return ["\(criterion.id) \(criterion.title)"] + blocks.flatMap(words)
      }
      #expect(!lines.isEmpty)
      texts[String(download.name.dropLast(4))] = lines
    }
    return texts
  }

  private func words(of block: TextBlock) -> [String] {
    switch block.kind {
    case .table: []
    case .list, .item, .quotation: block.blocks.flatMap(words)
    default: [block.plainText]
    }
  }

  @Test(.needsTypst) func tellsWhereACharacterStandsThatNoFontHas() throws {
    let body =
      "First line,\nand a second with \u{13000} in it.\n\n| A | B |\n|---|---|\n| x | \u{13001} |"
    let made = MadePDFs(of: try Subjects.files(SmallContent.article(body)))
    let places = made.renditions.values.flatMap(\.diagnostics).filter { $0.severity == .error }
      .inOrder().compactMap { $0.place.range?.lowerBound }
    #expect(places.map(\.line) == [14, 18])
    #expect(places.map(\.column).last == 7)
    #expect(made.findings.contains("U+13001"))
  }

  @Test(.needsTypst) func refusesCharactersForPrivateUse() throws {
    let made = MadePDFs(of: try Subjects.files(SmallContent.article("A \u{E000}.")))
    #expect(made.findings.contains("insights/one.md:13:3: error: the character U+E000"))
  }

  @Test(.needsTypst) func tellsWhereACharacterOfFrontMatterStands() throws {
    let made = MadePDFs(
      of: try Subjects.files(SmallContent.article("Text.", title: "A \u{13002}"))
    )
    #expect(made.findings.contains("insights/one.md:2"))
    #expect(made.findings.contains("missing-glyph"))
  }

  @Test(.needsTypst) func tellsOfACharacterOnceWhereARedlineHasItToo() throws {
    let made = MadePDFs(
      of: try Subjects.files(SmallContent.standard("Traces \u{13003} MUST be kept."))
    )
    let errors = made.renditions.values.flatMap(\.diagnostics).filter { $0.severity == .error }
    #expect(errors.inOrder().count == 1, "\(made.findings)")
  }
}
