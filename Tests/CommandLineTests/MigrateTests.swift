import Foundation
import Testing

@Suite(.needsTheProgram) struct MigrateTests {
  private let file = "ID,Status,Version\nPSF-1.1,met,psf@1.0\nPSF-7.7,open,psf@1.0\n"

  @Test func writesTheChecklistAndSaysWhatHappened() throws {
    let workspace = try Workspace()
    try workspace.write(file, to: "list.csv")
    let outcome = try workspace.psf("migrate", "list.csv")
    #expect(outcome.status == 0)
    // Reading it as UTF-8 takes the mark away.
    #expect(outcome.output.hasPrefix("Result,Why,Was,ID,"))
    #expect(
      outcome.output.contains(
        "\r\nre-check,Changed in PSF 1.1: see the breaking change. Assess it again. Reason: Longer.,PSF-1.1,PSF-1.1,"
      )
    )
    #expect(
      outcome.errors == """
        list.csv:3: warning: PSF-7.7 is not the ID of a criterion in force in psf@1.0; the row is kept at the end
        psf@1.0 → psf@1.1: 1 re-check, 1 unknown

        """
    )
  }

  @Test func marksAFileAsUTF8() throws {
    let workspace = try Workspace()
    try workspace.write(file, to: "list.csv")
    _ = try workspace.psf("migrate", "list.csv", "--output", "new.csv")
    let bytes = try Data(contentsOf: workspace.folder.appending(path: "new.csv"))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test func writesAFileAsJSON() throws {
    let workspace = try Workspace()
    try workspace.write(file, to: "list.csv")
    let outcome = try workspace.psf(
      "migrate",
      "list.csv",
      "--format",
      "json",
      "--output",
      "new.json"
    )
    #expect(outcome.status == 0 && outcome.output == "")
    #expect(try workspace.text("new.json").contains("\"from\":\"psf@1.0\",\n\"to\":\"psf@1.1\""))
  }

  @Test func replacesNoFileUnlessItIsTold() throws {
    let workspace = try Workspace()
    try workspace.write(file, to: "list.csv")
    let refused = try workspace.psf("migrate", "list.csv", "--output", "list.csv")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("list.csv is there already"), "\(refused.errors)")
    #expect(try workspace.text("list.csv") == file)
    let told = try workspace.psf("migrate", "list.csv", "--output", "list.csv", "--force")
    #expect(told.status == 0)
    #expect(try workspace.text("list.csv").contains("re-check"))
  }

  @Test(arguments: [
    (["migrate", "list.csv", "--to", "1.0"], 2, "list.csv:1: error: the file is of psf@1.0"),
    (["migrate", "list.csv", "--to", "9"], 2, "there is no version '9'"),
    (["migrate", "list.csv", "--from", "1.1"], 2, "the file is of psf@1.1 already"),
    (["migrate", "content/site.yml"], 2, "there is no cell 'ID'"),
    (["migrate", "none.csv"], 3, "none.csv cannot be read"),
    (["migrate", "list.csv", "--output", "no/folder.csv"], 3, "no/folder.csv cannot be written"),
  ])
  func refusesWhatItCannotDo(_ call: [String], _ status: Int32, _ words: String) throws {
    let workspace = try Workspace()
    try workspace.write(file, to: "list.csv")
    let outcome = try workspace.psf(call)
    #expect(outcome.status == status)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }
}
