import Foundation
import Testing

/// What `psf lineage suggest` writes can be published.
@Suite(.needsTheProgram) struct LineageTests {
  private static let texts = [
    "Backups MUST be tested each quarter by the team.",
    "Visitors MUST be led by somebody of the house.", "Contracts MUST name who owns the data.",
  ]

  /// A catalog whose controls have numbers from one on.
  private static func catalog(_ version: String, _ texts: [String]) -> String {
    let controls = texts.enumerated().map { index, text in
      """
      {"id": "ac-\(index + 1)", "title": "\(text.split(separator: " ")[0])", "parts": [
      {"name": "statement", "prose": "\(text)"}]}
      """
    }
    return """
      {"catalog": {"metadata": {"title": "Controls", "version": "\(version)", "published": "2024-01-02"},
      "groups": [{"id": "ac", "title": "Access", "controls": [\(controls.joined(separator: ","))]}]}}
      """
  }

  @Test func recordsARenumberingOfImportedVersions() throws {
    let workspace = try Workspace()
    let new = ["Keys MUST be changed whenever somebody leaves."]
    for (version, texts) in [("1.0", Self.texts), ("2.0", new + Self.texts)] {
      try workspace.write(Self.catalog(version, texts), to: "catalog.json")
      #expect(try workspace.psf("import", "oscal", "catalog.json", "--into", "c").status == 0)
    }
    let before = try workspace.psf("diff", "1.0", "2.0", "--content", "c").output
    let suggest = try workspace.psf("lineage", "suggest", "1.0", "2.0", "--content", "c")
    #expect(suggest.status == 0)
    #expect(suggest.output.contains("psf freeze controls@2.0 --renew"))
    let path = "c/standards/controls/2.0/revisions/suggested-lineage.md"
    #expect(try workspace.text(path).contains("- {moved: ac-3, to: ac-4}"))
    let check = try workspace.psf("check", "--content", "c", "--format", "line")
    #expect((check.output + check.errors).contains("psf freeze controls@2.0 --renew"))
    try workspace.edit(path, "## Rationale\n", "## Rationale\nOne more stands in front.\n")
    try workspace.edit(path, "## Alternatives considered\n", "")
    let freeze = [
      "freeze", "controls@2.0", "--renew", "--reason", "its lineage", "--as-of", "2026-11-01",
      "--content", "c",
    ]
    #expect(try workspace.psf(freeze).status == 0)
    #expect(try workspace.psf("check", "--content", "c").status == 0)
    let after = try workspace.psf("diff", "1.0", "2.0", "--content", "c").output
    for log in [before, after] { #expect(log.contains("4 changes (1 breaking, 3 editorial)")) }
  }

  @Test func takesNoLineageIntoALockThatCannotBe() throws {
    let workspace = try Workspace()
    for version in ["1.0", "2.0"] {
      try workspace.write(Self.catalog(version, Self.texts), to: "catalog.json")
      #expect(try workspace.psf("import", "oscal", "catalog.json", "--into", "c").status == 0)
    }
    try workspace.write(
      "---\ntitle: Why\nchanges:\n  - {moved: ac-1, to: ac-2}\n---\n## Rationale\nWhy not.\n",
      to: "c/standards/controls/2.0/revisions/why.md"
    )
    let freeze = try workspace.psf([
      "freeze", "controls@2.0", "--renew", "--reason", "its lineage", "--as-of", "2026-11-01",
      "--content", "c",
    ])
    #expect(freeze.status == 1)
    #expect(freeze.errors.contains("[contradictory-record]"))
  }
}
