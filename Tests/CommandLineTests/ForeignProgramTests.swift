import Foundation
import TestRequirements
import Testing

/// What is in the folder that the program is run in may come from anybody.
@Suite(.needsTheProgram, .needs(.typstModule))
struct ForeignProgramTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace(withPDFs: true) }

  @Test func runsNoProgramOfTheCurrentFolderOrOfTheTemplates() throws {
    for path in [".build/typst/bin/python", "bin/typst", "typst-0.15/typst"] {
      try writeProgram("echo '\(path)' >>'\(root)/ran'", to: path)
    }
    for name in ["git", "typst", "env"] {
      try writeProgram("echo '\(name)' >>'\(root)/ran'", to: name)
    }
    try workspace.write("open('\(root)/ran', 'w')", to: "templates/pdf/compile.py")
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let build = try workspace.psf("build", environment: ["PATH": ".::bin:\(path)"])
    #expect(build.status == 0, "\(build)")
    #expect(build.output.contains("PDFs: 7 set"))
    _ = try workspace.psf(
      "check",
      "--changed-since",
      "HEAD",
      environment: ["PATH": ".::bin:\(path)"]
    )
    #expect(!FileManager.default.fileExists(atPath: root + "/ran"))
  }

  /// Of an unpacked repository whose settings a stranger has made.
  @Test(.needs(.git), arguments: ["clean", "process"])
  func runsNoFilterOfARepository(_ kind: String) throws {
    let git = Git(workspace.folder)
    try git.run("init", "-q")
    try git.run("add", "content")
    try git.run("commit", "-qm", "x")
    try git.run("config", "filter.x.\(kind)", "touch '\(root)/ran'; cat")
    try git.run("config", "filter.x.required", "true")
    try workspace.write("* filter=x\n", to: ".gitattributes")
    try workspace.edit("content/site.yml", "An example", "Another example")
    let outcome = try workspace.psf("check", "--changed-since", "HEAD", "--format", "line")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: root + "/ran"))
  }

  /// What is not there is not fetched.
  @Test(.needs(.git)) func runsNoProgramToFetchAnObject() throws {
    let git = Git(workspace.folder)
    try git.run("init", "-q")
    try git.run("add", "content")
    try git.run("commit", "-qm", "x")
    for (key, value) in [
      ("core.repositoryformatversion", "1"), ("extensions.partialClone", "origin"),
      ("remote.origin.promisor", "true"), ("remote.origin.url", "ssh://x/y"),
      ("core.sshCommand", "touch '\(root)/ran'"),
    ] {
      try git.run("config", key, value)
    }
    let missing = String(repeating: "deadbeef", count: 5)
    let outcome = try workspace.psf("diff", "--rev", missing)
    #expect(outcome.status == 2)
    #expect(!FileManager.default.fileExists(atPath: root + "/ran"))
  }

  @Test func hidesOurEnvironmentFromTypst() throws {
    try makeTypst("env >'\(root)/environment'; exit 1")
    let environment = self.environment.merging(["ACCESS_TOKEN": "secret"]) { $1 }
    #expect(try workspace.psf("build", environment: environment).status != 0)
    let seen = try workspace.text("environment")
    #expect(seen.contains("TZ=UTC"))
    #expect(!seen.contains("secret"))
  }

  @Test(.timeLimit(.minutes(10)), arguments: [SIGKILL, SIGTERM, SIGHUP, SIGINT])
  func takesTypstWithItWhenItIsEnded(_ signal: Int32) throws {
    try makeTypst("echo $$ >'\(root)/started.new'; mv started.new started; exec sleep 600")
    let process = Process()
    process.executableURL = URL(filePath: try #require(BuiltProgram.found).path)
    process.arguments = ["build"]
    process.currentDirectoryURL = workspace.folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    while !FileManager.default.fileExists(atPath: root + "/started") { usleep(10_000) }
    let text = try workspace.text("started").trimmingCharacters(in: .whitespacesAndNewlines)
    let typst = try #require(pid_t(text))
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    while isRunning(typst) { usleep(10_000) }
    // What it left behind goes with the next build.
    #expect(try scratchFolders().count == 1)
    _ = try workspace.psf("build", environment: ["TMPDIR": root + "/temporary files"])
    #expect(try scratchFolders() == [])
  }

  // MARK: Programs

  private var root: String { workspace.folder.path }

  private var environment: [String: String] {
    ["PSF_TYPST": root + "/typst/bin/python", "TMPDIR": root + "/temporary files"]
  }

  /// An environment with a module of Typst, and a Python that does something else.
  private func makeTypst(_ script: String) throws {
    try workspace.write("", to: "typst/pyvenv.cfg")
    try workspace.write("", to: "typst/lib/python3/site-packages/typst/__init__.py")
    try FileManager.default.createDirectory(
      atPath: root + "/temporary files",
      withIntermediateDirectories: true
    )
    try writeProgram("cd '\(root)'; \(script)", to: "typst/bin/python")
  }

  private func writeProgram(_ script: String, to path: String) throws {
    try workspace.write("#!/bin/sh\n\(script)\n", to: path)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: root + "/" + path
    )
  }

  private func scratchFolders() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root + "/temporary files")
      .filter { $0.hasPrefix("psf-") }
  }

  /// Whether a process runs; one that ended and that nobody has asked for does not.
  private func isRunning(_ id: pid_t) -> Bool {
    guard let status = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8) else {
      return kill(id, 0) == 0
    }
    return !status.contains(") Z ")
  }
}
