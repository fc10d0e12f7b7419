import Foundation
import Testing

@Suite(.needsTheProgram) struct SuppressionTests {
  private let page = "---\ntitle: A\nabout: [psf@1.1]\n---\nA.\n\nCOMMENT[PSF-1][PSF-1.1]\n"
  private let comment =
    "<!-- psf:allow link-text-is-another-id: PSF-1 is the name of a hall -->\n"

  @Test func letsAFindingStayAndSaysWhy() throws {
    let workspace = try Workspace(isLocked: true)
    try workspace.write(page.replacing("COMMENT", with: ""), to: "content/pages/a.md")
    #expect(try workspace.psf("check").status == 1)
    try workspace.write(page.replacing("COMMENT", with: comment), to: "content/pages/a.md")
    let outcome = try workspace.psf("check")
    #expect(outcome.status == 0)
    #expect(
      outcome.output.hasPrefix(
        "Allowed:\n  content/pages/a.md:8:8: PSF-1 is the name of a hall [link-text-is-another-id]\n"
      )
    )
    let json = try workspace.psf("check", "--format", "json").output
    let report = try JSONDecoder().decode(CheckReport.self, from: Data(json.utf8))
    #expect(report.allowed.map(\.reason) == ["PSF-1 is the name of a hall"])
    #expect(report.allowed.map(\.line) == [7])
    #expect(report.allowed.map(\.finding.rule) == ["link-text-is-another-id"])
  }

  @Test func worksInFrontMatterAndInYAML() throws {
    let workspace = try Workspace()
    let folder = "content/standards/psf/1.1/psf-1-a/"
    let text = try workspace.text(folder + "psf-1.1.md")
    try workspace.remove(folder + "psf-1.1.md")
    try workspace.write(text, to: folder + "traces.md")
    #expect(try workspace.psf("check").status == 1)
    try workspace.edit(folder + "traces.md", "id:", "# psf:allow misnamed-file: as in print\nid:")
    #expect(try workspace.psf("check").status == 0)
    try workspace.edit(
      "content/standards/psf/standard.yml",
      "labels:",
      "versioning: {breaking: major}\nlabels:"
    )
    try workspace.edit(folder + "traces.md", "MUST be kept for 30", "MUST be kept for 90")
    let small = try workspace.psf("check", "--format", "line")
    #expect(small.output.contains("[small-version-number]"))
    try workspace.edit(
      "content/standards/psf/1.1/version.yml",
      "number:",
      "# psf:allow small-version-number: it was announced as 1.1\nnumber:"
    )
    #expect(try workspace.psf("check").status == 0)
    // What was judged before it was published is not judged again, and cannot be deleted.
    try workspace.psf("freeze", "psf@1.1").expectSuccess()
    #expect(try !workspace.psf("check").output.contains("unused-suppression"))
  }

  @Test func isNotPublished() throws {
    let workspace = try Workspace(isLocked: true)
    try workspace.write(page.replacing("COMMENT", with: comment), to: "content/pages/a.md")
    try workspace.psf("build").expectSuccess()
    let with = try workspace.text("site/a/index.html")
    #expect(!with.contains("psf:allow") && !with.contains("hall"))
    for (name, text) in try workspace.texts(below: "site") {
      #expect(!text.contains("psf:allow"), "\(name)")
    }
  }

  @Test func isNoChangeOfText() throws {
    let workspace = try Workspace(isLocked: true)
    let path = "content/standards/psf/1.1/psf-1-a/psf-1.1.md"
    let before = try workspace.psf("diff", "psf@1.0", "psf@1.1", "--format", "json").output
    try workspace.edit(path, "Traces MUST", "<!-- psf:allow misnamed-file: no -->\nTraces MUST")
    try workspace.edit(path, "title:", "# psf:allow misnamed-file: no\ntitle:")
    let after = try workspace.psf("diff", "psf@1.0", "psf@1.1", "--format", "json").output
    // Lines of the file are named by the places.
    #expect(Self.withoutNumbers(before) == Self.withoutNumbers(after))
    #expect(before.contains("30"))
  }

  @Test func reportsWhatMustNotBeSilenced() throws {
    let workspace = try Workspace(isLocked: true)
    try workspace.write(
      """
      ---
      title: A
      ---
      <!-- psf:allow broken-link: it will be there -->
      [a](nowhere.md)

      <!-- psf:allow broken-lnik: misspelt -->
      Text.

      """,
      to: "content/pages/a.md"
    )
    let outcome = try workspace.psf("check", "--format", "line")
    #expect(outcome.status == 1)
    let lines = outcome.output.split(separator: "\n")
    #expect(
      lines.map { $0.split(separator: " ").last ?? "" }
        == ["[bad-suppression]", "[broken-link]", "[bad-suppression]"]
    )
    #expect(lines[0].contains("what 'broken-link' finds cannot be allowed"))
  }

  private static func withoutNumbers(_ text: String) -> String {
    text.replacing(/"line":\d+/, with: "")
  }
}

extension Outcome {
  func expectSuccess() throws {
    try #require(status == 0, "\(output)\(errors)")
  }
}

extension Workspace {
  /// The texts of a folder.
  func texts(below path: String) throws -> [String: String] {
    let root = folder.appending(path: path).path()
    let names = FileManager.default.subpaths(atPath: root) ?? []
    let texts = names.compactMap { name in
      (try? String(contentsOfFile: root + "/" + name, encoding: .utf8)).map { (name, $0) }
    }
    try #require(!texts.isEmpty)
    return Dictionary(texts, uniquingKeysWith: { first, _ in first })
  }
}
