import Testing

@Suite(.needsTheProgram) struct HelpTests {
  @Test(arguments: [
    ["--help"], ["build", "--help"], ["check", "--help"], ["diff", "--help"], ["freeze", "--help"],
    ["release", "--help"], ["help", "build"], ["coverage", "--help"], ["impact", "--help"],
    ["import", "oscal", "--help"], ["publish", "--help"],
  ])
  func explainsItself(_ arguments: [String]) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("USAGE: psf"))
    let commands = [
      "build", "check", "coverage", "diff", "freeze", "impact", "import", "publish", "release",
    ]
    let command = arguments.first { commands.contains($0) }
    #expect(outcome.output.contains("  psf \(command ?? "build")"), "no example")
  }

  @Test func saysWhatItsExitStatusMeans() throws {
    let help = try run(["--help"]).output.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(
      help.contains("0 fine, 1 the content has errors, 2 the call was wrong, 3 the disk refused")
    )
  }

  @Test func wrapsNoExample() throws {
    let commands = [
      [], ["build"], ["check"], ["coverage"], ["diff"], ["edition"], ["freeze"], ["impact"],
      ["keys", "new"], ["publish"], ["release"], ["verify"],
      ["import", "oscal"],
    ]
    for command in commands {
      let help = try run(command + ["--help"], environment: ["COLUMNS": "80"]).output
      let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
      for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("  psf ") {
        #expect(next.isEmpty || next.hasPrefix("  "), "\(next)")
      }
    }
  }

  @Test func namesItsVersion() throws {
    let outcome = try run(["--version"])
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: ".").count == 3)
  }

  @Test func showsItsHelpWhereNothingIsAsked() throws {
    let outcome = try run([])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("USAGE: psf"))
  }

  @Test(arguments: [
    ["biuld"], ["build", "--no-such-option"], ["build", "extra"], ["build", "--output"],
    ["build", "--output", ""], ["build", "--content", ""], ["build", "--templates", ""],
    ["build", "--base-url", "example.org"], ["build", "--base-url", "https://"],
    ["build", "--base-url", "https:///x"], ["build", "--base-url", "https://a b"],
    ["build", "--base-url", "https://a/?q"], ["build", "--base-url", "ftp://a"],
    ["check", "--format", "xml"], ["diff"], ["diff", "psf@1.0"], ["diff", "1.0", "1.1", "1.2"],
    ["diff", "1.0", "1.1", "--content", ""], ["import", "oscal"],
    ["publish"], ["publish", ""], ["publish", "-x"], ["publish", "x", "--remove-after", "-1"],
    ["publish", "x", "--site", ""], ["publish", "x", "--format", "xml"],
    ["import", "oscal", "no-such.json", "--into", "x"], ["import", "oscal", "/", "--into", "x"],
  ])
  func refusesAWrongCall(_ arguments: [String]) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("error: "))
  }

  @Test func suggestsACommandForAMisspeltOne() throws {
    let outcome = try run(["relase", "psf"])
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.hasPrefix(
        "error: there is no command 'relase'; did you mean 'psf release'?\n"
      )
    )
  }

  private func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    let workspace = try Workspace()
    let program = try #require(BuiltProgram.found)
    return try program.run(arguments, in: workspace.folder, environment: environment)
  }
}
