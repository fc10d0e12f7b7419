import Foundation
import Testing

@Suite(.needsTheProgram) struct DownloadTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  @Test func listsWithSizeAndDigestWhatThereIs() throws {
    #expect(try workspace.psf("build").status == 0)
    let page = try workspace.text("site/psf/1.1/downloads/index.html")
    let file = workspace.folder.appending(path: "site/psf/1.1/psf-v1.1.bib")
    let size = try Data(contentsOf: file).count
    #expect(page.contains("<code>psf-v1.1.bib</code> · \(size) bytes"))
    #expect(page.contains(try digest(of: "site/psf/1.1/psf-v1.1.bib")))
    #expect(page.contains("psf-v1.1-SHA256SUMS"))
    #expect(page.contains("not signed"))
    let all = try workspace.text("site/downloads/index.html")
    #expect(all.contains("href=\"../psf/1.0/downloads/\""))
    #expect(
      try workspace.text("site/psf/1.1/index.html").contains("psf/1.1/downloads/\">Downloads</a>")
    )
  }

  @Test func leadsFromAddressesThatStayToTheSameBytes() throws {
    #expect(try workspace.psf("build").status == 0)
    for (latest, file) in [
      ("psf.bib", "psf-v1.1.bib"), ("psf.ris", "psf-v1.1.ris"),
      ("downloads.json", "downloads.json"),
    ] {
      #expect(
        try workspace.text("site/psf/latest/\(latest)") == workspace.text("site/psf/1.1/\(file)")
      )
    }
  }

  @Test(.needsPython) func tellsProgramsTheSameByASchema() throws {
    #expect(try workspace.psf("build").status == 0)
    let folder = workspace.folder.appending(path: "registers")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (index, path) in ["downloads.json", "psf/1.0/downloads.json"].enumerated() {
      try FileManager.default.copyItem(
        at: workspace.folder.appending(path: "site/" + path),
        to: folder.appending(path: "\(index).json")
      )
    }
    let schema = workspace.folder.appending(path: "site/schemas/downloads-1.json").path()
    let (output, status) = try PythonProgram.run("check-json.py", [schema, folder.path()])
    #expect(status == 0, "\(output)")
  }

  @Test func listsTheDigestsOfEachFileOfTheSiteAndOfEachVersion() throws {
    #expect(try workspace.psf("build").status == 0)
    let outcome = try workspace.run("sha256sum", ["-c", "--strict", "SHA256SUMS"], in: "site")
    #expect(outcome.status == 0, "\(outcome.output)")
    let listed = try workspace.text("site/SHA256SUMS").split(separator: "\n").map {
      $0.dropFirst(66)
    }
    let names = try workspace.state(of: "site").keys.filter { name in
      var isFolder: ObjCBool = false
      let path = workspace.folder.appending(path: "site/" + name).path()
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
    #expect(Set(listed.map { String($0) }) == Set(names).subtracting(["SHA256SUMS", ".psf-site"]))
  }

  @Test func saysThatDownloadsAreRenderedAtEveryBuild() throws {
    let output = try workspace.psf("build").output
    #expect(output.contains("they are not kept: the downloads of psf@1.0, psf@1.1."))
    #expect(output.contains("Not signed: "))
  }

  @Test func leadsOnFromTheDownloadsOfADraft() throws {
    try workspace.reopenLastVersion()
    #expect(try workspace.psf("release", "psf", "--as-of", "2026-12-01").status == 0)
    #expect(try workspace.psf("build").status == 0)
    let page = try workspace.text("site/psf/next/downloads/index.html")
    #expect(page.contains("url=../../../psf/1.1/downloads/\""))
  }

  private func digest(of path: String) throws -> String {
    let outcome = try workspace.run("sha256sum", [path], in: ".")
    return String(outcome.output.prefix(64))
  }
}

extension Workspace {
  /// Runs a tool of the system.
  func run(_ tool: String, _ arguments: [String], in path: String) throws -> (
    output: String, status: Int32
  ) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    process.currentDirectoryURL = folder.appending(path: path)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (said, process.terminationStatus)
  }
}
