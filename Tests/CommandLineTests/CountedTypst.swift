import Foundation
import TestRequirements
import Testing

/// An environment with the module of Typst, whose Python notes each of its starts.
struct CountedTypst {
  private static let python = Requirement.typstModule.path ?? ""

  let environment: [String: String]
  private let workspace: Workspace

  init(in workspace: Workspace) throws {
    self.workspace = workspace
    let root = workspace.folder.path()
    environment = ["PSF_TYPST": root + "/typst/bin/python"]
    try workspace.write("", to: "typst/pyvenv.cfg")
    try workspace.write(
      "#!/bin/sh\necho \"$2\" >>'\(root)/calls'\nexec '\(Self.python)' \"$@\"\n",
      to: "typst/bin/python"
    )
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: root + "/typst/bin/python"
    )
    for file in try Self.moduleFiles() where !file.hasDirectoryPath {
      let path = Self.module + file.lastPathComponent
      try workspace.write([], to: path)
      try workspace.remove(path)
      try FileManager.default.createSymbolicLink(
        atPath: root + "/" + path,
        withDestinationPath: file.path()
      )
    }
  }

  private static let module = "typst/lib/python3/site-packages/typst/"

  private static func moduleFiles() throws -> [URL] {
    let libraries = PythonProgram.root.appending(path: ".build/typst/lib").resolvingSymlinksInPath()
    let manager = FileManager.default
    let folders = try manager.contentsOfDirectory(at: libraries, includingPropertiesForKeys: nil)
    let module = try #require(folders.first).appending(path: "site-packages/typst")
    return try manager.contentsOfDirectory(at: module, includingPropertiesForKeys: nil)
  }

  /// How often it was started.
  func calls() throws -> Int { try workspace.text("calls").split(separator: "\n").count }

  /// Changes a file of the module, in place.
  func change() throws {
    let path = Self.module + "py.typed"
    try workspace.remove(path)
    try workspace.write("changed", to: path)
  }
}
