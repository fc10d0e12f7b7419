import Foundation
import Testing

/// A small content folder with the pages that are made of it: `Fixtures/pages/<name>/`.
struct GoldenSite: Sendable, CustomTestStringConvertible {
  let name: String

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/pages")

  static let all: [GoldenSite] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map(GoldenSite.init)
  }()

  var testDescription: String { name }
  var content: URL { Self.folder.appending(path: "\(name)/content") }
  private var expected: URL { Self.folder.appending(path: "\(name)/expected") }

  /// The expected pages, by their paths in the site.
  var expectedPages: [String: String] {
    let paths = FileManager.default.subpaths(atPath: expected.path()) ?? []
    return Dictionary(
      uniqueKeysWithValues: paths.filter { $0.hasSuffix(".html") }.map { path in
        let file = expected.appending(path: path)
        return (path, (try? String(contentsOf: file, encoding: .utf8)) ?? "")
      }
    )
  }

  /// Writes the expected pages anew.
  func record(_ pages: [String: String]) throws {
    try? FileManager.default.removeItem(at: expected)
    for (path, main) in pages {
      let file = expected.appending(path: path)
      let folder = file.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try main.write(to: file, atomically: true, encoding: .utf8)
    }
    Issue.record("rewrote \(expected.path()): look at it")
  }
}
