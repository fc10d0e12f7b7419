import Foundation
import TestRequirements
import Testing

/// Changes of a draft's structure: each leaves a draft in which only the reason is missing.
@Suite(.needsTheProgram) struct DraftEditTests {
  private let workspace: Workspace

  /// Version 1.1 gets a second domain and three criteria more, and a draft follows it.
  init() throws {
    workspace = try Workspace()
    let version = "content/standards/psf/1.1/"
    try workspace.write(
      "---\nid: PSF-2\ntitle: Output\nprinciple: Some.\n---\nScope.\n",
      to: version + "psf-2-b/index.md"
    )
    for (id, title, text) in Self.criteria {
      let folder = id.hasPrefix("PSF-1") ? "psf-1-a/" : "psf-2-b/"
      try workspace.write(
        "---\nid: \(id)\ntitle: \(title)\n---\n\(text)\n",
        to: version + folder + id.lowercased() + ".md"
      )
    }
    try workspace.write(
      "---\ntitle: More\nchanges:\n  - {added: PSF-2}\n"
        + Self.criteria.map { "  - {added: \($0.id)}\n" }.joined()
        + "---\n## Rationale\nMore.\n",
      to: version + "revisions/more.md"
    )
    try #require(workspace.psf("draft", "psf", "1.2").status == 0)
    try #require(workspace.psf("check").status == 0)
  }

  private static let criteria = [
    (
      id: "PSF-1.2", title: "Logs",
      text: "Logs MUST be kept, see [PSF-1.1].\n\n## Guidance\nKeep them.\n\n## Evidence\nA log."
    ),
    (
      id: "PSF-1.3", title: "Alerts",
      text: "Alerts MUST be raised, see [PSF-1.2].\n\n## Evidence\nAn alert."
    ),
    (id: "PSF-2.1", title: "Form", text: "Output MUST be checked, as in [words][PSF-1.2]."),
  ]

  private static let draft = "content/standards/psf/next/"

  /// Writes the reason, and expects that nothing is in the way then but the summary.
  private func expectOnlyTheReasonIsMissing(_ name: String) throws {
    let revision = Self.draft + "revisions/\(name).md"
    #expect(try workspace.psf("check").status == 1)
    try workspace.edit(revision, "## Rationale\n", "## Rationale\nIt is better so.\n")
    let check = try workspace.psf("check", "--format", "line")
    #expect(!check.output.contains(": error: "), "\(check.output)")
    let status = try workspace.psf("status").output
    #expect(status.contains("A release waits for 1 warning:"), "\(status)")
  }

  @Test func movesACriterionWithAllThatRefersToIt() throws {
    let before = try workspace.files(in: "content")
    let outcome = try workspace.psf("move", "PSF-1.2", "PSF-2")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("2 references in the draft lead to the new id"))
    #expect(try workspace.text(Self.draft + "psf-2-b/psf-2.2.md").hasPrefix("---\nid: PSF-2.2\n"))
    #expect(try workspace.text(Self.draft + "psf-1-a/psf-1.3.md").contains("see [PSF-2.2]."))
    #expect(try workspace.text(Self.draft + "psf-2-b/psf-2.1.md").contains("[words][PSF-2.2]"))
    let revision = try workspace.text(Self.draft + "revisions/move-of-psf-1-2.md")
    #expect(revision.contains("- {moved: PSF-1.2, to: PSF-2.2, text: "))
    #expect(try workspace.psf("undo").status == 0)
    #expect(try workspace.files(in: "content") == before)
  }

  /// A revision that was complete stays so: what the program changed of ids and references asks nobody for a second look.
  @Test func bindsOtherEntriesToWhatAMoveLeaves() throws {
    try workspace.edit(Self.draft + "psf-1-a/psf-1.2.md", "Logs MUST", "All logs MUST")
    try workspace.edit(Self.draft + "psf-2-b/psf-2.1.md", "Output MUST", "All output MUST")
    try #require(workspace.psf("revise").status == 0)
    for (name, reason) in [("psf-1-2", "As [PSF-1.2] says."), ("psf-2-1", "It is better so.")] {
      let path = Self.draft + "revisions/\(name).md"
      try workspace.edit(path, "## Rationale\n", "## Rationale\n\(reason)\n")
    }
    let before = try rulesOfErrors()
    try #require(workspace.psf("move", "PSF-1.2", "PSF-2").status == 0)
    let moved = try workspace.text(Self.draft + "revisions/psf-1-2.md")
    #expect(moved.contains("{modified: PSF-2.2, ") && moved.contains("As [PSF-2.2] says."))
    let move = Self.draft + "revisions/move-of-psf-1-2.md"
    try workspace.edit(move, "## Rationale\n", "## Rationale\nIt is better so.\n")
    let errors = try errors()
    #expect(try rulesOfErrors() == before, "\(errors)")
  }

  private func rulesOfErrors() throws -> [String] {
    try errors().matches(of: /\[([a-z-]+)\]\n/).map { String($0.1) }.sorted()
  }

  private func errors() throws -> String {
    try workspace.psf("check", "--severity", "error", "--format", "line").output
  }

  @Test(arguments: [
    ["move", "PSF-1.4", "PSF-2"], ["split", "PSF-1.4", "One", "Two"], ["withdraw", "PSF-1.4"],
    ["merge", "PSF-1.2", "PSF-1.4"],
  ])
  func refusesWhatAnEntryOfThisDraftBroughtIn(_ call: [String]) throws {
    try #require(workspace.psf("split", "PSF-1.3", "Alerts", "Alarms").status == 0)
    let outcome = try workspace.psf(call)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.contains(
        "the entry 'split' of standards/psf/next/revisions/split-of-psf-1-3.md"
      ),
      "\(outcome.errors)"
    )
  }

  @Test func recordsAMove() throws {
    try #require(workspace.psf("move", "PSF-1.3", "PSF-2").status == 0)
    try expectOnlyTheReasonIsMissing("move-of-psf-1-3")
  }

  @Test func withdrawsACriterion() throws {
    #expect(try workspace.psf("withdraw", "PSF-1.3", "--by", "PSF-1.2").status == 0)
    let revision = try workspace.text(Self.draft + "revisions/withdrawal-of-psf-1-3.md")
    #expect(revision.contains("- {withdrawn: PSF-1.3, by: [PSF-1.2], reason: \"TODO write"))
    let found = try workspace.psf("check", "--format", "line").output
    #expect(found.contains("this text is not written yet"), "\(found)")
    #expect(!found.contains("'reason' is missing"))
    #expect(try workspace.files(in: Self.draft + "psf-1-a")["psf-1.3.md"] == nil)
  }

  @Test func withdrawsWithAReason() throws {
    let reason = "PSF-1.2: \"asks\" for it."
    try #require(workspace.psf("withdraw", "PSF-1.3", "--reason", reason).status == 0)
    try expectOnlyTheReasonIsMissing("withdrawal-of-psf-1-3")
  }

  @Test func tellsOfAnEntryForWhatIsWithdrawn() throws {
    try workspace.edit(Self.draft + "psf-1-a/psf-1.3.md", "raised", "sent")
    try #require(workspace.psf("revise").status == 0)
    try #require(workspace.psf("withdraw", "PSF-1.3", "--reason", "No use.").status == 0)
    let found = try workspace.psf("check", "--format", "line").output
    #expect(
      found.contains(
        "PSF-1.3 is not in force any more in psf@next, so it cannot have been modified"
      ),
      "\(found)"
    )
  }

  @Test func givesAnotherTitle() throws {
    #expect(try workspace.psf("rename", "PSF-1.3", "Alarms: \"all\"").status == 0)
    let text = try workspace.text(Self.draft + "psf-1-a/psf-1.3.md")
    #expect(text.hasPrefix("---\nid: PSF-1.3\ntitle: \"Alarms: \\\"all\\\"\"\n---\n"))
    try expectOnlyTheReasonIsMissing("new-title-of-psf-1-3")
    // A second new title is told by the same entry, and the old one by none.
    try #require(workspace.psf("rename", "PSF-1.3", "Alarms").status == 0)
    #expect(try errors() == "")
    try #require(workspace.psf("rename", "PSF-1.3", "Alerts").status == 0)
    #expect(try errors() == "")
    #expect(try workspace.files(in: Self.draft + "revisions").isEmpty)
  }

  @Test func mergesRequirementsAndSections() throws {
    #expect(try workspace.psf("merge", "PSF-1.2", "PSF-1.3").status == 0)
    #expect(
      try workspace.text(Self.draft + "psf-1-a/psf-1.2.md") == """
        ---
        id: PSF-1.2
        title: Logs
        ---
        Logs MUST be kept, see [PSF-1.1].
        Alerts MUST be raised, see [PSF-1.2].

        ## Guidance
        Keep them.

        ## Evidence
        A log.

        An alert.

        """
    )
    #expect(try workspace.files(in: Self.draft + "psf-1-a")["psf-1.3.md"] == nil)
  }

  /// One entry says what becomes of a provision: two would contradict each other.
  @Test func mergesOneMoreIntoTheSameCriterion() throws {
    try #require(workspace.psf("merge", "PSF-1.2", "PSF-1.3").status == 0)
    let name = "merger-of-psf-1-2-psf-1-3"
    let outcome = try workspace.psf("merge", "PSF-1.2", "PSF-2.1")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.output.contains("See whether the reason in \(Self.draft)revisions/\(name).md covers")
    )
    let revision = try workspace.text(Self.draft + "revisions/\(name).md")
    #expect(revision.contains("- {merged: [PSF-1.2, PSF-1.3, PSF-2.1], to: PSF-1.2, text: "))
    try expectOnlyTheReasonIsMissing(name)
    #expect(try workspace.files(in: Self.draft + "revisions").count == 1)
  }

  @Test func splitsTheSameCriterionOnceMore() throws {
    try #require(workspace.psf("split", "PSF-1.3", "Raising", "Answering").status == 0)
    #expect(try workspace.psf("split", "PSF-1.3", "Raising", "Closing").status == 0)
    let revision = try workspace.text(Self.draft + "revisions/split-of-psf-1-3.md")
    #expect(revision.contains("- {split: PSF-1.3, to: [PSF-1.3, PSF-1.4, PSF-1.5], text: "))
    try expectOnlyTheReasonIsMissing("split-of-psf-1-3")
  }

  @Test(arguments: [
    ["move", "PSF-1.2", "PSF-2"], ["split", "PSF-1.2", "One", "Two"], ["withdraw", "PSF-1.2"],
    ["merge", "PSF-2.1", "PSF-1.2"],
  ])
  func refusesWhatAnEntryTellsOfAlready(_ call: [String]) throws {
    try #require(workspace.psf("merge", "PSF-1.2", "PSF-1.3").status == 0)
    let before = try workspace.files(in: "content")
    let outcome = try workspace.psf(call)
    #expect(outcome.status == 2)
    let file = "standards/psf/next/revisions/merger-of-psf-1-2-psf-1-3.md"
    #expect(
      outcome.errors.contains(
        "the entry 'merged' of \(file) says already what became of PSF-1.2 in psf@next"
      ),
      "\(outcome.errors)"
    )
    #expect(try workspace.files(in: "content") == before)
    // The way out that the refusal names.
    try #require(workspace.psf("undo").status == 0)
    #expect(try workspace.psf(call).status == 0)
  }

  @Test func splitsACriterion() throws {
    #expect(try workspace.psf("split", "PSF-1.3", "Raising", "Answering").status == 0)
    let first = try workspace.text(Self.draft + "psf-1-a/psf-1.3.md")
    let second = try workspace.text(Self.draft + "psf-1-a/psf-1.4.md")
    #expect(first.hasPrefix("---\nid: PSF-1.3\ntitle: \"Raising\"\n"))
    #expect(second.hasPrefix("---\nid: PSF-1.4\ntitle: \"Answering\"\n"))
    let revision = try workspace.text(Self.draft + "revisions/split-of-psf-1-3.md")
    #expect(revision.contains("- {split: PSF-1.3, to: [PSF-1.3, PSF-1.4], text: "))
    let repeated = "PSF-1.4 repeats a requirement of PSF-1.3 word for word"
    #expect(try workspace.psf("check").output.contains(repeated))
    try workspace.edit(Self.draft + "psf-1-a/psf-1.4.md", "be raised", "be answered")
    #expect(try !workspace.psf("check").output.contains("[repeated-requirement]"))
  }

  @Test(arguments: [
    (["move", "PSF-9.1", "PSF-2"], "no working draft has PSF-9.1"),
    (["move", "PSF-1.1", "PSF-9"], "psf@next has no domain 'PSF-9'"),
    (["move", "PSF-1.1", "PSF-1"], "PSF-1.1 is in PSF-1 already"),
    (["move", "PSF-1", "PSF-2"], "psf@next has no criterion 'PSF-1'"),
    (["merge", "PSF-1.1", "PSF-1.1"], "a criterion is named twice"),
    (["rename", "PSF-1.2", "Logs"], "PSF-1.2 has this title already"),
    (["withdraw", "PSF-1.1", "--by", "PSF-9.1"], "psf@next has no criterion 'PSF-9.1'"),
  ])
  func refuses(call: [String], reason: String) throws {
    let before = try workspace.state(of: "content")
    let outcome = try workspace.psf(call)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(reason), "\(outcome.errors)")
    #expect(try workspace.state(of: "content") == before)
  }

  @Test func doesNothingInADryRun() throws {
    let before = try workspace.state(of: "content")
    let outcome = try workspace.psf("merge", "PSF-1.2", "PSF-1.3", "--dry-run")
    #expect(
      outcome.errors.contains("would be removed: content/standards/psf/next/psf-1-a/psf-1.3.md")
    )
    #expect(try workspace.state(of: "content") == before)
  }

  @Test(
    .needs(.git),
    arguments: [
      ["move", "PSF-1.2", "PSF-2"], ["merge", "PSF-1.2", "PSF-1.3"],
      ["split", "PSF-1.2", "Logs", "Copies of logs"], ["rename", "PSF-2.1", "Other form"],
    ]
  )
  func printsThePatchOfWhatItWouldDo(_ call: [String]) throws {
    let outcome = try workspace.psf(call + ["--dry-run"])
    try workspace.write(outcome.output, to: "edit.patch")
    let git = Git(workspace.folder)
    try git.run("init", "--quiet")
    try git.run("apply", "edit.patch")
    let patched = try workspace.files(in: "content")
    try git.run("apply", "--reverse", "edit.patch")
    try #require(workspace.psf(call).status == 0)
    #expect(try workspace.files(in: "content") == patched)
    // A file that goes on under another name is no file deleted and another one written.
    #expect(outcome.output.contains("rename from ") == (call[0] == "move"))
  }

  @Test func saysNothingWhereItIsToBeQuiet() throws {
    let outcome = try workspace.psf("rename", "PSF-1.3", "Alarms", "--quiet")
    #expect(outcome.status == 0 && outcome.output == "" && outcome.errors == "")
    let trial = try workspace.psf("rename", "PSF-1.3", "Bells", "--quiet", "--dry-run")
    #expect(trial.output.hasPrefix("diff --git ") && trial.errors == "")
    let check = try workspace.psf("check", "-q")
    #expect(check.output.hasSuffix("## Rationale'\n"), "\(check.output)")
    #expect(try workspace.psf("undo", "-q").output == "")
    #expect(try workspace.psf("check", "-q", "--rule", "missing-rationale").output == "")
  }
}
