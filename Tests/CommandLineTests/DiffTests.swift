import Testing

@Suite(.needsTheProgram) struct DiffTests {
  @Test(arguments: [["psf@1.0", "psf@1.1"], ["1.0", "1.1"], ["PSF@1.0", "1.1"]])
  func showsWhatChangedWordByWord(_ operands: [String]) throws {
    let outcome = try Workspace().psf("diff", operands[0], operands[1])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("PSF-1.1"))
    #expect(outcome.output.contains("[-7 days-] {+30 days+}"))
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test(arguments: [
    ("psf@1.2", "psf@1.1", "there is no version 'psf@1.2'; the versions are psf@1.0, psf@1.1"),
    ("psf@1.0", "next", "there is no version 'next'; the versions are psf@1.0, psf@1.1"),
    ("psf@1.0", "nist@1.1", "there is no version 'nist@1.1'; the versions are psf@1.0, psf@1.1"),
    ("psf@1.1", "psf@1.0", "psf@1.0 is older than psf@1.1; write the older one first"),
    ("psf@1.1", "1.1", "psf@1.1 is compared with itself; name two versions"),
    ("psf@", "1.1", "there is no version 'psf@'; the versions are psf@1.0, psf@1.1"),
  ])
  func refusesOperandsThatAreNoPair(_ old: String, _ new: String, _ reason: String) throws {
    let outcome = try Workspace().psf("diff", old, new)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors == "error: \(reason)\n")
  }

  @Test func asksWhichStandardIsMeant() throws {
    let workspace = try Workspace()
    for (path, text) in Workspace.content where path.hasPrefix("standards/psf/") {
      let other = path.replacing("psf", with: "two")
      let words = text.replacing("PSF", with: "TWO").replacing("psf", with: "two")
      try workspace.write(words, to: "content/" + other)
    }
    let outcome = try workspace.psf("diff", "1.0", "1.1")
    #expect(outcome.status == 2)
    #expect(outcome.errors == "error: '1.0' may be psf@1.0 or two@1.0\nhelp: write which\n")
    let named = try workspace.psf("diff", "1.0", "two@1.1")
    #expect(named.output == (try workspace.psf("diff", "two@1.0", "two@1.1").output))
    let mixed = try workspace.psf("diff", "psf@1.0", "two@1.1")
    #expect(mixed.status == 2)
    #expect(mixed.errors == "error: psf@1.0 and two@1.1 belong to different standards\n")
  }

  @Test func refusesContentThatCouldNotBeRead() throws {
    let workspace = try Workspace()
    try workspace.edit("content/standards/psf/1.1/psf-1-a/psf-1.1.md", "title:", "titel:")
    let outcome = try workspace.psf("diff", "1.0", "1.1")
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("content/standards/psf/1.1/psf-1-a/psf-1.1.md:"))
  }

  @Test func saysThatTheFolderIsMissing() throws {
    let outcome = try Workspace().psf("diff", "1.0", "1.1", "--content", "nowhere")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("error: there is no folder 'nowhere'"))
  }
}
