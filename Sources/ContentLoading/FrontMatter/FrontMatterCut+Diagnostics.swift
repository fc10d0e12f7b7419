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
    frontMatter(place, "the line '---' before the keys is missing", "put it above this line")
  }

  static func misspeltFence(_ place: SourcePlace, isBlank: Bool) -> Diagnostic {
    isBlank
      ? frontMatter(place, "a blank line is before the front matter", "delete it")
      : frontMatter(place, "front matter begins with a line of three hyphens", "write '---' here")
  }

  static func misspeltEnd(_ place: SourcePlace) -> Diagnostic {
    frontMatter(place, "front matter ends with a line of three hyphens", "write '---' here")
  }

  static func unendedFrontMatter(_ place: SourcePlace) -> Diagnostic {
    frontMatter(
      place,
      "the front matter does not end before this line",
      "put a line '---' behind its last key"
    )
  }

  static func frontMatterEndsTwice(_ place: SourcePlace) -> Diagnostic {
    frontMatter(place, "the front matter ends here, and keys follow", "delete this line")
  }

  private static func frontMatter(
    _ place: SourcePlace,
    _ summary: String,
    _ advice: String
  ) -> Diagnostic {
    Diagnostic(.error, "front-matter-syntax", at: place, summary, advice: advice)
  }
}
