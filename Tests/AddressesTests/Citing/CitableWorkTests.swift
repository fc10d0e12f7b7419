import Phrasing
import Standards
import Testing

@testable import Addresses

@Suite struct CitableWorkTests {
  private func work(
    _ kind: CitableWork.Kind = .standard,
    title: String = "Safety, version 1.1",
    url: String = "https://example.org/psf/1.1/",
    author: String = "Institute & Sons",
    issued: PublicationDate? = PublicationDate("2026-04-30"),
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
      issued: isDraft ? nil : issued,
      version: kind == .article ? nil : VersionNumber("1.1"),
      number: kind == .article ? nil : "PSF 1.1",
      name: kind == .article ? nil : "PSF 1.1",
      url: url,
      verifyURL: kind == .article ? nil : "https://example.org/verify/",
      language: "en",
      isDraft: isDraft
    )
  }

  @Test func writesAnEntryOfBibTeX() {
    #expect(
      work().text(.bibTeX) == """
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
    let text = work(title: "100 % of {A}_b ~ $ # ^ \\ ü “x”").text(.bibTeX)
    #expect(
      text.contains(
        "title = \"{100 \\% of \\textbraceleft{}A\\textbraceright{}\\_b \\textasciitilde{} \\$ \\# "
          + "\\textasciicircum{} \\textbackslash{} ü “x”}\""
      )
    )
  }

  @Test(arguments: ["}", "{", "\\", "{}{", "\\}", "a}b{c"]) func keepsBracesInPairs(_ text: String)
  {
    for entry in [
      work(title: text).text(.bibTeX), work(url: "https://example.org/\(text)").text(.bibTeX),
    ] {
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
    let lines = work(.part, title: "PSF-4.2 Traces").text(.ris).split(separator: "\r\n")
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
      work(.article, title: "\"A\"").text(.cslJSON) == """
        [{"id":"psf-1.1","type":"webpage","title":"\\"A\\"","author":[{"literal":"Institute & Sons"}],\
        "container-title":"Safety, version 1.1","publisher":"Institute & Sons",\
        "issued":{"date-parts":[[2026,4,30]]},"language":"en","URL":"https://example.org/psf/1.1/"}]

        """
    )
  }

  @Test func saysWhereAFileIsVerifiedAndNothingOfTheSortOfWhatIsNone() {
    for format in [CitationFormat.ris, .cslJSON] {
      #expect(work().text(format).contains("https://example.org/verify/"))
      #expect(!work(.article).text(format).contains("verify"))
    }
  }

  @Test(arguments: zip(["2026-04-30", "2026-04"], ["2026/04/30/", "2026/04//"]))
  func writesADateOfRISInFourParts(_ date: String, _ written: String) {
    let lines = work(issued: PublicationDate(date)).text(.ris).split(separator: "\r\n")
    #expect(lines.contains("DA  - \(written)"))
  }

  @Test func appendsToWhatIsThere() {
    for format in CitationFormat.allCases {
      var bytes = Array("before".utf8)
      work().append(format, Phrases(), to: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self) == "before" + work().text(format))
      #expect(CitationFormat(format.form) == format)
    }
    let others = DownloadForm.allCases.filter { CitationFormat($0) == nil }
    #expect(others.count == DownloadForm.allCases.count - CitationFormat.allCases.count)
  }

  @Test func saysOfADraftThatItIsOne() {
    let draft = work(isDraft: true)
    #expect(draft.text(.bibTeX).contains("note = {Working draft}"))
    #expect(!draft.text(.bibTeX).contains("year"))
    #expect(draft.text(.ris).contains("N1  - Working draft\r\n"))
    #expect(draft.text(.cslJSON).contains("\"status\":\"draft\""))
    #expect(draft.reference(Phrases()).text.hasPrefix("Institute & Sons. (draft). "))
    #expect(draft.policy == nil)
  }

  @Test func endsAnAuthorWithOneFullStop() {
    #expect(work().reference(Phrases()).text.hasPrefix("Institute & Sons. (2026). "))
    #expect(
      work(author: "Institute e.V.").reference(Phrases()).text.hasPrefix("Institute e.V. (2026). ")
    )
  }

  @Test func tellsWhatAPolicyNames() {
    #expect(work().policy?.name == "PSF 1.1")
    #expect(work().policy?.issued.description == "2026-04-30")
    #expect(work(.article).policy == nil)
  }
}

extension CitableWork {
  /// The citation in a format.
  fileprivate func text(_ format: CitationFormat) -> String {
    var bytes: [UInt8] = []
    append(format, Phrases(), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
