import Foundation
import Testing

/// An entry covers the difference that it was written for, and nothing later.
@Suite(.needsTheProgram) struct ReviseTests {
  private let criterion = "content/standards/psf/next/psf-1-a/psf-1.1.md"
  private let revision = "content/standards/psf/next/revisions/psf-1-1.md"

  private func draft() throws -> Workspace {
    let workspace = try Workspace(isLocked: true)
    for (path, bytes) in try workspace.files(in: "content/standards/psf/1.1")
    where !path.hasPrefix("revisions/") {
      try workspace.write(bytes, to: "content/standards/psf/next/\(path)")
    }
    try workspace.write(
      "number: \"1.2\"\nfollows: \"1.1\"\nsummary: A draft.\n",
      to: "content/standards/psf/next/version.yml"
    )
    return workspace
  }

  private func findings(_ workspace: Workspace) throws -> String {
    try workspace.psf("check", "--format", "line").output
  }

  @Test func refusesWhatIsEditedUnderAnEntry() throws {
    let workspace = try draft()
    try workspace.edit(criterion, "30 days", "90 days")
    #expect(try workspace.psf("revise").status == 0)
    #expect(try workspace.text(revision).contains("- {modified: PSF-1.1, text: "))
    try workspace.edit(revision, "## Rationale\n", "## Rationale\nNinety days are enough.\n")
    try workspace.edit(revision, "## Alternatives considered\n", "")
    #expect(try findings(workspace) == "")

    try workspace.edit(criterion, "90 days", "**90**  days")
    #expect(try findings(workspace) == "")

    try workspace.edit(criterion, "**90**  days", "120 days")
    #expect(try findings(workspace).contains("[stale-entry]"))
    let again = try workspace.psf("revise")
    #expect(again.output.contains("1 entry was written for another difference"))
    #expect(try findings(workspace).contains("[stale-entry]"))

    let confirmed = try workspace.psf("revise", "--confirm")
    #expect(confirmed.output.contains("modified PSF-1.1"))
    #expect(try findings(workspace) == "")
    #expect(try workspace.psf("revise", "--confirm").output.contains("Every entry holds"))
  }

  @Test func writesOneFileForADomainThatMovesWithItsMembers() throws {
    let workspace = try draft()
    let (old, new) = ("content/standards/psf/next/psf-1-a", "content/standards/psf/next/psf-2-a")
    for (from, to) in [("index.md", "index.md"), ("psf-1.1.md", "psf-2.1.md")] {
      let text = try workspace.text("\(old)/\(from)")
      try workspace.write(text.replacingOccurrences(of: "PSF-1", with: "PSF-2"), to: "\(new)/\(to)")
    }
    try workspace.remove(old)
    #expect(try workspace.psf("revise").status == 0)
    let text = try workspace.text("content/standards/psf/next/revisions/psf-2.md")
    #expect(text.contains("- {moved: PSF-1, to: PSF-2, text: "))
    #expect(text.contains("- {moved: PSF-1.1, to: PSF-2.1, text: "))
    #expect(text.contains("#   - kind: direct-contact"))
  }

  @Test func releasesNoEntryThatIsBoundToNothing() throws {
    let workspace = try draft()
    try workspace.edit(criterion, "30 days", "90 days")
    try workspace.write(
      "---\ntitle: Longer\nchanges:\n  - {modified: PSF-1.1}\n---\n## Rationale\nNinety days are enough.\n",
      to: revision
    )
    let outcome = try workspace.psf("release", "psf", "--as-of", "2026-12-01", "--no-pdf")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("[unbound-entry]"))
    #expect(try workspace.psf("revise", "--confirm").status == 0)
    #expect(try workspace.psf("release", "psf", "--as-of", "2026-12-01", "--no-pdf").status == 0)
  }
}
