import Testing

@Suite(.needsTheProgram) struct ImpactTests {
  /// The tiny content with an exam and a question that mean its older version.
  private static func workspace() throws -> Workspace {
    let workspace = try Workspace()
    for (path, text) in CoverageTests.exam {
      try workspace.write(text, to: "content/exams/aida/" + path)
    }
    try workspace.edit("content/exams/aida/exam.yml", "examines: psf@1.1", "examines: psf@1.0")
    try workspace.write(
      "---\ntitle: How long?\ngroup: Traces\nabout: [psf@1.0]\n---\nSee [PSF-1.1].\n",
      to: "content/faq/how-long.md"
    )
    return workspace
  }

  @Test func listsWhatRestsOnTheChanges() throws {
    let outcome = try Self.workspace().psf("impact", "1.0", "1.1")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(
      outcome.output == """
        psf@1.0 → psf@1.1
        1 change affects 2 other texts.

        Exam objectives
          AIDA-1.1 Keep traces
            content/exams/aida/objectives/aida-1.1.md:2
            * breaking: PSF-1.1 reworded (rests on it)

        Questions
          faq/how-long How long?
            content/faq/how-long.md
            * breaking: PSF-1.1 reworded (refers to it)

        """
    )
  }

  @Test func isLimitedToAnExam() throws {
    let outcome = try Self.workspace().psf("impact", "1.0", "1.1", "--exam", "aida")
    #expect(outcome.output.contains("1 other text"))
    #expect(!outcome.output.contains("Questions"))
  }

  @Test func saysByItsExitStatusWhetherAnythingRestsOnIt() throws {
    let workspace = try Self.workspace()
    #expect(try workspace.psf("impact", "1.0", "1.1", "--exit-code").status == 1)
    try workspace.remove("content/faq")
    try workspace.edit("content/exams/aida/exam.yml", "examines: psf@1.0", "examines: psf@1.1")
    let outcome = try workspace.psf("impact", "1.0", "1.1", "--exit-code")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("no other text"))
  }

  @Test func givesProgramsTheSame() throws {
    let outcome = try Self.workspace().psf("impact", "1.0", "1.1", "--format", "json")
    #expect(outcome.output.hasPrefix("{\n\"schema\":"))
    #expect(outcome.output.contains("\"basis\":\"criterion\""))
  }

  @Test(arguments: [
    (["1.0", "1.2"], "there is no version '1.2'"), (["1.1", "1.0"], "write the older one first"),
    (["1.0", "1.1", "--exam", "adia"], "there is no exam 'adia'"),
  ])
  func refusesWhatItCannotCompare(_ arguments: [String], _ reason: String) throws {
    let outcome = try Self.workspace().psf(["impact"] + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(reason), "\(outcome.errors)")
  }
}
