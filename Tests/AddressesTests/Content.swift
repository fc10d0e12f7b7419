import Changes
import ContentLoading
import Diagnostics
import SourceFiles
import Standards
import Testing

@testable import Addresses

/// A content folder in memory, loaded and with the map of its site.
struct Content {
  let publication: Publication
  let map: SiteMap

  init(_ files: [String: String]) throws {
    let all = Self.site.merging(files) { $1 }
    let tree = SourceTree(
      files: all.sorted { $0.key < $1.key }.map { path, text in
        SourceFile(path: SourcePath(path), bytes: Array(text.utf8))
      }
    )
    let loaded = ContentLoader.load(tree)
    #expect(LineRenderer().render(loaded.diagnostics) == "")
    publication = try #require(loaded.publication)
    let histories = publication.standards.map { StandardHistory(of: $0) }
    map = SiteMap(
      of: publication,
      histories: histories,
      themeAssets: [
        ThemeAsset(SourcePath("assets/site.css", in: .templates), as: "site.css")
      ]
    )
  }

  var resolver: LinkResolver { map.resolver }

  /// A place of the site; nil where no such page is published.
  func location(_ route: Route, _ fragment: String? = nil) -> Location? {
    map.page(of: route).map { Location($0, fragment: fragment) }
  }

  private static let site = [
    "site.yml": """
    title: Example
    base-url: https://example.org
    language: en
    description: An example.
    publisher: Example
    licence: {title: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}
    feedback: "mailto:someone@example.org"

    """
  ]

  static let standard = """
    id: psf
    title: Production Safety Framework
    short-title: PSF
    description: A standard.
    labels: {domain: Domain, criterion: Criterion}
    ids: {domain: "PSF-#", criterion: "PSF-#.#"}

    """

  static func version(_ number: String, follows: String? = nil) -> String {
    """
    number: "\(number)"
    published: 2026-04
    \(follows.map { "follows: \"\($0)\"" } ?? "")
    summary: A version.

    """
  }

  static func provision(_ id: String, _ body: String = "It MUST be so.") -> String {
    let principle = id.contains(".") ? "" : "principle: One line.\n"
    return "---\nid: \(id)\ntitle: Title of \(id)\n\(principle)---\n\(body)\n"
  }

  /// One standard with a domain, a criterion and a term.
  static let oneVersion = [
    "standards/psf/standard.yml": standard,
    "standards/psf/1.0/version.yml": version("1.0"),
    "standards/psf/1.0/terms.md": "## Log\n\nWhat is kept.\n",
    "standards/psf/1.0/psf-1-input/index.md": provision("PSF-1", "Its scope."),
    "standards/psf/1.0/psf-1-input/psf-1.1.md": provision("PSF-1.1"),
  ]

  static func page(_ body: String) -> String {
    "---\ntitle: A page\n---\n\(body)\n"
  }

  static func question(_ body: String) -> String {
    "---\ntitle: A question?\ngroup: Asked\n---\n\(body)\n"
  }
}
