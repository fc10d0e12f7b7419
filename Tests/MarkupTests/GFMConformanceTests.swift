import Foundation
import TestRequirements
import Testing

/// All enabled examples of the specification, of its extensions and of cmark-gfm's regressions.
///
/// What differs on purpose is listed in `Fixtures/gfm-differences.txt` with a reason. The ids of headings are taken
/// away before the comparison.
@Suite(
  .enabled(if: try Requirement.corpora.isMet(), "\(Requirement.corpora.reason)")
)
struct GFMConformanceTests {
  @Test(arguments: [("spec.txt", 671), ("extensions.txt", 28), ("regression.txt", 19)])
  func rendersTheExamplesAsTheyAreStated(file: String, count: Int) throws {
    let examples = try GFMExample.all(in: file)
    #expect(examples.count == count)
    let listed = try Self.listedDifferences().filter { $0.file == file }
    for example in examples where example.html != "<IGNORE>\n" {
      let rendered = try html(example.markdown).replacing(/<(h[1-6]) id="[^"]*"/) { "<\($0.1)" }
      let isListed = listed.contains { $0.number == example.number }
      if isListed {
        #expect(rendered != example.html, "\(example.name) is listed and does not differ")
      } else {
        #expect(rendered == example.html, "\(example.name)")
      }
    }
    let known = Set(examples.map(\.number))
    #expect(listed.allSatisfy { known.contains($0.number) })
  }

  private struct Difference {
    let file: String
    let number: Int
  }

  private static let reasons: Set<Substring> = [
    "alignment", "bare-address", "comment", "footnote-ids", "no-words", "raw-html", "task-box",
  ]

  /// Lines of a file, a number and a reason; `#` begins a comment.
  private static func listedDifferences() throws -> [Difference] {
    let list = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/gfm-differences.txt")
    let lines = try String(contentsOf: list, encoding: .utf8).split(separator: "\n")
    return try lines.filter { !$0.hasPrefix("#") }.map { line in
      let words = line.split(separator: " ", maxSplits: 2)
      try #require(words.count == 3 && reasons.contains(words[2]))
      return Difference(file: String(words[0]), number: try #require(Int(words[1])))
    }
  }
}
