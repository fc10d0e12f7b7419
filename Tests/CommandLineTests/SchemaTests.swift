import Foundation
import Testing

@Suite(.needsTheProgram) struct SchemaTests {
  private static let kinds = [
    "site", "facts", "standard", "version", "draft", "clause", "domain", "criterion", "revision",
    "erratum",
    "exam", "objective", "article", "question", "credential", "crosswalk", "signal", "page",
  ]

  private func check(_ content: String, in workspace: Workspace) throws -> (String, Int32) {
    try workspace.psf("schema", "--into", ".schemas").expectSuccess()
    let folder = workspace.folder.path()
    let result = try PythonProgram.run("check-front-matter.py", [folder + "/.schemas", content])
    return (result.output, result.status)
  }

  @Test(.needsPython) func theContentOfThisRepositoryIsValid() throws {
    let content = PythonProgram.root.appending(path: "content").path()
    let (output, status) = try check(content, in: try Workspace())
    #expect(status == 0, "\(output)")
    #expect(output.contains("of \(Self.kinds.count) kinds, 0 errors"))
  }

  @Test(
    .needsPython,
    arguments: [
      ("standards/psf/1.1/version.yml", "published:", "publisched:"),
      ("standards/psf/1.1/psf-1-a/psf-1.1.md", "title: Traces", "title: [Traces]"),
      ("standards/psf/1.1/psf-1-a/psf-1.1.md", "title: Traces", "title: T\nreason: gone"),
      ("standards/psf/1.1/psf-1-a/psf-1.1.md", "title: Traces", "title: T\nstatus: withdrawn"),
      ("standards/psf/1.1/revisions/longer.md", "{modified: PSF-1.1}", "{modifed: PSF-1.1}"),
      ("standards/psf/1.1/revisions/longer.md", "{modified: PSF-1.1}", "{split: PSF-1.1}"),
      ("standards/psf/1.1/revisions/longer.md", "PSF-1.1}", "PSF-1.1, class: graver}"),
      ("standards/psf/1.1/version.yml", "number:", "comments-untill: 2026-07\nnumber:"),
      ("site.yml", "licence:", "license:"),
      ("standards/psf/1.1/version.yml", "2026-05", "May 2026"),
    ]
  )
  func whatTheLoaderRefusesIsNotValid(_ path: String, _ old: String, _ new: String) throws {
    let workspace = try Workspace()
    let content = workspace.folder.path() + "/content"
    let before = try check(content, in: workspace)
    #expect(before.1 == 0, "\(before.0)")
    try workspace.edit("content/" + path, old, new)
    let after = try check(content, in: workspace)
    #expect(after.1 == 1 && after.0.contains(path), "\(after.0)")
    #expect(try workspace.psf("check").status == 1)
  }

  @Test(.needsPython) func aTombstoneIsValid() throws {
    let workspace = try Workspace()
    try workspace.write(
      "---\nid: PSF-1.2\ntitle: Gone\nstatus: withdrawn\nreason: Gone.\nmoved-to: PSF-1.1\nby: [PSF-1.1]\n---\n",
      to: "content/standards/psf/1.1/psf-1-a/psf-1.2.md"
    )
    let (output, status) = try check(workspace.folder.path() + "/content", in: workspace)
    #expect(status == 0, "\(output)")
  }

  @Test(.needsPython, arguments: [("normative: true", true), ("normative: maybe", false)])
  func aClauseIsNormativeOrNot(_ line: String, isValid: Bool) throws {
    let workspace = try Workspace()
    try workspace.write(
      "---\ntitle: Data\n\(line)\n---\nText.\n",
      to: "content/standards/psf/1.1/frame/annex-a.md"
    )
    let (output, status) = try check(workspace.folder.path() + "/content", in: workspace)
    #expect((status == 0) == isValid, "\(output)")
  }

  @Test func listsTheKindsWithTheirFiles() throws {
    let lines = try Workspace().psf("schema").output.split(separator: "\n")
    #expect(lines.compactMap { $0.split(separator: " ").first.map(String.init) } == Self.kinds)
    #expect(lines.contains("exam        content/exams/*/exam.yml"))
  }

  @Test func printsTheSchemaOfAKind() throws {
    let workspace = try Workspace()
    let outcome = try workspace.psf("schema", "question")
    #expect(outcome.status == 0)
    #expect(
      outcome.output == #"""
        {"$schema":"http://json-schema.org/draft-07/schema#","title":"The front matter of a file content/faq/*.md (question)",\#
        "type":"object","properties":{"title":{"type":["string","number","boolean"]},"group":{"type":["string","number","boolean"]},\#
        "about":{"type":"array","items":{"type":["string","number","boolean"]}},\#
        "order":{"type":["integer","string"],"minimum":0,"pattern":"^[0-9]+$"}},\#
        "required":["title","group"],"additionalProperties":false}

        """#
    )
    #expect(try workspace.psf("schema", "nothing").errors.contains("the kinds are site, facts,"))
  }
}
