import Standards
import Testing

@testable import ContentLoading

/// A picture is a part of the text that shows it.
struct PictureDigestTests {
  private func pictures(_ address: String, _ files: [String: String]) throws -> [String] {
    var files = files
    for version in ["1.0", "1.1"] {
      files["standards/abc/\(version)/abc-1/abc-1.1.md"] =
        "---\nid: ABC-1.1\ntitle: T\n---\nIt is ![the limits](\(address)).\n"
    }
    let publication = try #require(load(files).publication)
    return publication.versions.compactMap { $0[ProvisionID("ABC-1.1")]?.pictures[address] }
  }

  @Test(arguments: ["limits.svg", "./limits.svg", "../abc-1/limits.svg"])
  func changesWithItsFile(_ address: String) throws {
    let folder = "standards/abc"
    let alike = try pictures(
      address,
      ["\(folder)/1.0/abc-1/limits.svg": "<svg/>", "\(folder)/1.1/abc-1/limits.svg": "<svg/>"]
    )
    #expect(alike.count == 2 && alike[0] == alike[1])
    let other = try pictures(
      address,
      ["\(folder)/1.0/abc-1/limits.svg": "<svg/>", "\(folder)/1.1/abc-1/limits.svg": "<svg />"]
    )
    #expect(other.count == 2 && other[0] != other[1])
  }

  @Test func isNotThereWithoutAFile() throws {
    #expect(try pictures("limits.svg", [:]).isEmpty)
  }
}
