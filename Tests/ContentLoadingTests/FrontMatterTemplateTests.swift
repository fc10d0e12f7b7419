import Testing

@testable import ContentLoading

@Suite struct FrontMatterTemplateTests {
  private func template(_ kind: String) throws -> FrontMatterTemplate {
    FrontMatterTemplate(of: try #require(FrontMatterSchema.all.first { $0.name == kind }))
  }

  @Test func saysWhatMayBeWrittenWhereAValueIsOpen() throws {
    let lines = try template("question").lines(["title": "Who?"])
    #expect(lines == ["title: \"Who?\"", "group: # a text", "# May be added: about, order"])
  }

  @Test func quotesWhatYAMLWouldReadOtherwise() throws {
    let values = ["title": "yes", "group": "a: \"b\" \\ c", "about": "x"]
    let lines = try template("question").lines(values)
    #expect(lines[0] == "title: \"yes\"")
    #expect(lines[1] == "group: \"a: \\\"b\\\" \\\\ c\"")
  }

  @Test func writesListsFromValuesWithCommas() throws {
    let lines = try template("objective").lines(["criteria": "PSF-1.1, PSF-1.2", "items": "Q1"])
    #expect(lines.contains("criteria: [\"PSF-1.1\", \"PSF-1.2\"]"))
    #expect(lines.contains("items: [Q1]"), "of an optional key, too")
  }

  @Test func hasAValueForEveryKindOfFile() {
    for schema in FrontMatterSchema.all {
      #expect(
        !FrontMatterTemplate(of: schema).required.isEmpty || schema.name == "facts",
        "\(schema.name)"
      )
    }
  }
}
