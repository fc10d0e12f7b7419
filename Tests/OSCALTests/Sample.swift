import ContentLoading
import Diagnostics
import SourceFiles
import Standards

@testable import OSCAL

/// A catalog with a head, and whatever a test puts into it.
func catalog(_ members: String) -> String {
  """
  {"catalog": {"uuid": "1", "metadata": {"title": "A *small* catalog: of controls",
  "version": "Version 1.2", "last-modified": "2024-05-06T00:00:00Z"}, \(members)}}
  """
}

/// A catalog with one group, `ac`, that has one control, `ac-1`.
func catalog(withControl members: String, params: String = "[]") -> String {
  catalog(
    """
    "groups": [{"id": "ac", "title": "Access", "params": \(params), "controls": [
    {"id": "ac-1", "title": "Policy", \(members)}]}]
    """
  )
}

func read(_ text: String) -> CatalogSource {
  CatalogSource(of: Array(text.utf8), from: SourcePath("c.json"))
}

extension CatalogSource {
  /// The findings, without what to do about them.
  var lines: [String] {
    diagnostics.map { found in
      let start = found.place.range?.lowerBound
      return "\(start?.line ?? 0):\(start?.column ?? 0) \(found.summary) [\(found.rule)]"
    }
  }

  /// The text of a file whose path ends in some way.
  func file(_ ending: String) -> String? {
    content?.tree.files.first { $0.path.relative.hasSuffix(ending) }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// What loading says about the content.
  func loadingErrors() -> [String] {
    guard let content else { return [] }
    return ContentLoader.load(content.tree).diagnostics.map {
      "\($0.place.path.relative): \($0.summary)"
    }
  }
}

/// The text behind the front matter of `ac-1` that a statement gives.
func statement(_ prose: String, params: String = "[]") -> String? {
  let prose = prose.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    .replacing("\n", with: "\\n")
  let control = #""parts": [{"id": "s", "name": "statement", "prose": "\#(prose)"}]"#
  let page = read(catalog(withControl: control, params: params)).file("/ac-1.md")
  return page.map { $0.components(behind: "\n---\n") }
}

extension String {
  func components(behind separator: String) -> String {
    range(of: separator).map { String(self[$0.upperBound...]) } ?? self
  }

  private func range(of other: String) -> Range<String.Index>? {
    ranges(of: other).first
  }
}
