internal import ChildProcesses
internal import Foundation

/// Typst as it will be run, and which files it is.
struct TypstEngine: Sendable {
  enum Way: Sendable {
    /// By a Python, which is told the folder that it takes the module from.
    case module(folder: String)
    /// By a program, which says of which version it is.
    case program(version: String)
  }

  let path: String
  let way: Way

  /// Finds out what would run. A program is asked for its version, and a Python that belongs to no environment for the
  /// folder of its module.
  init(_ program: TypstProgram) throws(TypstProgram.Unusable) {
    path = program.path
    switch program.kind {
    case .module:
      if let folder = Self.moduleFolder(inEnvironmentOf: path) {
        way = .module(folder: folder)
      } else {
        way = .module(folder: try Self.moduleFolder(toldBy: path))
      }
    case .program: way = .program(version: try Self.version(toldBy: path))
    }
  }

  // MARK: The module

  /// The one folder of an environment that holds the module; nil where there is none, or a choice.
  private static func moduleFolder(inEnvironmentOf python: String) -> String? {
    let (manager, module) = (FileManager.default, "/typst/__init__.py")
    let environment = URL(filePath: python).deletingLastPathComponent().deletingLastPathComponent()
    guard manager.fileExists(atPath: environment.appending(path: "pyvenv.cfg").path) else {
      return nil
    }
    let libraries = environment.appending(path: "lib").path
    let names = (try? manager.contentsOfDirectory(atPath: libraries)) ?? []
    let folders = names.map { "\(libraries)/\($0)/site-packages" }
      .filter { manager.fileExists(atPath: $0 + module) }
    return folders.count == 1 ? folders.first : nil
  }

  private static func moduleFolder(
    toldBy python: String
  ) throws(TypstProgram.Unusable) -> String {
    let question = "import os, typst; print(os.path.dirname(os.path.dirname(typst.__file__)))"
    let child = try start(python, ["-I", "-c", question], longestSilence: 60)
    guard child.status == 0, child.lastWords.hasPrefix("/") else {
      throw TypstProgram.Unusable(reason: "\(python) failed: \(child.lastWords)")
    }
    return child.lastWords
  }

  // MARK: The program

  private static func version(toldBy program: String) throws(TypstProgram.Unusable) -> String {
    let said = try start(program, ["--version"], longestSilence: 60).lastWords
    guard said.hasPrefix("typst \(TypstProgram.version).") else {
      let what = said.isEmpty ? "no Typst" : said
      throw TypstProgram.Unusable(reason: "\(program) is \(what)")
    }
    return said
  }

  static func start(
    _ path: String,
    _ arguments: [String],
    in folder: URL? = nil,
    longestSilence: Int,
    onLine: (String) -> Void = { _ in }
  ) throws(TypstProgram.Unusable) -> ChildProcess {
    do {
      return try ChildProcess(
        path,
        arguments,
        in: folder?.path,
        longestSilence: longestSilence,
        onLine: onLine
      )
    } catch { throw TypstProgram.Unusable(reason: "\(error)") }
  }
}
