import ContentLoading
import Diagnostics
import Foundation
import SourceFiles
import Standards
import Testing

/// A site with a standard of two versions, and whatever else a test puts beside it.
///
/// The standard has the domain ABC-1 and the criterion ABC-1.1 in both versions; ABC-1.2 is withdrawn in 1.1.
func load(_ files: [String: String]) -> LoadedContent {
  let all = exampleFiles.merging(files) { $1 }
  let sources = all.map { SourceFile(path: SourcePath($0.key), bytes: Array($0.value.utf8)) }
  return ContentLoader.load(SourceTree(files: sources.sorted { $0.path < $1.path }))
}

/// The files of the example.
let exampleFiles: [String: String] = {
  var all = [
    "site.yml": """
    title: Example
    base-url: https://site.example
    language: en
    description: An example.
    publisher: Example
    licence: {title: CC0, url: https://cc0.example/}
    feedback: mailto:a@site.example
    """,
    "facts.yml": "trace-days: 30\n",
    "standards/abc/standard.yml": """
    id: abc
    title: A standard
    short-title: ABC
    description: It is one.
    ids: {domain: "ABC-#", criterion: "ABC-#.#"}
    domain-aliases: {ABC-1: [D1]}
    """,
    "standards/abc/1.0/version.yml": "{number: '1.0', published: 2026-04, summary: S}",
    "standards/abc/1.0/abc-1/abc-1.2.md": "---\nid: ABC-1.2\ntitle: C\n---\nText\n",
    "standards/abc/1.1/version.yml":
      "{number: '1.1', published: 2026-05-01, follows: '1.0', summary: S}",
    "standards/abc/1.1/abc-1/abc-1.2.md":
      "---\nid: ABC-1.2\ntitle: C\nstatus: withdrawn\nreason: See [ABC-1.1].\nby: [ABC-1.1]\n---\n",
  ]
  for version in ["1.0", "1.1"] {
    let folder = "standards/abc/\(version)"
    all["\(folder)/abc-1/index.md"] = "---\nid: ABC-1\ntitle: Domain\nprinciple: P\n---\n"
    all["\(folder)/abc-1/abc-1.1.md"] = "---\nid: ABC-1.1\ntitle: C\n---\nText\n"
    all["\(folder)/terms.md"] = "## Agent\nWho acts.\n\nAlso: actor, doer\n"
  }
  return all
}()

extension LoadedContent {
  /// The diagnostics as lines, without the advice.
  var lines: [String] {
    diagnostics.inOrder().map { found in
      let start = found.place.range?.lowerBound
      let place = start.map { ":\($0.line):\($0.column)" } ?? ""
      return "\(found.place.path.relative)\(place): \(found.summary) [\(found.rule)]"
    }
  }
}

/// Loads a page with a body, and gives the body.
func body(of text: String, about: String = "[abc@1.1]") throws -> Prose {
  let page = "---\ntitle: A\nabout: \(about)\n---\n" + text
  let loaded = load(["pages/a.md": page])
  #expect(loaded.lines == [])
  return try #require(loaded.publication?.documents[Page.self].first).body
}
