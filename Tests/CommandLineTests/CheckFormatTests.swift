import Foundation
import Testing

@Suite(.needsTheProgram) struct CheckFormatTests {
  /// A workspace with findings: a misspelt key, a broken link behind letters of several bytes, and one that is allowed.
  private func flawed() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.edit("content/standards/psf/1.1/version.yml", "published", "publisched")
    try workspace.write(
      "---\ntitle: A\nabout: [psf@1.1]\n---\nÄ👍🏽 [a](nowhere.md)\n",
      to: "content/pages/a.md"
    )
    try workspace.write(
      """
      ---
      title: B
      about: [psf@1.1]
      ---
      <!-- psf:allow link-text-is-another-id: PSF-1 is the name of a hall -->
      [PSF-1][PSF-1.1]

      """,
      to: "content/pages/b.md"
    )
    return workspace
  }

  @Test(.needsPython) func writesValidSARIF() throws {
    let workspace = try flawed()
    for (name, arguments) in [("found", []), ("filtered", ["--rule", "no-catalog"])] {
      let outcome = try workspace.psf(["check", "--format", "sarif"] + arguments)
      #expect(outcome.status == 1)
      try workspace.write(outcome.output, to: name + ".sarif")
    }
    let files = ["found", "filtered"].map { workspace.folder.path() + "/\($0).sarif" }
    let checked = try PythonProgram.run("check-sarif.py", files)
    #expect(checked.status == 0, "\(checked.output)")
    #expect(checked.output.hasSuffix("2 files, 0 errors\n"))
    try workspace.edit("found.sarif", "\"startLine\":", "\"firstLine\":")
    #expect(try PythonProgram.run("check-sarif.py", [files[0]]).status == 1)
  }

  @Test func writesSARIFWithPlacesThatEditorsUnderstand() throws {
    let text = try flawed().psf("check", "--format", "sarif").output
    #expect(text.contains(#""uri":"content/pages/a.md""#))
    // 'nowhere.md' stands behind 1 + 4 + 5 units.
    #expect(text.contains(#""startLine":5,"startColumn":11,"endLine":5,"endColumn":21"#))
    #expect(text.contains(#""justification":"PSF-1 is the name of a hall""#))
    #expect(text.contains(#""insertedContent":{"text":"published"}"#))
  }

  @Test func writesCommandsOfAGitHubWorkflow() throws {
    let outcome = try flawed().psf("check", "--format", "github")
    #expect(outcome.status == 1 && outcome.errors == "")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("::error file=content/") }.count == 2)
    #expect(lines.filter { $0.hasPrefix("::warning file=content/") }.count == 2)
    let link = try #require(lines.first { $0.contains("pages/a.md") })
    #expect(link.contains(",line=5,endLine=5,col=11,endColumn=21,title=broken-link::"))
  }

  @Test func takesTheFormOfOneLineByBothNames() throws {
    let workspace = try flawed()
    let lines = try ["line", "lines"].map { try workspace.psf("check", "--format", $0).output }
    #expect(lines[0] == lines[1] && !lines[0].isEmpty)
  }
}
