import Foundation
import Testing

/// The program brings along what is in some folders of this repository.
@Suite struct ProgramFilesTests {
  private static let folders = ["starter", "templates"]

  @Test func listsEveryFileThatTheProgramBringsAlong() {
    let rows = Repository.text(of: "Sources/CProgramFiles/files.c").split(separator: "\n")
      .filter { $0.hasPrefix("#embed ") }.compactMap { $0.split(separator: "\"").dropFirst().first }
    let listed = rows.map { $0.replacing("../../", with: "") }
    let missing = "run Scripts/embed-files.py, which lists the files that are there"
    let there = Self.folders.flatMap { Self.files(of: $0) }.sorted()
    #expect(listed.map { String($0) } == there, "\(missing)")
    #expect(listed.count > 80)
  }

  private static func files(of folder: String) -> [String] {
    let path = Repository.root.appending(path: folder).resolvingSymlinksInPath().path()
    return (FileManager.default.subpaths(atPath: path) ?? []).filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder)
        && !isFolder.boolValue && !name.split(separator: "/").contains { $0.hasPrefix(".") }
    }.map { "\(folder)/\($0)" }
  }
}
