import Foundation
import SeededRandom
import Testing

@testable import Exporting

/// The script of the page does what the program does, byte for byte.
@Suite(.needsNode) struct MigrationScriptTests {
  private func script(
    _ format: String,
    _ file: [UInt8],
    _ plan: MigrationPlan,
    ofDraft version: String? = nil
  ) throws -> (output: String, status: Int32) {
    let files = ["plan": Array(MigrationPlanJSON.render(plan).utf8), "file": file]
    return try ForeignProgram.withFiles(files) { folder in
      let root = Subjects.root
      return try ForeignProgram.run(
        try #require(ForeignProgram.node),
        [
          root.appending(path: "Scripts/migrate-checklist.js").path(),
          root.appending(path: "templates/assets/migrate.js").path(), folder + "/plan",
          folder + "/file", format,
        ] + (version.map { [$0] } ?? [])
      )
    }
  }

  @Test func bringsTheChecklistsOfThisRepositoryAlong() throws {
    let subject = try Subjects.repository()
    for (old, new) in [("psf@1.0", "psf@1.1"), ("psf@1.0", "psf@next"), ("psf@1.1", "psf@next")] {
      let reading = try subject.reading(old)
      let plan = try subject.plan(old, new)
      for text in [CSVText.render(Checklist.rows(reading)), VersionJSON.render(reading)] {
        let file = Array(text.utf8)
        let ours = try ChecklistMigration(of: file, from: nil, to: new, in: subject)
        #expect(try script("csv", file, plan).output == ours.csv)
        #expect(try script("json", file, plan).output == ours.json)
      }
    }
  }

  @Test(arguments: 0..<20) func doesTheSameWithAnyCells(_ seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let subject = try Subjects.files(MovingStandard.files)
    let controls = ["\u{8}", "\u{C}", "\\b", "\u{7F}", "\u{85}", "\u{2028}", "\u{202E}", "\u{0}"]
    let rows = (0..<12).map { _ in
      [
        "AB-1.\(Int.random(in: 1...11, using: &generator))", generator.cell(), generator.cell(),
        generator.cell() + (controls.randomElement(using: &generator) ?? ""), "ab@1.0",
      ]
    }
    let separator = [",", ";", "\t"].randomElement(using: &generator) ?? ","
    let text = ([["ID", "Status", "Mine", "Other", "Version"]] + rows).map { row in
      row.map(CSVText.cell).joined(separator: separator) + "\n"
    }
    .joined()
    let file = Array(text.utf8)
    let ours = try ChecklistMigration(of: file, from: nil, to: nil, in: subject)
    let plan = try subject.plan("ab@1.0", "ab@2.0")
    #expect(try script("csv", file, plan).output == ours.csv)
    #expect(try script("json", file, plan).output == ours.json)
  }

  @Test(arguments: 0..<20) func saysTheSameOfAnyBytes(_ seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let subject = try Subjects.files(MovingStandard.files)
    let names = ["Result", "Why", "verify", "ID", "Status", "DOMAIN", "Result (2)", ""]
    let header = ["ID"] + (0..<5).map { _ in names.randomElement(using: &generator) ?? "" }
    let rows = (0..<12).map { _ in
      ["AB-1.\(Int.random(in: 1...12, using: &generator))"]
        + header.dropFirst().map { _ in generator.cell() }
    }
    var file = Array(CSVText.render([header] + rows).utf8)
    if Bool.random(using: &generator) { file.removeFirst(3) }
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      let place = Int.random(in: file.count / 2..<file.count, using: &generator)
      file.insert(UInt8.random(in: 0x80...0xFF, using: &generator), at: place)
    }
    let ours = try ChecklistMigration(of: file, from: "ab@1.0", to: nil, in: subject)
    let plan = try subject.plan("ab@1.0", "ab@2.0")
    let notes = ours.notes.map { "\($0.line): \($0.severity.rawValue): \($0.text)\n" }.joined()
    #expect(try script("notes", file, plan).output == notes)
    #expect(try script("csv", file, plan).output == ours.csv)
  }

  @Test func bringsTheAnswersOfADraftAlong() throws {
    let subject = try Subjects.files(MovingStandard.files)
    let plan = try subject.plan("ab@1.0", "ab@2.0")
    for (version, id) in [("ab@1.0", "AB-1.8"), ("ab@2.0", "AB-1.9")] {
      let file = Array("ID,Notes,Version\n\(id),one,\(version)-draft\nx,,\n".utf8)
      let ours = try ChecklistMigration(of: file, from: nil, to: nil, in: subject)
      #expect(try script("csv", file, plan, ofDraft: version).output == ours.csv)
      #expect(try script("json", file, plan, ofDraft: version).output == ours.json)
    }
  }

  @Test(arguments: [
    "PK\u{3}\u{4}", "%PDF-1.7", "x", "ID,A\nAB-1.1,\"b\n", "{", "[1, {}]", "", "{\"rows\": 1}",
  ])
  func refusesWhatTheProgramRefuses(_ text: String) throws {
    let subject = try Subjects.files(MovingStandard.files)
    let ours = try? ChecklistMigration(of: Array(text.utf8), from: "ab@1.0", to: nil, in: subject)
    let theirs = try script("csv", Array(text.utf8), try subject.plan("ab@1.0", "ab@2.0"))
    #expect((ours == nil) == (theirs.status != 0), "\(theirs.output)")
  }
}
