import Changes
import CorporaSupport
import OSCAL
import Standards
import Testing

@testable import Exporting

@Suite struct OSCALFilesTests {
  private func complaints(_ schema: String, _ texts: [String]) throws -> String {
    let files = Dictionary(
      uniqueKeysWithValues: texts.enumerated().map { ("\($0).json", Array($1.utf8)) }
    )
    return try ForeignProgram.withFiles(files) { folder in
      let path = try #require(ForeignProgram.schemas) + "/\(schema)"
      let names = files.keys.sorted().map { folder + "/" + $0 }
      let (said, status) = try ForeignProgram.script("check-oscal.py", [path] + names)
      try #require(status < 2, "\(said)")
      return status == 0 ? "" : said
    }
  }

  /// What differs between a version and what its catalog is read as.
  private func changes(_ reading: VersionReading) throws -> (
    changed: [String], unchanged: Int
  ) {
    let catalog = OSCALFiles(reading).catalog
    let read = try Subjects.catalog(
      Array(catalog.utf8),
      as: reading.standard.id.description
    )
    let again = try #require(read.publication.versions.first)
    let log = ChangeLog.between(reading.version, again)
    #expect(again.provisions.count == reading.version.provisions.count)
    for (old, new) in zip(reading.version.provisions, again.provisions) {
      #expect(old.id == new.id && old.kind == new.kind && old.title == new.title)
      #expect(old.aliases == new.aliases && old.isLive == new.isLive)
      #expect(old.tombstone?.by.map(\.id) == new.tombstone?.by.map(\.id))
      #expect(old.tombstone?.movedTo.map(\.id) == new.tombstone?.movedTo.map(\.id))
    }
    return (log.entries.map { "\($0.id) \($0.summary)" }, log.unchanged)
  }

  @Test(.needsPython, .needsCorpora) func catalogsFitTheSchema() throws {
    let texts = try Subjects.repository().readings().map { OSCALFiles($0).catalog }
    #expect(texts.count > 3)
    #expect(try complaints("oscal_catalog_schema.json", texts) == "")
  }

  @Test(.needsPython, .needsCorpora) func mappingsFitTheSchema() throws {
    let subject = try Subjects.repository()
    let texts = try subject.readings()
      .filter { !OSCALFiles.crosswalks(from: $0.version.id, in: subject.publication).isEmpty }
      .map { OSCALFiles($0).mapping }
    #expect(!texts.isEmpty)
    #expect(try complaints("oscal_mapping_schema.json", texts) == "")
  }

  @Test(.needsPython, .needsCorpora) func wouldNoticeWhatDoesNot() throws {
    let text = OSCALFiles(try Subjects.repository().reading("psf@1.1")).catalog
    let wrong = text.replacing("\"id\":\"PSF-1.1\"", with: "\"id\":\"1.1 PSF\"")
    try #require(wrong != text)
    #expect(try complaints("oscal_catalog_schema.json", [wrong]) != "")
  }

  @Test(arguments: ["psf@1.0", "psf@1.1", "psf@next"])
  func isReadBackWithoutAChange(_ version: String) throws {
    let reading = try Subjects.repository().reading(version)
    let (changed, unchanged) = try changes(reading)
    #expect(changed == [])
    #expect(unchanged == reading.version.provisions.count(where: \.isLive))
  }

  /// Another standard is not in the catalog: what refers to it becomes a link to its page.
  @Test func aReferenceToAnotherStandardBecomesALink() throws {
    let reading = try Subjects.repository().reading("pai8@1.0")
    #expect(try changes(reading).changed == ["PAI8-C5.1 [\"reworded\"]"])
    #expect(OSCALFiles(reading).catalog.contains("[PSF-6.1](https://productionai.institute/psf/"))
  }

  @Test(.needsCorpora) func aCatalogOfAThousandControlsIsReadBackWithoutAChange() throws {
    let reading = try #require(try Subjects.nist().readings().first)
    let (changed, unchanged) = try changes(reading)
    #expect(changed == [])
    #expect(unchanged == 1027)
  }

  @Test(.needsPython, .needsCorpora) func aCatalogOfAThousandControlsFitsTheSchema() throws {
    let texts = try Subjects.nist().readings().map { OSCALFiles($0).catalog }
    #expect(try complaints("oscal_catalog_schema.json", texts) == "")
  }

  @Test func writesTheSameWhatIsReadBackOnceMore() throws {
    let reading = try Subjects.repository().reading("psf@1.1")
    let first = OSCALFiles(reading).catalog
    let second = OSCALFiles(
      try Subjects.catalog(Array(first.utf8), as: "psf").reading("psf@1.1")
    ).catalog
    let third = OSCALFiles(
      try Subjects.catalog(Array(second.utf8), as: "psf").reading("psf@1.1")
    ).catalog
    #expect(second == third)
  }

  @Test func itemsOfAStatementArePartsWithTheirLabels() throws {
    var files = MovingStandard.files
    files["standards/ab/2.0/ab-1-all/ab-1.10.md"] =
      "---\nid: AB-1.10\ntitle: Doors\n---\nDoors MUST:\n\n- a. be locked;\n- b. be shut:\n  - (1) slowly\n  - (2) well\n\n## Notes\nText.\n\n### Deep\nMore.\n"
    let reading = try Subjects.files(files).reading("ab@2.0")
    let catalog = OSCALFiles(reading).catalog
    #expect(catalog.contains("\"id\":\"AB-1.10_smt.b.2\",\"name\":\"item\""))
    #expect(try changes(reading).changed == [])
  }
}
