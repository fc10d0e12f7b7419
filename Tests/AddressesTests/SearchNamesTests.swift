import Standards
import Testing

@testable import Addresses

@Suite struct SearchNamesTests {
  private static func provision(_ id: String, _ title: String, _ more: String = "") -> String {
    "---\nid: \(id)\ntitle: \(title)\n\(more)---\nIt MUST be so.\n"
  }

  private static func version(_ number: String, _ published: String, _ more: String) -> String {
    "number: \"\(number)\"\n\(published)summary: A version.\n\(more)"
  }

  /// PSF-1.1 changes its title in 1.1 and again in the draft, PSF-1.2 goes in 1.1, PSF-1.3 comes in the draft; the term changes its name.
  private static let files = [
    "standards/psf/standard.yml": Content.standard
      + "aliases: [Safe Production]\ndomain-aliases: {PSF-1: [PSF-01, D1, Old input]}\n",
    "standards/psf/1.0/version.yml": version("1.0", "published: 2026-01\n", ""),
    "standards/psf/1.0/terms.md": "## Log\n\nAlso: Journal\n\nWhat is kept.\n",
    "standards/psf/1.0/psf-1-a/index.md": provision("PSF-1", "Input", "principle: One line.\n"),
    "standards/psf/1.0/psf-1-a/psf-1.1.md": provision("PSF-1.1", "Validation layer"),
    "standards/psf/1.0/psf-1-a/psf-1.2.md": provision("PSF-1.2", "Gone"),
    "standards/psf/1.1/version.yml": version("1.1", "published: 2026-04\n", "follows: \"1.0\"\n"),
    "standards/psf/1.1/terms.md": "## Log\n\nWhat is kept.\n",
    "standards/psf/1.1/psf-1-a/index.md": provision("PSF-1", "Input", "principle: One line.\n"),
    "standards/psf/1.1/psf-1-a/psf-1.1.md": provision("PSF-1.1", "Structured output"),
    "standards/psf/next/version.yml": version("1.2", "", "follows: \"1.1\"\nstatus: draft\n"),
    "standards/psf/next/terms.md": "## Log\n\nWhat is kept.\n",
    "standards/psf/next/psf-1-a/index.md": provision("PSF-1", "Input", "principle: One line.\n"),
    "standards/psf/next/psf-1-a/psf-1.1.md": provision("PSF-1.1", "Typed output"),
    "standards/psf/next/psf-1-a/psf-1.3.md": provision("PSF-1.3", "New"),
    "pages/about.md": Content.page("Words."),
  ]

  private static func line(_ name: SearchName) -> String {
    let fragment = name.fragment.map { "#" + $0 } ?? ""
    return "\(name.name) | \(name.note) | \(name.route.address)\(fragment)"
  }

  @Test func saysWhatEachIDWasTheNameOf() throws {
    let names = SearchNames(of: try Content(Self.files).publication)
    #expect(
      names.standards.flatMap(\.ids).map(Self.line) == [
        "PSF-1 Input | also D1, Old input, PSF-01 | psf/1.1/psf-1/",
        "PSF-1.1 Structured output | Validation layer in 1.0, Structured output in 1.1, "
          + "Typed output in draft 1.2 | psf/1.1/psf-1.1/",
        "PSF-1.2 Gone | withdrawn in 1.1 | psf/psf-1.2/",
        "PSF-1.3 New |  | psf/next/psf-1.3/",
      ]
    )
  }

  @Test func listsFormerTitlesAndOtherNames() throws {
    let names = SearchNames(of: try Content(Self.files).publication)
    #expect(
      names.standards.flatMap(\.names).map(Self.line) == [
        "PSF | Standard | psf/", "Production Safety Framework | Standard | psf/",
        "Safe Production | Standard | psf/", "Input | PSF-1 | psf/1.1/psf-1/",
        "Structured output | PSF-1.1 | psf/1.1/psf-1.1/",
        "Typed output | PSF-1.1 in draft 1.2 | psf/next/psf-1.1/",
        "Validation layer | PSF-1.1 in 1.0 | psf/1.0/psf-1.1/",
        "Gone | PSF-1.2 in 1.0 | psf/1.0/psf-1.2/", "New | PSF-1.3 | psf/next/psf-1.3/",
        "Log | Term in PSF | psf/1.1/terms/#term-log",
        "Journal | Term in PSF: Log | psf/1.1/terms/#term-log",
      ]
    )
    #expect(names.others.map(Self.line) == ["A page | Page | about/"])
  }

  @Test func saysSinceWhenAnIDHasItsLastTitle() throws {
    let files = Self.files.filter { !$0.key.contains("/next/") }
    let names = SearchNames(of: try Content(files).publication)
    #expect(
      names.standards[0].ids[1].note == "Validation layer in 1.0, Structured output since 1.1"
    )
  }

  /// The standard has 5 names and ids, of which the page of all is one more list of documents.
  @Test(arguments: [(493, false), (494, true)])
  func dividesTheListAboveFiveHundred(_ count: Int, _ isDivided: Bool) throws {
    var files = Content.oneVersion
    for number in 0..<count { files["pages/p\(number).md"] = Content.page("Words.") }
    let content = try Content(files)
    let names = SearchNames(of: content.publication)
    #expect(names.standards[0].ids.count + names.standards[0].names.count == 7)
    #expect(names.isDivided == isDivided)
    #expect(content.map.contains(.searchList(psf)) == isDivided)
  }
}

@Suite struct SearchFileCountsTests {
  @Test(arguments: [(1, 1, 1), (40, 1, 2), (100, 3, 6)])
  func hasMoreFilesForMoreTexts(_ pages: Int, _ documents: Int, _ words: Int) throws {
    let text = String(repeating: "word ", count: 120)
    var files: [String: String] = [:]
    for number in 0..<pages { files["pages/p\(number).md"] = Content.page(text) }
    let counts = SearchFileCounts(of: try Content(files).publication)
    #expect(counts.documents == documents)
    #expect(counts.words == words)
  }

  /// 96 × 2,000 words, and 10,000 more.
  @Test(arguments: [(191_999, 95), (192_000, 96), (201_999, 96), (202_000, 97), (212_000, 98)])
  func hasLongerFilesForVeryManyWords(_ words: Int, _ files: Int) throws {
    // The title is not counted.
    let text = String(repeating: "w ", count: words)
    let content = try Content(["pages/a.md": Content.page(text)])
    #expect(SearchFileCounts(of: content.publication).words == files)
  }

  @Test func countsProvisionsOnceForAllVersions() throws {
    var files: [String: String] = [:]
    for (path, text) in Content.oneVersion {
      for number in ["1.0", "1.1", "1.2"] {
        files[path.replacing("/1.0/", with: "/\(number)/")] = text
      }
    }
    for (number, before) in [("1.1", "1.0"), ("1.2", "1.1")] {
      files["standards/psf/\(number)/version.yml"] = Content.version(number, follows: before)
    }
    for number in 0..<62 { files["pages/p\(number).md"] = Content.page("Words.") }
    // 62 pages, a domain, a criterion and a term.
    #expect(SearchFileCounts(of: try Content(files).publication).documents == 2)
  }
}
