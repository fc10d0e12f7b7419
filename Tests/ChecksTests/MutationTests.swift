import Diagnostics
import SourceFiles
import Testing

@testable import Checks

@Suite("Mistakes put into this repository's content")
struct MutationTests {
  private static let draft = "standards/psf/next/"

  private static let mutations: [Mutation] = [
    Mutation(
      "a misspelled key",
      found: "unknown-key",
      Mutation.replacing("title: ", by: "titel: ") { $0.path.relative.hasPrefix("faq/") }
    ),
    Mutation(
      "a date that is none",
      found: "bad-date",
      Mutation.replacing("published: 2026-0", by: "published: 2026-9") {
        $0.path.relative.hasPrefix("insights/")
      }
    ),
    Mutation(
      "a misspelled reference",
      found: "unresolved-reference",
      Mutation.replacing("([PSF-", by: "([PSF-4") { $0.path.relative.hasPrefix("exams/") }
    ),
    Mutation(
      "a word twice",
      found: "doubled-word",
      Mutation.replacing(" be ", by: " be be ") { file in
        file.path.relative.hasPrefix(draft + "psf-4") && file.name != "index.md"
      }
    ),
    Mutation(
      "a keyword in lower case",
      found: "lower-case-keyword",
      Mutation.replacing(" MUST ", by: " must ") { file in
        file.path.relative.hasPrefix(draft + "psf-4") && file.name != "index.md"
      }
    ),
    Mutation(
      "a keyword where nothing is required",
      found: "misplaced-keyword",
      Mutation.replacing(" has to ", by: " MUST ") { $0.path.relative.hasPrefix("pages/") }
    ),
    Mutation(
      "a dek cut off",
      found: "cut-off-dek",
      Mutation.replacing("dek: ", by: "dek: Cut off #") { $0.path.relative.hasPrefix("pages/") }
    ),
    Mutation(
      "a heading a level too deep",
      found: "skipped-heading-level",
      Mutation.replacing("## Evidence", by: "#### Evidence") { file in
        file.path.relative.hasPrefix(draft + "psf-4") && file.name != "index.md"
      }
    ),
    Mutation(
      "a misspelled fact",
      found: "unknown-fact",
      Mutation.replacing("[=aida.", by: "[=adia.") { $0.path.relative.hasSuffix(".md") }
    ),
    Mutation(
      "a misspelled address",
      found: "broken-link",
      Mutation.replacing("](/insights/", by: "](/insight/") { $0.path.relative.hasSuffix(".md") }
    ),
    Mutation(
      "a misspelled picture",
      found: "missing-image",
      Mutation.replacing("](replay-path.svg", by: "](replay.svg") { _ in true }
    ),
    Mutation(
      "a next step to nowhere",
      found: "broken-site-link",
      Mutation.replacing("to: pages/", by: "to: page/") { _ in true }
    ),
    Mutation(
      "a domain by a name that it never had",
      found: "unknown-domain",
      Mutation.replacing("  - Output Validation", by: "  - Output Verification") { _ in true }
    ),
    Mutation(
      "an objective on another domain's criterion",
      found: "exam-contradiction",
      Mutation.replacing("criteria: [PSF-", by: "criteria: [PSF-9.1, PSF-") { _ in true }
    ),
    Mutation(
      "a question too many",
      found: "exam-contradiction",
      Mutation.replacing("questions: 2", by: "questions: 3") { _ in true }
    ),
    Mutation(
      "a follows that names no version",
      found: "unknown-predecessor",
      Mutation.replacing("follows: \"1", by: "follows: \"2") { _ in true }
    ),
    Mutation("a criterion copied under its old id", found: "duplicate-id") { tree, dice in
      let files = tree.files.filter { $0.path.relative.hasPrefix(draft + "psf-1") }
      guard let file = dice.choose(from: files.filter { $0.name != "index.md" }) else { return nil }
      let copy = SourcePath(file.path.relative.replacing(".md", with: "-copy.md"))
      let files2 = tree.files + [SourceFile(path: copy, bytes: file.bytes)]
      // Of the two the later in the order of the paths is reported.
      let path = max(copy, file.path).relative
      return Mutation.Outcome(tree: SourceTree(files: files2), path: path, line: 2)
    },
    Mutation(
      "a changed word in a criterion",
      found: "unexplained-change",
      Mutation.replacing(" MUST ", by: " SHOULD ", atHead: true) { file in
        file.path.relative.hasPrefix(draft + "psf-3") && file.name != "index.md"
      }
    ),
    Mutation(
      "a changed title",
      found: "unexplained-change",
      Mutation.replacing("title: ", by: "title: New ", atHead: true) { file in
        file.path.relative.hasPrefix(draft + "psf-1") && file.name != "index.md"
      }
    ),
    Mutation("a claim too many", found: "unfounded-claim") { tree, dice in
      let revisions = tree.files.filter { $0.path.relative.hasPrefix(draft + "revisions/") }
      guard let file = dice.choose(from: revisions),
        let index = file.lines.firstIndex(of: "changes:"),
        let id = dice.choose(from: ["PSF-1.1", "PSF-3.2", "PSF-4.5", "term-trace"])
      else { return nil }
      var lines = file.lines
      lines.insert("  - {modified: \(id)}", at: index + 1)
      let changed = tree.replacing(file.path, by: lines)
      return Mutation.Outcome(tree: changed, path: file.path.relative, line: index + 2)
    },
    Mutation("a removed revision", found: "unexplained-change") { tree, dice in
      let removed = [
        ("longer-trace-retention", "psf-4-observability/psf-4.2.md"),
        ("psf-5-comma", "psf-5-deployment-safety/psf-5.4.md"),
        ("psf-7-tool-permissions", "psf-7-security/psf-7.6.md"),
        ("psf-6-escalation-path", "psf-6-human-oversight/psf-6.6.md"),
        ("psf-7-supply-chain", "psf-8-vendor-resilience/psf-8.6.md"),
      ]
      guard let (slug, path) = dice.choose(from: removed) else { return nil }
      let changed = tree.removing(SourcePath(draft + "revisions/\(slug).md"))
      return Mutation.Outcome(tree: changed, path: draft + path, line: 2)
    },
    Mutation(
      "a record that cannot be",
      found: "contradictory-record",
      Mutation.replacing("{moved: PSF-7.5, to: PSF-8.6}", by: "{moved: PSF-7.5, to: PSF-8.5}") {
        _ in true
      }
    ),
  ]

  @Test("is found by the rule for it, at its line", arguments: mutations, [1, 2])
  func isFound(_ mutation: Mutation, seed: UInt64) async throws {
    let tree = await RealContent.tree()
    let outcome = try #require(mutation.applied(to: tree, seed: seed))
    let found = await CheckedContent(outcome.tree).findings(by: Checker.rules)
    let hits = found.filter { $0.rule.description == mutation.ruleID }
    let isAtItsPlace = hits.contains {
      $0.place.path.relative == outcome.path && $0.place.range?.lowerBound.line == outcome.line
    }
    let text = LineRenderer().render(found)
    #expect(isAtItsPlace, "\(outcome.path):\(outcome.line ?? 0) is not among\n\(text)")
  }
}
