import Addresses
import Standards
import Testing

@testable import SiteBuilding

@Suite struct CitingPageTests {
  private static let files = [
    "site.yml": """
    title: Notes & Queries
    base-url: https://example.org
    language: en
    description: An example.
    publisher: The Institute
    licence: {title: CC0, url: "https://creativecommons.org/publicdomain/zero/1.0/"}
    feedback: "mailto:x@example.org"

    """,
    "standards/psf/standard.yml": """
    id: psf
    title: Production Safety Framework
    short-title: PSF
    description: A standard.
    labels: {domain: Domain, criterion: Criterion}
    ids: {domain: "PSF-#", criterion: "PSF-#.#"}

    """,
    "standards/psf/1.0/version.yml": "number: \"1.0\"\npublished: 2026-01\nsummary: The first.\n",
    "standards/psf/1.0/psf-1-a/index.md": "---\nid: PSF-1\ntitle: Logs\nprinciple: A.\n---\nAll.\n",
    "standards/psf/1.0/psf-1-a/psf-1.1.md":
      "---\nid: PSF-1.1\ntitle: Traces\n---\nTraces MUST be kept.\n",
    "insights/a.md": article("Traces & \"spans\"", "author: Åsa Öst\n"),
    "insights/b.md": article("Another", ""),
  ]

  private static func article(_ title: String, _ more: String) -> String {
    "---\ntitle: '\(title)'\npublished: 2026-05-02\ndek: A.\ncontrol-read: B.\n\(more)---\nText.\n"
  }

  private static func page(_ path: String) throws -> HTMLPage {
    HTMLPage(try BuiltSite(files).text(path))
  }

  @Test func carriesTheCitationsOfAnArticleInItsLinks() throws {
    let page = try Self.page("insights/a/index.html")
    let links = page.tags.filter { $0.attributes["download"] != nil }
    #expect(links.map { $0.attributes["download"] } == ["a.ris", "a.csl.json"])
    let files = links.compactMap { CarriedFile($0.attributes["href"] ?? "") }
    #expect(
      files.map(\.mediaType) == [
        "application/x-research-info-systems", "application/vnd.citationstyles.csl+json",
      ]
    )
    #expect(
      files.map(\.text) == [
        """
        TY  - ELEC\r
        ID  - a\r
        AU  - Åsa Öst\r
        TI  - Traces & "spans"\r
        T2  - Notes & Queries\r
        PY  - 2026\r
        DA  - 2026/05/02/\r
        PB  - The Institute\r
        LA  - en\r
        UR  - https://example.org/insights/a/\r
        ER  - \r

        """,
        """
        [{"id":"a","type":"webpage","title":"Traces & \\"spans\\"","author":[{"literal":"Åsa Öst"}],\
        "container-title":"Notes & Queries","publisher":"The Institute",\
        "issued":{"date-parts":[[2026,5,2]]},"language":"en","URL":"https://example.org/insights/a/"}]

        """,
      ]
    )
  }

  @Test func tellsProgramsThatAnArticleIsAWebPage() throws {
    let page = try Self.page("insights/a/index.html")
    #expect(
      page.citationMetadata == [
        "citation_title: Traces & \"spans\"", "citation_author: Åsa Öst",
        "citation_publication_date: 2026/05/02", "z:itemType: webpage",
      ]
    )
  }

  @Test func endsTheNameOfAnOrganisationWithAComma() throws {
    let page = try Self.page("insights/b/index.html")
    #expect(page.citationMetadata.contains("citation_author: The Institute,"))
  }

  @Test func tellsProgramsThatAVersionIsAReport() throws {
    let page = try Self.page("psf/1.0/index.html")
    #expect(
      page.citationMetadata == [
        "citation_title: Production Safety Framework, version 1.0",
        "citation_author: The Institute,", "citation_publication_date: 2026/01",
        "citation_technical_report_institution: The Institute",
        "citation_technical_report_number: PSF 1.0",
      ]
    )
  }

  @Test(arguments: zip(["psf-1", "psf-1.1"], ["PSF-1 Logs", "PSF-1.1 Traces"]))
  func tellsProgramsThatAProvisionIsAPartOfItsVersion(
    _ slug: String,
    _ title: String
  ) throws {
    let page = try Self.page("psf/1.0/\(slug)/index.html")
    #expect(
      page.citationMetadata == [
        "citation_title: \(title)", "citation_author: The Institute,",
        "citation_publication_date: 2026/01",
        "citation_inbook_title: Production Safety Framework, version 1.0",
        "citation_publisher: The Institute",
      ]
    )
  }

  @Test func namesThePDFInTheMetadataWhereThereIsOne() throws {
    let publication = try BuiltSite(Self.files).publication
    let work = publication.citableWork(try #require(publication.articles.first))
    let url = "https://example.org/insights/a/a.pdf"
    let html = String(decoding: CitationMetadata(of: work, pdfURL: url).html, as: UTF8.self)
    #expect(HTMLPage(html).citationMetadata.last == "citation_pdf_url: \(url)")
  }

  @Test func holdsWhateverEditorsWriteInMetadataAndLinks() throws {
    let page = HTMLPage(try BuiltSite(NastyContent.files).text("insights/a/index.html"))
    #expect(page.citationMetadata.contains("citation_title: \(NastyContent.text)"))
    let links = page.tags.filter { $0.attributes["download"] != nil }
    let texts = links.compactMap { CarriedFile($0.attributes["href"] ?? "")?.text }
    #expect(texts.count == 2)
    #expect(texts.first?.contains("\r\nTI  - \(NastyContent.text)\r\n") == true)
    let quoted = NastyContent.text.replacing("\"", with: "\\\"")
    #expect(texts.last?.contains("\"title\":\"\(quoted)\"") == true)
  }
}

extension HTMLPage {
  /// The metadata for programs that collect references, each as its name and its value, in the order of the page.
  fileprivate var citationMetadata: [String] {
    tags.filter { $0.name == "meta" }.compactMap { tag in
      guard let name = tag.attributes["name"] ?? tag.attributes["property"],
        name.hasPrefix("citation_") || name.hasPrefix("z:")
      else { return nil }
      return "\(name): \(tag.attributes["content"] ?? "")"
    }
  }
}
