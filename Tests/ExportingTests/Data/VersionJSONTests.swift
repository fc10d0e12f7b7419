import Standards
import Testing

@testable import Exporting

@Suite struct VersionJSONTests {
  private func complaints(
    _ texts: [String],
    of subject: ExportSubject
  ) throws -> String {
    var files = Dictionary(
      uniqueKeysWithValues: texts.enumerated().map { ("\($0).json", Array($1.utf8)) }
    )
    files["schema"] = Array(VersionSchema.text(subject.formats).utf8)
    return try ForeignProgram.withFiles(files) { folder in
      let (said, status) = try ForeignProgram.script("check-json.py", [folder + "/schema", folder])
      try #require(status < 2, "\(said)")
      return status == 0 ? "" : said
    }
  }

  @Test(.needsPython) func fitsItsSchema() throws {
    let subject = try Subjects.repository()
    let texts = try subject.readings().map(VersionJSON.render)
    #expect(texts.count > 3)
    #expect(try complaints(texts, of: subject) == "")
  }

  @Test(.needsPython, .needsCorpora) func aCatalogOfAThousandControlsFitsIt() throws {
    let subject = try Subjects.nist()
    let texts = try subject.readings().map(VersionJSON.render)
    #expect(try complaints(texts, of: subject) == "")
  }

  @Test(
    .needsPython,
    arguments: [
      ("\"format\":1", "\"format\":2"), ("\"strength\":\"must\"", "\"strength\":\"shall\""),
      ("\"verify\":", "\"verified\":"), ("\"status\":\"in force\"", "\"status\":\"live\""),
    ]
  )
  func wouldNoticeWhatDoesNot(_ old: String, _ new: String) throws {
    let subject = try Subjects.repository()
    let text = try VersionJSON.render(subject.reading("psf@1.1"))
    try #require(text.contains(old))
    #expect(try complaints([text.replacing(old, with: new)], of: subject) != "")
  }

  @Test func leavesNoReferenceUnresolvedAndNoCommentForEditors() throws {
    for reading in try Subjects.repository().readings() {
      for item in reading.provisions {
        for text in [item.body.lead] + item.body.sections.map(\.text) {
          #expect(!text.markdown.contains("]["), "\(item.provision.id): \(text.markdown)")
          #expect(!text.markdown.contains("[="), "\(item.provision.id)")
          #expect(!text.markdown.contains("psf:allow"), "\(item.provision.id)")
          #expect(!text.text.contains("](http"), "\(item.provision.id)")
        }
      }
    }
  }

  @Test func tellsWhatWasPublishedAndWhatWasMeant() throws {
    let reading = try Subjects.repository().reading("psf@1.1")
    let corrected = reading.provisions.filter { $0.corrected != nil }
    #expect(!corrected.isEmpty)
    for item in corrected { #expect(item.corrected?.lead.text != item.body.lead.text) }
  }
}
