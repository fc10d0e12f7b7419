import Foundation
import Testing

/// What strangers put into names and texts does not reach a terminal as it is.
@Suite(.needsTheProgram) struct ControlCharacterTests {
  private let workspace: Workspace
  private static let escape = "\u{1B}[31m"

  init() throws { workspace = try Workspace() }

  @Test func writesOutWhatIsInNames() throws {
    try workspace.write("x", to: "files/a\(Self.escape)b/c")
    try workspace.write("{}", to: "x\(Self.escape)y.json")
    try workspace.write("x", to: "site/z\(Self.escape)")
    try workspace.write(
      "number: \"1.2\"\npublished: 2026-06\nsummary: S.\n",
      to: "content/standards/psf/1.2\(Self.escape)/version.yml"
    )
    for arguments in [
      ["verify", "files/a\(Self.escape)b"],
      ["verify", "content/site.yml", "--register", "x\(Self.escape)y.json"],
      ["freeze", "psf@9"], ["build"], ["check"], ["migrate", "no\(Self.escape)"],
      ["explain", "a\(Self.escape)"], ["diff", "psf@\(Self.escape)", "psf@1.1"],
    ] {
      let outcome = try workspace.psf(arguments)
      #expect(outcome.status != 0, "\(arguments)")
      #expect(
        !outcome.errors.contains("\u{1B}") && !outcome.output.contains("\u{1B}"),
        "\(arguments)"
      )
    }
  }

  @Test func writesOutWhatIsInAChecklist() throws {
    let file =
      "ID,Title,Status,Version\nPSF-1.1,T\(Self.escape),yes,psf@1.0\nPSF-9.9\(Self.escape),T,no,psf@1.0\n"
    try workspace.write(file, to: "list.csv")
    let outcome = try workspace.psf("migrate", "list.csv", "--from", "psf@1.0", "--to", "psf@1.1")
    #expect(!outcome.errors.contains("\u{1B}"))
    // A file gets the bytes as they are.
    #expect(outcome.output.contains(Self.escape))
  }
}
