import Foundation
import Testing

/// Git for Windows checks texts out with carriage returns.
@Suite(.needsTheProgram) struct LineEndTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace(isLocked: true)
  }

  private func convert(_ folder: String, where isMeant: (String) -> Bool) throws {
    for (path, bytes) in try workspace.files(in: folder) where isMeant(path) {
      let text = String(decoding: bytes, as: UTF8.self)
      try workspace.write(
        text.replacingOccurrences(of: "\n", with: "\r\n"),
        to: "\(folder)/\(path)"
      )
    }
  }

  @Test func readsLocksWithThem() throws {
    try convert("content") { $0.hasSuffix(".lock") }
    let outcome = try workspace.psf("check", "--format", "line")
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test func saysWhatHappenedToLockedFilesOnce() throws {
    try convert("content") { $0.hasPrefix("standards/psf/1.0") }
    let outcome = try workspace.psf("check", "--format", "line")
    #expect(outcome.status == 1)
    let findings = outcome.output.split(separator: "\n")
    #expect(findings.count == 1)
    #expect(findings.first?.contains("'* -text' into .gitattributes") ?? false)
  }

  @Test func standsByDatesWhoseFilesHaveThem() throws {
    try #require(try workspace.psf("check", "--record-dates").status == 0)
    try convert("content") { !$0.hasPrefix("standards/") && !$0.hasPrefix("assets/") }
    let outcome = try workspace.psf("check", "--format", "line")
    #expect(outcome.status == 0, "\(outcome.output)")
  }
}
