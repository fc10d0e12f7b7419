import Foundation
import Testing

@Suite(.needsTheProgram) struct CoverageTests {
  /// The tiny content with an exam that recalls its only criterion.
  private static func workspace() throws -> Workspace {
    let workspace = try Workspace()
    for (path, text) in exam { try workspace.write(text, to: "content/exams/aida/" + path) }
    return workspace
  }

  static let exam = [
    "exam.yml": """
    id: aida
    code: AIDA
    title: Associate
    examines: psf@1.1
    questions: 1
    bank: 1
    pass-mark: 1
    fee: free
    validity: 2 years
    retake-after: 72 hours
    reviewed: 2026-05
    summary: An exam.

    """,
    "objectives/aida-1.1.md": """
    ---
    id: AIDA-1.1
    title: Keep traces
    domain: PSF-1
    criteria: [PSF-1.1]
    level: recall
    weight: 1
    items: [AIDA-Q1]
    ---
    How long.

    """,
  ]

  @Test func showsEachCriterionWithItsObjectives() throws {
    let outcome = try Self.workspace().psf("coverage", "aida")
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        AIDA examines psf@1.1: 1 criterion
          0 covered, 1 partly covered, 0 not covered, 0 waived

        PSF-1 Input
          PSF-1.1  Traces        partly covered  AIDA-1.1 recall

        """
    )
  }

  @Test func staysWithinTheWidthOfATerminal() throws {
    let workspace = try Self.workspace()
    let long = "Traces of all that was ever asked of a system and of all that it answered to it"
    try workspace.edit(
      "content/standards/psf/1.1/psf-1-a/psf-1.1.md",
      "title: Traces",
      "title: \(long)"
    )
    let reason =
      "It is judged in the portfolio, where a candidate shows the traces of a system that is in use."
    try workspace.edit("content/exams/aida/objectives/aida-1.1.md", "weight: 1", "weight: 0")
    try workspace.edit(
      "content/exams/aida/exam.yml",
      "summary:",
      "waived:\n  - {criterion: PSF-1.1, reason: '\(reason)'}\nsummary:"
    )
    let outcome = try workspace.psf("coverage")
    #expect(outcome.output.contains("waived"))
    #expect(outcome.output.contains("AIDA-1.1 recall, no question"))
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func givesProgramsTheSame() throws {
    let outcome = try Self.workspace().psf("coverage", "aida", "--format", "json")
    let exams = try JSONDecoder().decode([Exam].self, from: Data(outcome.output.utf8))
    #expect(exams.map(\.examines) == ["psf@1.1"])
    #expect(exams.flatMap(\.criteria).map(\.coverage) == ["partly"])
    #expect(exams.flatMap(\.criteria).flatMap(\.objectives).map(\.items) == [["AIDA-Q1"]])
  }

  private struct Exam: Decodable {
    struct Criterion: Decodable {
      struct Objective: Decodable { let items: [String] }
      let coverage: String
      let objectives: [Objective]
    }
    let examines: String
    let criteria: [Criterion]
  }

  @Test func refusesAnExamThatThereIsNot() throws {
    let outcome = try Self.workspace().psf("coverage", "adia")
    #expect(outcome.status == 2)
    #expect(outcome.errors == "error: there is no exam 'adia'; the exams are aida\n")
    let none = try Workspace().psf("coverage")
    #expect(none.status == 0)
    #expect(none.output == "There is no exam.\n")
  }
}
