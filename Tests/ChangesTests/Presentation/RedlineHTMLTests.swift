import Foundation
import Testing

@testable import Changes

/// Each folder of `Fixtures/redlines` holds an old text, a new one, and how the change is shown.
@Suite struct RedlineHTMLTests {
  private static let folder = RealTexts.root.appending(path: "Tests/ChangesTests/Fixtures/redlines")
  private static let cases =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []

  @Test func hasCases() {
    #expect(!Self.cases.isEmpty)
  }

  @Test(arguments: cases) func showsTheChange(name: String) throws {
    let folder = Self.folder.appending(path: name)
    let old = try String(contentsOf: folder.appending(path: "old.md"), encoding: .utf8)
    let new = try String(contentsOf: folder.appending(path: "new.md"), encoding: .utf8)
    let comparison = ProvisionComparison(
      from: ProvisionText(of: criterion("A", old)),
      to: ProvisionText(of: criterion("A", new))
    )
    let shown = comparison.fields.map { field in
      "<!-- \(field.name) -->\n" + html(field.redline)
    }
    try expect(shown.joined(), in: folder.appending(path: "expected.html"))
  }
}
