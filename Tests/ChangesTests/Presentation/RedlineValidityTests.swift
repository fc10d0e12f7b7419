import Foundation
import Standards
import Testing

@testable import Changes

/// Redlines as a parser sees them that is not ours.
@Suite(.enabled(if: HTMLParser.python != nil, "PSF_PYTHON names no Python with html5lib"))
struct RedlineValidityTests {
  @Test func isValidForEveryChangeOfTheFramework() async throws {
    let logs = try await RealTexts.history().logs
    let fields = logs.flatMap(\.entries).flatMap(\.comparison.fields)
    #expect(!fields.isEmpty)
    #expect(try HTMLParser.complaints(about: fields.map { html($0.redline) }) == "")
  }

  @Test(.enabled(if: RealTexts.corpora != nil, "PSF_CORPORA names no folder"))
  func isValidForEveryChangeOfAnotherFramework() throws {
    let fields = try RealTexts.governanceFramework().flatMap { pair in
      ProvisionComparison(from: pair.old, to: pair.new).fields
    }
    #expect(!fields.isEmpty)
    #expect(try HTMLParser.complaints(about: fields.map { html($0.redline) }) == "")
  }

  @Test func isValidForTextsMadeAtRandom() throws {
    let redlines = (0..<100).map { seed in
      var random = RandomMarkdown(seed: seed)
      let old = random.text()
      return html(Redline(from: blocks(old.source), to: blocks(random.changed(old).source)))
    }
    #expect(try HTMLParser.complaints(about: redlines) == "")
  }

  @Test func wouldNoticeWhatIsNot() throws {
    #expect(try HTMLParser.complaints(about: ["<p><ins>a</p></ins>"]) != "")
  }

}

/// The parser of the HTML standard, in Python.
private enum HTMLParser {
  static let python = ProcessInfo.processInfo.environment["PSF_PYTHON"]

  /// What the parser has to say about some fragments; nothing where all are right.
  static func complaints(about fragments: [String]) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "psf-redlines-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, fragment) in fragments.enumerated() {
      let page = "<!doctype html>\n<title>Redline</title>\n<main>\n\(fragment)</main>\n"
      let file = folder.appending(path: "\(index).html")
      try page.write(to: file, atomically: true, encoding: .utf8)
    }
    let process = Process()
    process.executableURL = URL(filePath: try #require(python))
    process.arguments = [RealTexts.root.appending(path: "Scripts/check-html.py").path, folder.path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus < 2, "\(said)")
    return process.terminationStatus == 0 ? "" : said
  }
}
