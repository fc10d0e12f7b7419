import Testing

@testable import Exporting

/// Statements as parts of a catalog.
@Suite struct StatementPartTests {
  private func catalog(_ body: String) throws -> String {
    let subject = try Subjects.files(SmallContent.standard(body))
    return OSCALFiles(try subject.reading("psf@next")).catalog
  }

  @Test func theNumberOfAListInAnItemIsNoLabel() throws {
    let catalog = try catalog("Logs MUST be kept:\n\n- 1. one\n  2. two\n- b")
    #expect(catalog.contains(#""id":"PSF-1.1_smt.1","name":"item","prose":"1. one\n2. two""#))
  }

  @Test func aLabelStaysWhereTheWordsBehindItWouldBeginAList() throws {
    let catalog = try catalog("Logs MUST be kept:\n\n- a. - one\n- b. two")
    #expect(catalog.contains(#""prose":"a. - one""#))
    #expect(catalog.contains(#"[{"name":"label","value":"b."}],"prose":"two""#))
  }

  @Test(arguments: [
    ("- one\n\n      code\n- two", #"one\n\n    code"#), ("-\tone\n\n\ttwo", #"one\n\ntwo"#),
    ("-\n  one\n  two", #"one\ntwo"#), ("- one\ntwo", #"one\ntwo"#),
    ("-     code\n- two", #"    code"#), ("- one\n\n\t  two\n", #"one\n\n    two"#),
  ])
  func itemsAreSetBackByTheirMarks(list: String, expected: String) throws {
    let catalog = try catalog("Logs MUST be kept:\n\n\(list)")
    #expect(catalog.contains("\"name\":\"item\",\"prose\":\"\(expected)\""), "\(catalog)")
  }

  @Test func eachSectionHasTheFootnotesThatItRefersTo() throws {
    let catalog = try catalog(
      "It MUST be.\n\n## Notes\n\n### One\n\nFirst[^a].\n\n### Two\n\nSecond.\n\n[^a]: A note."
    )
    #expect(catalog.contains(#""prose":"First[^a].\n\n[^a]: A note.""#))
    #expect(catalog.contains(#""prose":"Second.""#))
  }
}
