import Foundation
import Testing

@testable import ChildProcesses

@Suite struct ChildProcessTests {
  @Test func givesWhatAProgramPrintsAndHowItEnds() throws {
    let child = try shell("echo one; echo two >&2; exit 3")
    #expect(child.text == "one\ntwo")
    #expect(child.lastWords == "two")
    #expect(child.status == 3)
  }

  @Test func leavesErrorsOutWhereTheyAreNotAskedFor() throws {
    let child = try ChildProcess("/bin/sh", ["-c", "echo one; echo two >&2"], errors: .nowhere)
    #expect(child.text == "one")
  }

  @Test func readsErrorsApartFromTheOutput() throws {
    let script = "echo one; echo two >&2; echo three"
    let child = try ChildProcess("/bin/sh", ["-c", script], errors: .apart)
    #expect(child.text == "one\nthree")
    #expect(child.errorOutput == Array("two\n".utf8))
  }

  @Test func seesTheEnvironmentThatItIsGiven() throws {
    let child = try ChildProcess("/usr/bin/env", [], environment: ["A": "b"])
    #expect(child.text == "A=b")
  }

  @Test func handsOnMoreThanAPipeHolds() throws {
    let input = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    let child = try ChildProcess("/bin/cat", [], input: input)
    #expect(child.output == input)
  }

  @Test func tellsEachLineOnceItIsComplete() throws {
    var lines: [String] = []
    _ = try ChildProcess("/bin/sh", ["-c", "printf 'a\\nb\\n\\nc'"]) { lines.append($0) }
    #expect(lines == ["a", "b", "", "c"])
  }

  @Test func tellsASignalAsTheStatus() throws {
    #expect(try shell("kill -9 $$").status == 9)
  }

  @Test func runsInTheFolderThatItIsGiven() throws {
    #expect(try ChildProcess("/bin/pwd", [], in: "/").text == "/")
  }

  @Test func saysWhyAProgramCannotBeStarted() {
    let error = #expect(throws: ChildProcessError.self) { try ChildProcess("/none/program", []) }
    #expect(error?.description == "/none/program cannot be started: No such file or directory")
  }

  // MARK: What it does not see

  @Test func handsOnNoSecretOfTheEnvironment() throws {
    setenv("PSF_SIGNING_KEY", "secret", 1)
    setenv("PYTHONPATH", "/somewhere", 1)
    defer {
      unsetenv("PSF_SIGNING_KEY")
      unsetenv("PYTHONPATH")
    }
    let names = try ChildProcess("/usr/bin/env", []).text.split(separator: "\n")
      .compactMap { $0.split(separator: "=").first }
    #expect(Set(names).isSubset(of: ["HOME", "LC_ALL", "PATH", "TMPDIR", "TZ", "USER"]))
  }

  @Test func looksForProgramsInNoFolderThatIsNamedFromTheCurrentOne() {
    #expect(ChildEnvironment.folders.allSatisfy { $0.hasPrefix("/") })
    #expect(ChildEnvironment.path(of: "sh")?.hasPrefix("/") == true)
    #expect(ChildEnvironment.path(of: "no-such-program") == nil)
  }

  @Test func handsOnNoOpenFile() throws {
    let file = open("/etc/passwd", O_RDONLY)
    defer { close(file) }
    #expect(try shell("cat <&\(file)").status != 0)
  }

  // MARK: Its end

  @Test func endsWhatIsSilentTooLongWithAllThatItStarted() throws {
    let child = try ChildProcess(
      "/bin/sh",
      ["-c", "sleep 600 & echo $!; wait"],
      longestSilence: 1
    )
    #expect(child.wasSilentTooLong)
    #expect(child.status == SIGKILL)
    let grandchild = try #require(pid_t(child.text))
    #expect(try shell("while kill -0 \(grandchild) 2>/dev/null; do sleep 0.1; done").status == 0)
  }

  private func shell(_ command: String) throws -> ChildProcess {
    try ChildProcess("/bin/sh", ["-c", command])
  }
}
