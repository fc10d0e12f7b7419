import Foundation
import Testing

/// A small content folder with what loading it says: `Fixtures/<rule-id>/<case>/`.
struct Fixture: CustomTestStringConvertible, Sendable {
  let rule: String
  let name: String

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  static let all: [Fixture] = names(in: folder).flatMap { rule in
    names(in: folder.appending(path: rule)).map { Fixture(rule: rule, name: $0) }
  }

  private static func names(in folder: URL) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  private var folder: URL {
    Self.folder.appending(path: rule).appending(path: name)
  }

  var content: String {
    folder.appending(path: "content").path
  }

  var expected: URL {
    folder.appending(path: "expected-diagnostics.txt")
  }

  var testDescription: String { "\(rule)/\(name)" }
}
