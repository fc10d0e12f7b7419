internal import ChildProcesses
internal import Foundation

/// A way to run Typst: its module for Python, which compiles all documents in one process, or the program itself.
struct TypstProgram: Sendable {
  enum Kind: Sendable {
    case module
    case program
  }

  /// Why a way cannot be used.
  struct Unusable: Error {
    let reason: String
  }

  /// The versions of Typst that the templates are written for.
  static let version = "0.15"
  /// Names a Python that has the module, or a program.
  static let variable = "PSF_TYPST"

  let kind: Kind
  let path: String

  init(at path: String) {
    self.path = path
    let name = path.split(separator: "/").last ?? ""
    kind = name.hasPrefix("python") ? .module : .program
  }

  /// The ways that there are, the one to be tried first first: what the variable names and nothing else, or the
  /// environment that `Scripts/setup` makes beside the program, then a program on the path. What is in the current folder
  /// is not run: it may come from anybody.
  static func candidates() -> [TypstProgram] {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment[variable], !named.isEmpty { return [TypstProgram(at: named)] }
    let paths = environments() + ChildEnvironment.folders.map { "\($0)/typst" }
    return paths.filter { FileManager.default.isExecutableFile(atPath: $0) }.map {
      TypstProgram(at: $0)
    }
  }

  private static func environments() -> [String] {
    var paths: [String] = []
    var folder = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
    for _ in 0..<4 {
      guard let current = folder else { break }
      paths.append(current.appending(path: "typst/bin/python").path)
      folder = current.deletingLastPathComponent()
    }
    return paths
  }
}
