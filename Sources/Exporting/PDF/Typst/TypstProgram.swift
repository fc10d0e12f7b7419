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
  /// How `compile.py` ends where it cannot write.
  private static let diskRefused: Int32 = 74
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
  /// environment that `Scripts/setup` makes beside the program or below the current folder, then a program on the path.
  static func candidates() -> [TypstProgram] {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment[variable], !named.isEmpty { return [TypstProgram(at: named)] }
    var paths = environments()
    for folder in (environment["PATH"] ?? "").split(separator: ":") {
      paths.append("\(folder)/typst")
    }
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
    paths.append(FileManager.default.currentDirectoryPath + "/.build/typst/bin/python")
    return paths
  }

  /// Compiles all documents of a workshop.
  func run(in workshop: TypstWorkshop) throws -> [TypstReport] {
    switch kind {
    case .module: try runModule(in: workshop)
    case .program: try runProgram(in: workshop)
    }
  }

  // MARK: The module

  private func runModule(in workshop: TypstWorkshop) throws -> [TypstReport] {
    let script = workshop.path(PDFExport.script)
    let status = try start(["-I", script, workshop.folder.path, Self.version], workshop)
    guard status != Self.diskRefused else { throw CocoaError(.fileWriteOutOfSpace) }
    let report = workshop.folder.appending(path: "report.json")
    guard status == 0, let data = try? Data(contentsOf: report),
      let answer = try? JSONDecoder().decode(TypstReport.OfModule.self, from: data)
    else { throw Unusable(reason: "\(path) failed: \(workshop.lastWords)") }
    guard answer.version.hasPrefix(Self.version + ".") else {
      throw Unusable(reason: "\(path) has Typst \(answer.version)")
    }
    return answer.documents
  }

  // MARK: The program

  private func runProgram(in workshop: TypstWorkshop) throws -> [TypstReport] {
    _ = try start(["--version"], workshop)
    let said = workshop.lastWords
    guard said.hasPrefix("typst \(Self.version).") else {
      throw Unusable(reason: "\(path) is \(said.isEmpty ? "no Typst" : said)")
    }
    return try (0..<workshop.count).map { index in
      let (source, target) = (workshop.source(index), workshop.target(index))
      let arguments = [
        "compile", "--root", workshop.folder.path, "--font-path", workshop.path("fonts"),
        "--ignore-system-fonts", "--creation-timestamp", "0", "--pdf-standard", "ua-1,a-2a",
        "--diagnostic-format", "human", source, target,
      ]
      let status = try start(arguments, workshop)
      let said = workshop.allWords
      return status == 0
        ? TypstReport(errors: [], warnings: said.isEmpty ? [] : [said])
        : TypstReport(errors: [said], warnings: [])
    }
  }

  /// What it says goes to a file, so that neither program waits for the other.
  private func start(_ arguments: [String], _ workshop: TypstWorkshop) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = workshop.folder
    let log = try workshop.newLog()
    defer { try? log.close() }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = log
    process.standardError = log
    do { try process.run() } catch {
      throw Unusable(reason: "\(path) cannot be started: \(error.localizedDescription)")
    }
    process.waitUntilExit()
    return process.terminationStatus
  }
}
