import Foundation
import Testing

@Suite(.needsTheProgram) struct DraftTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private static let next = "content/standards/psf/next/"

  @Test func beginsWithTheTextOfTheVersionInForce() throws {
    let outcome = try workspace.psf("draft", "psf", "1.2")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      try workspace.text(Self.next + "version.yml") == """
        number: "1.2"
        status: draft
        follows: "1.1"
        summary: TODO say in one or two sentences what this version changes.

        """
    )
    let old = try workspace.files(in: "content/standards/psf/1.1")
    let new = try workspace.files(in: Self.next)
    for (path, bytes) in old where !path.hasPrefix("revisions/") && path != "version.yml" {
      #expect(new[path] == bytes, "\(path)")
    }
    #expect(!new.keys.contains { $0.hasPrefix("revisions/") })
    #expect(try workspace.psf("check").status == 0)
  }

  @Test func cannotBeReleasedAsItWasBegun() throws {
    try #require(workspace.psf("draft", "psf", "1.2").status == 0)
    let outcome = try workspace.psf("release", "psf", "--as-of", "2026-12-01")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("'TODO' was left behind"))
  }

  @Test func saysWhichClausesSpeakOfTheVersionBefore() throws {
    for name in ["foreword", "scope"] {
      let text = "---\ntitle: \(name)\n---\nText.\n"
      try workspace.write(text, to: "content/standards/psf/1.1/frame/\(name).md")
    }
    let outcome = try workspace.psf("draft", "psf", "1.2")
    #expect(outcome.output.contains("  Write anew: \(Self.next)frame/foreword.md\n"), "\(outcome)")
    #expect(!outcome.output.contains("frame/scope.md"))
  }

  @Test func putsVerifiedErrataRight() throws {
    let criterion = "content/standards/psf/1.1/psf-1-a/psf-1.1.md"
    let text = try workspace.text(criterion)
    let words = try #require(text.split(separator: "\n").last { $0.contains("MUST") })
    try workspace.write(
      """
      ---
      id: E1
      provision: PSF-1.1
      status: verified
      date: 2026-06
      old: "MUST"
      new: "MUST always"
      ---
      A word was lost.

      """,
      to: "content/standards/psf/errata/1.1/e1.md"
    )
    let outcome = try workspace.psf("draft", "psf", "1.2")
    #expect(outcome.output.contains("With their verified errata: PSF-1.1."))
    let draft = try workspace.text(Self.next + "psf-1-a/psf-1.1.md")
    #expect(draft == text.replacing(words, with: words.replacing("MUST", with: "MUST always")))
  }

  /// The text of a term is a part of a file, which holds those of others as well.
  @Test func putsErrataOfSeveralTermsRight() throws {
    let terms = "## Gate\nA door taht is closed.\n\nAlso: port\n\n## Wall\nA side taht is closed.\n"
    for version in ["1.0", "1.1"] {
      try workspace.write(terms, to: "content/standards/psf/\(version)/terms.md")
    }
    for (number, term) in ["term-gate", "term-wall"].enumerated() {
      try report("E\(number + 1)", on: term, "taht is", "that is")
    }
    let outcome = try workspace.psf("draft", "psf", "1.2")
    #expect(outcome.output.contains("With their verified errata: term-gate, term-wall."))
    #expect(
      try workspace.text(Self.next + "terms.md") == terms.replacing("taht", with: "that")
    )
    #expect(try errors() == "")
  }

  /// All that errata leave as it is goes along: to whom a criterion applies, and whether a clause is normative.
  @Test func needsNoRevisionForErrata() throws {
    let texts = [
      "frame/conformance.md": "---\ntitle: Conformance\n---\nA claim MUST name teh version.\n",
      "psf-1-a/psf-1.1.md":
        "---\nid: PSF-1.1\ntitle: Traces\napplies-to: [large]\n---\nTraces, as [clause-conformance] says, MUST be kept for teh year.\n",
    ]
    for (name, text) in texts {
      try workspace.write(text, to: "content/standards/psf/1.1/" + name)
    }
    try workspace.edit(
      "content/standards/psf/1.1/revisions/longer.md",
      "changes:\n  - {modified: PSF-1.1}\n",
      "changes:\n  - {added: clause-conformance}\n  - {modified: PSF-1.1, class: breaking}\n"
    )
    try report("E1", on: "PSF-1.1", "teh year", "the year")
    try report("E2", on: "clause-conformance", "teh", "the")
    #expect(try errors() == "")
    try #require(workspace.psf("draft", "psf", "1.2").status == 0)
    #expect(try errors() == "")
    let status = try workspace.psf("status").output
    #expect(status.contains("  Since psf@1.1: 2 changes: 2 editorial.\n"), "\(status)")
    let changes = try workspace.psf("diff").output
    #expect(changes.contains("Decided: counts as editorial. A slip."), "\(changes)")
    try #require(workspace.psf("build", "--no-pdf").status == 0)
    let pages = try workspace.files(in: "site").values.map { String(decoding: $0, as: UTF8.self) }
    #expect(
      pages.contains { $0.contains("Computed as undecided, decided to be editorial: A slip.</p>") }
    )
    try workspace.edit(Self.next + "psf-1-a/psf-1.1.md", "the year", "the year round")
    #expect(try workspace.psf("status").output.contains("2 changes: 1 "))
  }

  private func report(
    _ id: String,
    on provision: String,
    _ old: String,
    _ new: String
  ) throws {
    let head = "---\nid: \(id)\nprovision: \(provision)\nstatus: verified\ndate: 2026-06\n"
    try workspace.write(
      head + "old: \"\(old)\"\nnew: \"\(new)\"\nmisspelt: true\n---\nA slip.\n",
      to: "content/standards/psf/errata/1.1/\(id.lowercased()).md"
    )
  }

  private func errors() throws -> String {
    try workspace.psf("check", "--severity", "error", "--format", "line").output
  }

  @Test(arguments: [
    (["psf", "1.1"], "'1.1' is no number for the version after 1.1"),
    (["psf", "one"], "'one' is no number for the version after 1.1"),
    (["nist", "1.2"], "there is no standard 'nist'"),
  ])
  func refuses(call: [String], reason: String) throws {
    let before = try workspace.state(of: "content")
    let outcome = try workspace.psf(["draft"] + call)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(reason))
    #expect(try workspace.state(of: "content") == before)
  }

  @Test func refusesASecondDraft() throws {
    try #require(workspace.psf("draft", "psf", "1.2").status == 0)
    let outcome = try workspace.psf("draft", "psf", "1.3")
    #expect(outcome.errors.contains("psf has a draft already: psf@next"))
  }

  // MARK: How far it is

  @Test func tellsWhatAReleaseWaitsFor() throws {
    try #require(workspace.psf("draft", "psf", "1.2").status == 0)
    let status = try workspace.psf("status")
    #expect(status.output.hasPrefix("psf 1.2, draft (psf@next)\n  Since psf@1.1: 0 changes.\n"))
    #expect(status.output.contains("A release waits for 1 warning:\n"))
    #expect(status.output.contains("content/standards/psf/next/version.yml:4:"))
  }

  @Test func namesTheChangesThatNoRevisionExplains() throws {
    try #require(workspace.psf("draft", "psf", "1.2").status == 0)
    let criterion = Self.next + "psf-1-a/psf-1.1.md"
    try workspace.write(try workspace.text(criterion) + "\nRecords MUST be kept.\n", to: criterion)
    let text = try workspace.psf("status").output
    #expect(text.contains("Without a revision: PSF-1.1. 'psf revise' writes them."))
    #expect(text.split(separator: "\n").count <= 20)
    let json = try workspace.psf("status", "psf", "--format", "json").output
    let drafts = try JSONDecoder().decode([Status].self, from: Data(json.utf8))
    #expect(drafts.map(\.draft) == ["psf@next"])
    #expect(drafts.first?.unexplained == ["PSF-1.1"])
    #expect(drafts.first?.isReady == false)
  }

  private struct Status: Decodable {
    let draft: String
    let unexplained: [String]
    let isReady: Bool
  }

  @Test func saysThatThereIsNoDraft() throws {
    #expect(try workspace.psf("status").output.hasPrefix("There is no working draft."))
    #expect(try workspace.psf("status", "nist").errors.contains("there is no standard 'nist'"))
  }
}
