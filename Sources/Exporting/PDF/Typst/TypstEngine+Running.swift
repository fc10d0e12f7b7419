internal import ChildProcesses
internal import Foundation

extension TypstEngine {
  /// What `compile.py` prints before the number of a document that is done.
  private static let doneMark = "done "
  /// After how many seconds in which no document is done it is given up: the whole of a long standard takes a few.
  static let longestSilence = 300
  /// How `compile.py` ends where it cannot write.
  private static let diskRefused: Int32 = 74

  /// Sets all documents of a workshop.
  ///
  /// - Parameter progress: Told how many are done, each time that one is.
  func run(
    in workshop: TypstWorkshop,
    progress: (_ done: Int) -> Void
  ) throws -> [TypstReport] {
    switch way {
    case .module(let folder): try runModule(from: folder, in: workshop, progress)
    case .program: try runProgram(in: workshop, progress)
    }
  }

  private func runModule(
    from modules: String,
    in workshop: TypstWorkshop,
    _ progress: (Int) -> Void
  ) throws -> [TypstReport] {
    let arguments = ["-I", workshop.script, workshop.folder.path, TypstProgram.version, modules]
    var open = Set(0..<workshop.count)
    let child = try Self.start(
      path,
      arguments,
      in: workshop.folder,
      longestSilence: Self.longestSilence
    ) { line in
      guard line.hasPrefix(Self.doneMark), let number = Int(line.dropFirst(Self.doneMark.count))
      else { return }
      open.remove(number)
      progress(workshop.count - open.count)
    }
    guard !child.wasSilentTooLong else { throw UnfinishedDocuments(indices: open.sorted()) }
    guard child.status != Self.diskRefused else { throw CocoaError(.fileWriteOutOfSpace) }
    let report = workshop.folder.appending(path: "report.json")
    guard child.status == 0, let data = try? Data(contentsOf: report),
      let answer = try? JSONDecoder().decode(TypstReport.OfModule.self, from: data)
    else { throw TypstProgram.Unusable(reason: "\(path) failed: \(child.lastWords)") }
    guard answer.version.hasPrefix(TypstProgram.version + ".") else {
      throw TypstProgram.Unusable(reason: "\(path) has Typst \(answer.version)")
    }
    guard answer.documents.count == workshop.count else {
      let count = "\(answer.documents.count) of \(workshop.count) documents"
      throw TypstProgram.Unusable(reason: "\(path) reports on \(count)")
    }
    return answer.documents
  }

  private func runProgram(
    in workshop: TypstWorkshop,
    _ progress: (Int) -> Void
  ) throws -> [TypstReport] {
    try (0..<workshop.count).map { index in
      let arguments = [
        "compile", "--root", workshop.root(index), "--font-path", workshop.path("fonts"),
        "--ignore-system-fonts", "--package-path", workshop.packages, "--package-cache-path",
        workshop.packages, "--creation-timestamp", "0", "--diagnostic-format", "human",
      ]
      let format =
        workshop.isOfImages(index)
        ? ["--format", "png", "--ppi", "72"] : ["--pdf-standard", "ua-1,a-2a"]
      let child = try Self.start(
        path,
        arguments + format + [workshop.source(index), workshop.target(index)],
        in: workshop.folder,
        longestSilence: Self.longestSilence
      )
      guard !child.wasSilentTooLong else { throw UnfinishedDocuments(indices: [index]) }
      progress(index + 1)
      let said = child.text
      return child.status == 0
        ? TypstReport(errors: [], warnings: said.isEmpty ? [] : [said])
        : TypstReport(errors: [said], warnings: [])
    }
  }
}

/// Documents that Typst did not set in the time that it has.
struct UnfinishedDocuments: Error {
  /// Where they stand among those that were to be set.
  let indices: [Int]
}
