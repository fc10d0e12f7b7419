import Addresses
import Artifacts
import Diagnostics
import Foundation
import Testing

@testable import Exporting

/// The PDFs of a subject, made.
struct MadePDFs: Sendable {
  let renditions: [Download: Rendition]

  init(of subject: ExportSubject) async {
    renditions = await PDFExport.make(PDFExport.offers(subject), of: subject)
  }

  /// What was found, one finding a line.
  var findings: String {
    LineRenderer().render(renditions.values.flatMap(\.diagnostics).inOrder())
  }

  /// The bytes of each file, by its name.
  var bytes: [String: [UInt8]] {
    Dictionary(
      renditions.map { ($0.key.name, $0.value.bytes) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// What tools that are not ours have to say; nothing where all is well.
  ///
  /// - Parameter texts: What stands in a file, in its order, by the name of the file without its ending.
  func complaints(expecting texts: [String: [String]] = [:]) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "psf-pdf-check-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in bytes { try Data(bytes).write(to: folder.appending(path: name)) }
    for (name, lines) in texts {
      try Data(lines.joined(separator: "\n").utf8).write(to: folder.appending(path: name + ".txt"))
    }
    let process = Process()
    process.executableURL = URL(
      filePath: try #require(Self.python),
      relativeTo: URL(filePath: FileManager.default.currentDirectoryPath + "/")
    )
    process.arguments = [Exported.root.appending(path: "Scripts/check-pdf.py").path, folder.path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? "" : said
  }

  static let python = ProcessInfo.processInfo.environment["PSF_PYTHON"]
}

extension Trait where Self == ConditionTrait {
  /// Skips, and says so, where there is no Typst.
  static var needsTypst: Self {
    .enabled(if: !TypstProgram.candidates().isEmpty, "there is no Typst; see Scripts/setup")
  }
}
