import Foundation
import Testing

/// Versions and standards that are in force no longer, and how long an older version may be used.
@Suite(.needsTheProgram) struct WithdrawalTests {
  private let workspace: Workspace
  private let standard = "content/standards/psf/standard.yml"

  init() throws { workspace = try Workspace() }

  @Test func theLastVersionThatIsNotWithdrawnIsInForce() throws {
    try add(
      "withdrawn-versions:\n  - {version: \"1.1\", date: 2026-12, reason: A hasty text., by: psf@1.0}\n",
      to: standard
    )
    try #require(workspace.psf("build", "--no-pdf", "--output", "out").status == 0)
    let page = try workspace.text("out/psf/1.1/psf-1.1/index.html")
    #expect(page.contains("Withdrawn, December 2026: A hasty text."))
    #expect(page.contains("<span class=\"tag\" data-standing=\"withdrawn\">withdrawn</span>"))
    #expect(page.contains("PSF 1.0 is in force"))
    #expect(try workspace.text("out/psf/1.0/index.html").contains(">in force<"))
    let data = try workspace.text("out/psf/1.1/psf-v1.1.json")
    #expect(data.contains("\"withdrawn\":{\"date\":\"2026-12\""))
    #expect(try workspace.text("out/psf/latest/psf.json").contains("\"id\":\"psf@1.0\""))
  }

  @Test func aStandardIsWithdrawnWithAllItsVersions() throws {
    try add("withdrawn: {date: 2026-12-01, reason: Nobody uses it.}\n", to: standard)
    try #require(workspace.psf("build", "--no-pdf", "--output", "out").status == 0)
    for version in ["1.0", "1.1"] {
      let page = try workspace.text("out/psf/\(version)/psf-1.1/index.html")
      #expect(page.contains("Withdrawn, 1 December 2026: Nobody uses it."))
      #expect(!page.contains("is in force"))
    }
  }

  @Test func refusesAWithdrawalOfNothing() throws {
    try add(
      "withdrawn-versions:\n  - {version: \"3.0\", date: 2026-12, reason: Gone.}\n",
      to: standard
    )
    let outcome = try workspace.psf("check", "--format", "line")
    #expect(outcome.output.contains("there is no version psf@3.0"))
  }

  @Test func bothVersionsSayHowLongTheOlderOneMayBeUsed() throws {
    try add(
      "transition: {cite-until: 2027-04, certify-until: 2027-10}\n",
      to: "content/standards/psf/1.1/version.yml"
    )
    try #require(workspace.psf("build", "--no-pdf", "--output", "out").status == 0)
    for version in ["1.0", "1.1"] {
      let page = try workspace.text("out/psf/\(version)/index.html")
      #expect(page.contains("PSF 1.0 may be cited as in force until April 2027."))
      #expect(page.contains("Certificates for PSF 1.0 are issued until October 2027."))
    }
  }

  private func add(_ text: String, to file: String) throws {
    try workspace.write(try workspace.text(file) + text, to: file)
  }
}
