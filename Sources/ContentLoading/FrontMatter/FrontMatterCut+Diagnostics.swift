internal import Diagnostics

extension Diagnostic {
  static func missingFrontMatter(_ path: SourcePath, isEmpty: Bool = false) -> Diagnostic {
    frontMatter(
      SourcePlace(path, line: 1, column: 1),
      isEmpty ? "the file is empty" : "the file has no front matter",
      "begin it with a line '---', the keys, and another line '---'"
    )
  }

  static func missingFence(_ place: SourcePlace) -> Diagnostic {
    frontMatter(
      place,
      "the line '---' before the keys is missing",
      "put it above this line",
      place.insertion(of: "---\n")
    )
  }

  static func misspeltFence(
    _ place: SourcePlace,
    isBlank: Bool,
    behind blanks: ArraySlice<UInt8>,
    _ written: ArraySlice<UInt8>
  ) -> Diagnostic {
    isBlank
      ? frontMatter(
        place,
        "a blank line is before the front matter",
        "delete it",
        place.replacement(of: blanks, by: "")
      )
      : frontMatter(
        place,
        "front matter begins with a line of three hyphens",
        "write '---' here",
        place.replacement(of: written, by: "---")
      )
  }

  static func misspeltEnd(_ place: SourcePlace, _ written: ArraySlice<UInt8>) -> Diagnostic {
    frontMatter(
      place,
      "front matter ends with a line of three hyphens",
      "write '---' here",
      place.replacement(of: written, by: "---")
    )
  }

  static func unendedFrontMatter(_ place: SourcePlace) -> Diagnostic {
    frontMatter(
      place,
      "the front matter does not end before this line",
      "put a line '---' behind its last key",
      place.insertion(of: "---\n")
    )
  }

  static func frontMatterEndsTwice(_ place: SourcePlace) -> Diagnostic {
    frontMatter(
      place,
      "the front matter ends here, and keys follow",
      "delete this line",
      place.replacement(of: "---\n".utf8[...], by: "")
    )
  }

  private static func frontMatter(
    _ place: SourcePlace,
    _ summary: String,
    _ advice: String,
    _ fixes: [Fix] = []
  ) -> Diagnostic {
    Diagnostic(.error, "front-matter-syntax", at: place, summary, help: [.edit(fixes, advice)])
  }
}

extension SourcePlace {
  /// Puts a text where this place begins.
  fileprivate func insertion(of text: String) -> [Fix] {
    replacement(of: [], by: text)
  }

  /// Puts a text in the place of one that begins here.
  fileprivate func replacement(of old: some Sequence<UInt8>, by text: String) -> [Fix] {
    guard let start = range?.lowerBound, let old = String(validating: Array(old), as: UTF8.self)
    else { return [] }
    return [Fix(path, line: start.line, column: start.column, from: old, to: text)]
  }
}
