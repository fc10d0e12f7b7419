import Foundation
import TestRequirements
import Testing

@Suite(.needsTheProgram) struct PDFBuildTests {
  private static let python = Requirement.typstModule.path ?? "/usr/bin/env python3"

  @Test(.needs(.typstModule))
  func makesPDFsWithTheModule() throws {
    let workspace = try Workspace(withPDFs: true, isLocked: true)
    let outcome = try workspace.psf("build", environment: ["PSF_TYPST": Self.python])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(try pdfs(in: workspace) == Self.names)
  }

  @Test(.needs(.typstModule))
  func makesTheSamePDFsWithAProgramOnThePath() throws {
    let workspace = try Workspace(withPDFs: true, isLocked: true)
    _ = try workspace.psf("build", environment: ["PSF_TYPST": Self.python])
    let before = try workspace.state(of: "site")
    try writeProgram("0.15.0", in: workspace)
    let program = workspace.folder.appending(path: "bin/typst").path()
    let outcome = try workspace.psf("build", environment: ["PSF_TYPST": program])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(try workspace.text("calls").split(separator: "\n").count == Self.names.count)
    #expect(try workspace.state(of: "site") == before)
  }

  @Test func doesWithoutTypstWhereNoPDFsAreWanted() throws {
    let workspace = try Workspace(withPDFs: true, isLocked: true)
    let outcome = try workspace.psf("build", "--no-pdf", environment: ["PSF_TYPST": "/nowhere"])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(try pdfs(in: workspace).isEmpty)
  }

  @Test func leavesTheSiteAsItWasWhereTypstIsMissing() throws {
    let workspace = try Workspace(withPDFs: true, isLocked: true)
    _ = try workspace.psf("build", "--no-pdf")
    let before = try workspace.state(of: "site")
    try #require(!before.isEmpty)
    let outcome = try workspace.psf("build", environment: ["PSF_TYPST": "/nowhere/python3"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("the PDFs need Typst 0.15: "))
    #expect(outcome.errors.contains("run Scripts/setup"))
    #expect(outcome.errors.contains("--no-pdf"))
    #expect(try workspace.state(of: "site") == before)
  }

  @Test func refusesAnotherVersion() throws {
    let workspace = try Workspace(withPDFs: true, isLocked: true)
    try writeProgram("0.12.0", in: workspace)
    let program = workspace.folder.appending(path: "bin/typst").path()
    let outcome = try workspace.psf("build", environment: ["PSF_TYPST": program])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("the PDFs need Typst 0.15: \(program) is typst 0.12.0"))
  }

  @Test func saysWhereTheDiskRefuses() throws {
    let workspace = try Workspace(withPDFs: true, isLocked: true)
    let outcome = try workspace.psf("build", environment: ["TMPDIR": "/proc/none"])
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("[pdf-not-written]"))
    #expect(outcome.errors.contains("TMPDIR"))
  }

  // MARK: Support

  private static let names = [
    "psf/1.0/psf-v1.0-checklist.pdf", "psf/1.0/psf-v1.0-psf-1.pdf", "psf/1.0/psf-v1.0.pdf",
    "psf/1.1/psf-v1.1-checklist.pdf", "psf/1.1/psf-v1.1-psf-1.pdf", "psf/1.1/psf-v1.1.pdf",
    "psf/compare/1.0/1.1/psf-v1.0-to-v1.1.pdf",
  ]

  private func pdfs(in workspace: Workspace) throws -> [String] {
    try workspace.state(of: "site").keys.filter { $0.hasSuffix(".pdf") && !$0.contains("/latest/") }
      .sorted()
  }

  /// A program that takes the arguments of Typst's and does its work with the module.
  private func writeProgram(_ version: String, in workspace: Workspace) throws {
    let script = """
      #!\(Self.python)
      import sys
      if sys.argv[1:] == ["--version"]:
          print("typst \(version) (00000000)")
          sys.exit()
      import argparse, typst
      parser = argparse.ArgumentParser()
      parser.add_argument("command", choices=["compile"])
      for name in ("root", "font-path", "package-path", "package-cache-path", "creation-timestamp",
                   "diagnostic-format"):
          parser.add_argument("--" + name, required=True)
      kind = parser.add_mutually_exclusive_group(required=True)
      kind.add_argument("--pdf-standard")
      kind.add_argument("--format", choices=["png"])
      parser.add_argument("--ppi", type=float)
      parser.add_argument("--ignore-system-fonts", action="store_true", required=True)
      parser.add_argument("source")
      parser.add_argument("target")
      given = parser.parse_args()
      fonts = typst.Fonts(include_system_fonts=False, font_paths=[given.font_path])
      compiler = typst.Compiler(root=given.root, font_paths=fonts, ignore_system_fonts=True)
      if given.format:
          compiler.compile(input=given.source, output=given.target, format="png", ppi=given.ppi)
          sys.exit()
      compiler.compile(
          input=given.source, output=given.target, timestamp=int(given.creation_timestamp),
          format="pdf", pdf_standards=given.pdf_standard.split(","))
      print(given.source, file=open("\(workspace.folder.path())/calls", "a"))

      """
    try workspace.write(script, to: "bin/typst")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: workspace.folder.appending(path: "bin/typst").path()
    )
  }
}
