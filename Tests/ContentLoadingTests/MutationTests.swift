import ContentLoading
import Diagnostics
import Foundation
import SeededRandom
import SourceFiles
import Testing

/// Real content with mistakes put into it: loading never crashes, and every finding lies in its file.
///
/// The mistakes are the same in every run. With PSF_LONG_TESTS set there are many more.
struct MutationTests {
  private static let count =
    ProcessInfo.processInfo.environment["PSF_LONG_TESTS"] == nil ? 20 : 500
  private static let mutationsPerRound = 10

  @Test func everyFindingLiesInItsFile() throws {
    let tree = RealContent.tree()
    var random = SeededGenerator(seed: 20_260_430)
    var found = 0
    for round in 0..<Self.count {
      var files = tree.files
      for _ in 0..<Self.mutationsPerRound {
        guard let index = files.indices.randomElement(using: &random) else { return }
        var bytes = files[index].bytes
        Mutation.apply(to: &bytes, from: files, using: &random)
        // What is not UTF-8 never comes as far as the loader.
        let text = String(decoding: bytes, as: UTF8.self)
        files[index] = SourceFile(path: files[index].path, bytes: Array(text.utf8))
      }
      let mutated = SourceTree(files: files)
      let texts = SourceText.of(mutated)
      for finding in ContentLoader.load(mutated).diagnostics {
        found += 1
        for place in [finding.place] + finding.notes.map(\.place) + finding.fixes.map(\.place) {
          let isInFile = texts[place.path]?.holds(place) ?? (place.range == nil)
          #expect(isInFile, "round \(round): \(finding)")
        }
      }
    }
    #expect(found > Self.count)
  }
}

/// A way to spoil a text.
private enum Mutation: CaseIterable {
  case delete, duplicate, insert, swap, truncate, borrow

  private static let snippets = [
    "---\n", "\n---\n", "- ", ": ", "\n", "\r", "\r\n", "\t", "    ", "\"", "'", "[", "]", "{", "}",
    "<",
    "<script>", "<!--", "```\n", "`", "~~", "&", "*", "#", "## ", "| a | b |\n|-|-|\n", "[PSF-4.2]",
    "[PSF-99.1]", "[=aida.pass-mark]", "[=psf.nothing]", "[x][=psf.criteria]", "[PSF-1]: x\n",
    "![a][PSF-1]",
    "[a [PSF-1] b](c)", "[PSF-1][PSF-2]", "[^1]", "\n[^1]: a\n", "(javascript:a)", "\u{E000}3",
    "\u{2028}",
    "\u{85}", "\u{FEFF}", "\u{0}", "\u{1}", "é", "👩‍👩‍👧", "ﷺ", "id: x\n", "title:\n",
    "status: withdrawn\n",
    "> ", ">>>>>>>>>>>>", "!!str &a x", "*a", "? ", "|\n", ">\n", "%YAML 9\n", "...\n", "\\",
    "1.10",
  ]

  static func apply(
    to bytes: inout [UInt8],
    from files: [SourceFile],
    using random: inout SeededGenerator
  ) {
    let start = Int.random(in: 0...bytes.count, using: &random)
    let length = Int.random(in: 0...40, using: &random)
    let end = min(start + length, bytes.count)
    switch allCases.randomElement(using: &random) ?? .delete {
    case .delete: bytes.removeSubrange(start..<end)
    case .duplicate: bytes.insert(contentsOf: bytes[start..<end], at: start)
    case .insert:
      let snippet = snippets.randomElement(using: &random) ?? ""
      bytes.insert(contentsOf: Array(snippet.utf8), at: start)
    case .swap: bytes[start..<end].reverse()
    case .truncate: bytes.removeSubrange(start...)
    case .borrow:
      let other = files.randomElement(using: &random)?.bytes ?? []
      let from = Int.random(in: 0...other.count, using: &random)
      bytes.replaceSubrange(start..<end, with: other[from...].prefix(200))
    }
  }
}
