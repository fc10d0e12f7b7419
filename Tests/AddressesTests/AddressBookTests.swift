import Diagnostics
import Standards
import Testing

@testable import Addresses

@Suite struct AddressBookTests {
  @Test func listsWhatATinyPublicationHas() async throws {
    let content = try await Content(
      Content.oneVersion.merging(["pages/about.md": Content.page("Words.")]) { $1 }
    )
    #expect(
      content.addresses.routes.map(\.address).sorted() == [
        "", "404.html", "about/", "assets/site.css", "feeds/psf.xml", "feeds/psf/psf-1.xml",
        "psf/", "psf/1.0/", "psf/1.0/full/", "psf/1.0/psf-1.1/", "psf/1.0/psf-1/", "psf/1.0/terms/",
        "psf/latest/", "psf/next/",
        "psf/psf-1.1/", "psf/psf-1/", "psf/term-log/", "robots.txt", "sitemap.xml",
      ]
    )
  }

  @Test func leavesOutListsThatWouldBeEmpty() async throws {
    let book = try await Content([:]).addresses
    #expect(Set(book.routes) == [.home, .notFound, .sitemap, .robots, .themeAsset("site.css")])
  }

  @Test func listsEachPairOfVersionsAndWhatChanged() async throws {
    var files = Content.oneVersion
    for (path, text) in Content.oneVersion where path.contains("/1.0/") {
      files[path.split(separator: "/1.0/").joined(separator: "/1.1/")] = text
    }
    files["standards/psf/1.1/version.yml"] = Content.version("1.1", follows: "1.0")
    files["standards/psf/1.1/psf-1-input/psf-1.1.md"] = Content.provision("PSF-1.1", "Otherwise.")
    files["standards/psf/1.1/revisions/why.md"] = """
      ---
      title: Why
      changes:
        - {modified: PSF-1.1}
      ---
      Reasons.

      """
    let book = try await Content(files).addresses
    #expect(book.contains(.comparison(old, new)))
    #expect(book.contains(.provisionComparison(old, new, "PSF-1.1")))
    #expect(!book.contains(.provisionComparison(old, new, "PSF-1")))
    #expect(book.contains(.revisions(new)))
    #expect(!book.contains(.revisions(old)))
    #expect(book.ids(on: .revisions(new)) == ["why"])
    #expect(book.routes.count { $0 == .history(psf, "PSF-1") } == 1)
  }

  @Test func hasNoVersionInForceWhereOnlyADraftIs() async throws {
    var files: [String: String] = [:]
    for (path, text) in Content.oneVersion {
      files[path.split(separator: "/1.0/").joined(separator: "/next/")] = text
    }
    files["standards/psf/next/version.yml"] = "number: \"1.0\"\nsummary: A draft.\n"
    let book = try await Content(files).addresses
    #expect(book.contains(.version(draft)))
    #expect(!book.contains(.latest(psf)))
  }

  @Test func findsARouteByItsAddress() async throws {
    let book = try await Content(Content.oneVersion).addresses
    #expect(book.route(at: "") == .home)
    #expect(book.route(at: "index.html") == .home)
    #expect(book.route(at: "psf/1.0/") == .version(old))
    #expect(book.route(at: "psf/1.0/index.html") == .version(old))
    #expect(book.route(at: "psf/1.0") == nil)
    #expect(book.route(at: "robots.txtindex.html") == nil)
    #expect(book.suggestions(for: "psf/1.0/psf-1.2/") == ["psf/1.0/psf-1.1/"])
  }

  @Test func tellsWhereEachRouteComesFrom() async throws {
    let book = try await Content(Content.oneVersion).addresses
    #expect(book.routes.allSatisfy { book.origins[$0] != nil })
    let place = book.origins[.history(psf, "PSF-1.1")]
    #expect(place?.path == SourcePath("standards/psf/1.0/psf-1-input/psf-1.1.md"))
    #expect(book.origins[.terms(old)]?.path.relative == "standards/psf/1.0/version.yml")
  }
}
