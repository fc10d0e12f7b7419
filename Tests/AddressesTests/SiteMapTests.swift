import Diagnostics
import Standards
import Testing

@testable import Addresses

@Suite struct SiteMapTests {
  @Test func listsWhatATinyPublicationHas() throws {
    let content = try Content(
      Content.oneVersion.merging(["pages/about.md": Content.page("Words.")]) { $1 }
    )
    #expect(
      content.map.entries.map(\.address).sorted() == [
        "", "404.html", "SHA256SUMS", "_headers", "_redirects", "about/",
        "assets/search/documents-0.txt", "assets/search/manifest.json", "assets/search/words-0.txt",
        "assets/site.css", "feeds/psf.xml",
        "feeds/psf/psf-1.xml", "llms.txt",
        "psf/", "psf/1.0/", "psf/1.0/full/", "psf/1.0/psf-1.1/", "psf/1.0/psf-1/", "psf/1.0/terms/",
        "psf/latest/", "psf/next/",
        "psf/psf-1.1/", "psf/psf-1/", "psf/term-log/", "robots.txt", "search/",
        "sitemap.xml", "start/",
      ]
    )
  }

  @Test func leavesOutListsThatWouldBeEmpty() throws {
    let map = try Content([:]).map
    #expect(
      Set(map.entries.map(\.route)) == [
        .home, .notFound, .sitemap, .robots, .redirects, .headers, .llms, .themeAsset("site.css"),
        .downloads(.checksums), .search, .searchFile(.manifest), .searchFile(.words(0)),
        .searchFile(.documents(0)),
      ]
    )
  }

  @Test func listsEachPairOfVersionsAndWhatChanged() throws {
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
    let map = try Content(files).map
    #expect(map.contains(.comparison(old, new)))
    #expect(map.contains(.provisionComparison(old, new, "PSF-1.1")))
    #expect(!map.contains(.provisionComparison(old, new, "PSF-1")))
    #expect(map.contains(.revisions(new)))
    #expect(!map.contains(.revisions(old)))
    let page = try #require(map.page(of: .revisions(new)))
    #expect(map.ids(on: page) == ["why"])
    #expect(map.entries.count { $0.route == .history(psf, "PSF-1") } == 1)
  }

  @Test func hasNoVersionInForceWhereOnlyADraftIs() throws {
    var files: [String: String] = [:]
    for (path, text) in Content.oneVersion {
      files[path.split(separator: "/1.0/").joined(separator: "/next/")] = text
    }
    files["standards/psf/next/version.yml"] = "number: \"1.0\"\nsummary: A draft.\n"
    let map = try Content(files).map
    #expect(map.contains(.version(draft)))
    #expect(!map.contains(.latest(psf)))
  }

  @Test func findsARouteByItsAddress() throws {
    let map = try Content(Content.oneVersion).map
    func route(at address: String) -> Route? { map.page(at: address).map { map[$0].route } }
    #expect(route(at: "") == .home)
    #expect(route(at: "index.html") == .home)
    #expect(route(at: "psf/1.0/") == .version(old))
    #expect(route(at: "psf/1.0/index.html") == .version(old))
    #expect(route(at: "psf/1.0") == nil)
    #expect(route(at: "robots.txtindex.html") == nil)
    #expect(map.suggestions(for: "psf/1.0/psf-1.2/") == ["psf/1.0/psf-1.1/"])
  }

  @Test func tellsWhereEachRouteComesFrom() throws {
    let map = try Content(Content.oneVersion).map
    func origin(of route: Route) -> String? {
      map.page(of: route).map { map[$0].origin.path.relative }
    }
    #expect(
      origin(of: .history(psf, "PSF-1.1")) == "standards/psf/1.0/psf-1-input/psf-1.1.md"
    )
    #expect(origin(of: .terms(old)) == "standards/psf/1.0/version.yml")
  }

  @Test func keepsBothPagesThatWantOneAddressAndLeadsToTheFirst() throws {
    let files = Content.oneVersion.merging(["pages/psf.md": Content.page("Words.")]) { $1 }
    let map = try Content(files).map
    #expect(map.entries.count { $0.address == "psf/" } == 2)
    #expect(map.page(at: "psf/").map { map[$0].route } == .standard(psf))
    #expect(!map.contains(.document(.page, "psf")))
  }

  @Test func givesEachSubjectThePlaceWhereItIsShown() throws {
    let files = Content.oneVersion.merging(["faq/what.md": Content.question("Words.")]) { $1 }
    let content = try Content(files)
    let places: [Subject: String] = [
      .site: "", .standard(psf): "psf/", .provision(old, "PSF-1.1"): "psf/1.0/psf-1.1/",
      .provision(old, "term-log"): "psf/1.0/terms/#term-log",
      .document(.question, "what"): "faq/#what",
    ]
    for (subject, address) in places {
      let id = try #require(content.publication.subjects.id(of: subject))
      let location = try #require(content.map.location(of: id))
      #expect(content.map.address(of: location) == address)
    }
  }

  @Test func findsTheTargetOfEachLinkOfATextOnce() throws {
    let body =
      "[a](/psf/) [b](#here) [c](nowhere.md) [d](https://a.example) ![e](map.svg)\n\n## Here"
    let files = [
      "pages/about.md": Content.page(body),
      "pages/map.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    ]
    let content = try Content(Content.oneVersion.merging(files) { $1 })
    let text = try #require(content.publication.documents[Page.self].first?.body)
    let standard = try #require(content.location(.standard(psf)))
    let picture = try #require(content.location(.asset(SourcePath("pages/map.svg"))))
    #expect(
      content.map.targets(ofLinksIn: text) == [
        .success(.location(standard)), .success(.sameText("here")),
        .failure(.noFile(SourcePath("pages/nowhere.md"))), .success(.location(picture)),
      ]
    )
  }

  /// A link that an erratum replaces leads where it led.
  @Test func followsTheLinksOfWhatErrataReplace() throws {
    var files = Content.oneVersion
    files["standards/psf/1.0/psf-1-input/psf-1.1.md"] = Content.provision(
      "PSF-1.1",
      "It MUST be as [told](/psf/) here."
    )
    files["standards/psf/errata/1.0/e1.md"] = """
      ---
      id: E1
      provision: PSF-1.1
      date: 2026-05-01
      status: verified
      old: "be as [told](/psf/) here"
      new: "be as [told](/psf/)"
      ---
      Why.

      """
    let content = try Content(files)
    let erratum = try #require(content.publication.versions.first?.errata.first)
    for text in [erratum.old, erratum.new] {
      let target = try content.map.target(ofLink: 0, in: text)?.get()
      guard case .location(let location)? = target else { Issue.record("\(text.text)"); continue }
      #expect(content.map.address(of: location) == "psf/")
    }
  }
}
