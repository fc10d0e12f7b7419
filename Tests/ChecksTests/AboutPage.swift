import Diagnostics
import SourceFiles
import Standards

/// Content with one page, for tests of how its text is read.
enum AboutPage {
  static let owner = Subject.document(.page, Slug("about"))

  static func tree(_ source: String, language: String = "en") -> SourceTree {
    let site = """
      title: Example
      base-url: https://example.org
      language: \(language)
      description: An example.
      publisher: Example
      licence: {title: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}
      feedback: "mailto:someone@example.org"
      raw-html: true
      """
    return SourceTree(files: [
      SourceFile(
        path: SourcePath("pages/about.md"),
        bytes: Array("---\ntitle: About\n---\n\(source)".utf8)
      ),
      SourceFile(path: SourcePath("site.yml"), bytes: Array((site + "\n").utf8)),
    ])
  }
}
