import Foundation
import Testing

/// Files that cannot grow beyond a limit, as on a disk that is full: also for libraries that write by themselves.
@Suite(.needsTheProgram) struct FullDiskTests {
  @Test func buildsAllOrNothing() throws {
    let workspace = try Workspace(isLocked: true)
    #expect(try workspace.psf("build").status == 0)
    let whole = try workspace.files(in: "site")
    try workspace.remove("site")
    var (refused, built) = (0, 0)
    for blocks in stride(from: 1, through: 121, by: 4) {
      let outcome = try limited("build", in: workspace, blocks: blocks)
      if outcome.status == 0 {
        built += 1
        #expect(try workspace.files(in: "site") == whole, "with files of \(blocks) blocks")
        try workspace.remove("site")
      } else {
        refused += 1
        #expect(outcome.errors.contains("error: "), "with files of \(blocks) blocks")
        #expect(!FileManager.default.fileExists(atPath: workspace.folder.path + "/site"))
      }
    }
    #expect(refused > 3 && built > 3, "\(refused) refused, \(built) built")
  }

  @Test(arguments: [
    ["diff", "psf@1.0", "psf@1.1"], ["check", "--format", "sarif"], ["explain", "--markdown"],
    ["schema", "criterion"], ["--help"],
  ])
  func saysThatOutputIsLost(_ arguments: [String]) throws {
    let workspace = try Workspace(isLocked: true)
    let outcome = try shell("exec \"$0\" \"$@\" > /dev/full", arguments, in: workspace)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("the output cannot be written: No space left on device"))
  }

  @Test func waitsForAPipeThatIsFull() throws {
    let workspace = try Workspace(isLocked: true)
    let whole = try workspace.psf("explain", "--markdown").output
    // 1031 sets the size of a pipe.
    let caller = """
      import fcntl, os, sys
      fcntl.fcntl(1, 1031, 4096)
      fcntl.fcntl(1, fcntl.F_SETFL, fcntl.fcntl(1, fcntl.F_GETFL) | os.O_NONBLOCK)
      os.execv(sys.argv[1], sys.argv[1:])
      """
    try #require(whole.utf8.count > 4096, "the pipe holds all of it")
    try workspace.write(caller, to: "caller.py")
    let outcome = try shell(
      "{ python3 caller.py \"$0\" \"$@\"; echo $? >&2; } | { sleep 0.3; cat; }",
      ["explain", "--markdown"],
      in: workspace
    )
    #expect(outcome.output == whole)
    #expect(outcome.errors == "0\n")
  }

  private func limited(
    _ command: String,
    in workspace: Workspace,
    blocks: Int
  ) throws -> Outcome {
    // Where the signal is not heard, the write fails.
    try shell("trap '' XFSZ; ulimit -f \(blocks); exec \"$0\" \"$@\"", [command], in: workspace)
  }

  private func shell(
    _ script: String,
    _ arguments: [String],
    in workspace: Workspace
  ) throws -> Outcome {
    let program = try #require(BuiltProgram.found)
    return try BuiltProgram(path: "/bin/sh")
      .run(["-c", script, program.path] + arguments, in: workspace.folder)
  }
}
