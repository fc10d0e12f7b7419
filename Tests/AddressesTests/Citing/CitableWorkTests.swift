import Standards
import Testing

@testable import Addresses

@Suite struct CitableWorkTests {
  private func work(
    _ kind: CitableWork.Kind = .standard,
    title: String = "Safety, version 1.1",
    url: String = "https://example.org/psf/1.1/",
    author: String = "Institute & Sons",
    isDraft: Bool = false
  ) -> CitableWork {
    CitableWork(
      kind: kind,
      key: "psf-1.1",
      author: author,
      isByPerson: false,
      title: title,
      container: kind == .standard ? nil : "Safety, version 1.1",
      publisher: "Institute & Sons",
      issued: isDraft ? nil : PublicationDate("2026-04-30"),
      version: kind == .article ? nil : VersionNumber("1.1"),
      number: kind == .article ? nil : "PSF 1.1",
      name: kind == .article ? nil : "PSF 1.1",
      url: url,
      verifyURL: "https://example.org/verify/",
      language: "en",
      isDraft: isDraft
    )
  }

  @Test func writesAnEntryOfBibTeX() {
    #expect(
      work().bibTeX == """
        @techreport{psf-1.1,
          author = "{Institute \\& Sons}",
          title = "{Safety, version 1.1}",
          institution = "{Institute \\& Sons}",
          type = {Standard},
          number = {PSF 1.1},
          year = {2026},
          month = apr,
          language = {en},
          url = {https://example.org/psf/1.1/}
        }

        """
    )
  }

  @Test func writesByNameWhatMeansSomethingToTeX() {
    let text = work(title: "100 % of {A}_b ~ $ # ^ \\ ü “x”").bibTeX
    #expect(
      text.contains(
        "title = \"{100 \\% of \\textbraceleft{}A\\textbraceright{}\\_b \\textasciitilde{} \\$ \\# "
          + "\\textasciicircum{} \\textbackslash{} ü “x”}\""
      )
    )
  }

  @Test(arguments: ["}", "{", "\\", "{}{", "\\}", "a}b{c"]) func keepsBracesInPairs(_ text: String)
  {
    for entry in [work(title: text).bibTeX, work(url: "https://example.org/\(text)").bibTeX] {
      var depth = 0
      for byte in entry.utf8 {
        if byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "}") { depth -= 1 }
        #expect(depth >= 0)
      }
      #expect(depth == 0)
    }
  }

  @Test func writesARecordOfRIS() {
    let lines = work(.part, title: "PSF-4.2 Traces").ris.split(separator: "\r\n")
    #expect(
      lines == [
        "TY  - CHAP", "ID  - psf-1.1", "AU  - Institute & Sons", "TI  - PSF-4.2 Traces",
        "T2  - Safety, version 1.1", "PY  - 2026", "DA  - 2026/04/30/", "PB  - Institute & Sons",
        "ET  - 1.1", "M1  - PSF 1.1", "LA  - en", "UR  - https://example.org/psf/1.1/",
        "N1  - Verify this file: https://example.org/verify/", "ER  - ",
      ]
    )
  }

  @Test func writesAnItemOfCSL() {
    #expect(
      work(.article, title: "\"A\"").cslJSON == """
        [{"id":"psf-1.1","type":"webpage","title":"\\"A\\"","author":[{"literal":"Institute & Sons"}],\
        "container-title":"Safety, version 1.1","publisher":"Institute & Sons",\
        "issued":{"date-parts":[[2026,4,30]]},"language":"en","URL":"https://example.org/psf/1.1/",\
        "custom":{"verify":"https://example.org/verify/"}}]

        """
    )
  }

  @Test func saysOfADraftThatItIsOne() {
    let draft = work(isDraft: true)
    #expect(draft.bibTeX.contains("note = {Working draft}"))
    #expect(!draft.bibTeX.contains("year"))
    #expect(draft.ris.contains("N1  - Working draft\r\n"))
    #expect(draft.cslJSON.contains("\"status\":\"draft\""))
    #expect(draft.reference.text.hasPrefix("Institute & Sons. (draft). "))
    #expect(draft.policySentence == nil)
  }

  @Test func endsAnAuthorWithOneFullStop() {
    #expect(work().reference.text.hasPrefix("Institute & Sons. (2026). "))
    #expect(work(author: "Institute e.V.").reference.text.hasPrefix("Institute e.V. (2026). "))
  }

  @Test func namesTheVersionInASentenceForPolicies() {
    #expect(
      work().policySentence
        == "Our AI systems in production meet PSF 1.1 (Institute & Sons, 2026-04-30), "
        + "https://example.org/psf/1.1/."
    )
    #expect(work(.article).policySentence == nil)
  }
}
