import Diagnostics
import Standards
import Testing

@testable import Addresses

/// Each kind of route with its promise.
private let promises: [(route: Route, address: String, file: String)] = [
  (.home, "", "index.html"),
  (.notFound, "404.html", "404.html"),
  (.standard(psf), "psf/", "psf/index.html"),
  (.latest(psf), "psf/latest/", "psf/latest/index.html"),
  (.version(old), "psf/1.0/", "psf/1.0/index.html"),
  (.version(draft), "psf/next/", "psf/next/index.html"),
  (.provision(old, "PSF-4"), "psf/1.0/psf-4/", "psf/1.0/psf-4/index.html"),
  (.provision(old, "PSF-4.2"), "psf/1.0/psf-4.2/", "psf/1.0/psf-4.2/index.html"),
  (.provision(old, "4.2"), "psf/1.0/psf-4.2/", "psf/1.0/psf-4.2/index.html"),
  (.terms(old), "psf/1.0/terms/", "psf/1.0/terms/index.html"),
  (.fullText(old), "psf/1.0/full/", "psf/1.0/full/index.html"),
  (.revisions(old), "psf/1.0/revisions/", "psf/1.0/revisions/index.html"),
  (.history(psf, "PSF-4.2"), "psf/psf-4.2/", "psf/psf-4.2/index.html"),
  (.history(psf, "term-log"), "psf/term-log/", "psf/term-log/index.html"),
  (.comparison(old, new), "psf/compare/1.0/1.1/", "psf/compare/1.0/1.1/index.html"),
  (
    .provisionComparison(old, new, "PSF-4.2"), "psf/compare/1.0/1.1/psf-4.2/",
    "psf/compare/1.0/1.1/psf-4.2/index.html"
  ),
  (
    .formerProvisionComparison(old, new, "PSF-4.2"), "psf/compare/1.0/1.1/psf-4.2/before/",
    "psf/compare/1.0/1.1/psf-4.2/before/index.html"
  ),
  (.impact(old, new), "psf/compare/1.0/1.1/impact/", "psf/compare/1.0/1.1/impact/index.html"),
  (.impactFile(old, new), "psf/compare/1.0/1.1/impact.json", "psf/compare/1.0/1.1/impact.json"),
  (.impactSchema, "schemas/impact-1.json", "schemas/impact-1.json"),
  (.search, "search/", "search/index.html"),
  (.searchList(psf), "search/psf/", "search/psf/index.html"),
  (.searchFile(.manifest), "assets/search/manifest.json", "assets/search/manifest.json"),
  (.searchFile(.words(12)), "assets/search/words-12.txt", "assets/search/words-12.txt"),
  (.searchFile(.documents(3)), "assets/search/documents-3.txt", "assets/search/documents-3.txt"),
  (.migration(psf), "psf/migrate/", "psf/migrate/index.html"),
  (.schema(.version), "schemas/version-1.json", "schemas/version-1.json"),
  (.documents(.article), "insights/", "insights/index.html"),
  (.document(.article, "logs"), "insights/logs/", "insights/logs/index.html"),
  (.documents(.question), "faq/", "faq/index.html"),
  (.exams, "exams/", "exams/index.html"),
  (.exam(ExamID("aida")), "exams/aida/", "exams/aida/index.html"),
  (.coverage(ExamID("aida")), "exams/aida/coverage/", "exams/aida/coverage/index.html"),
  (
    .studyDelta(ExamID("aida"), old), "exams/aida/since/1.0/", "exams/aida/since/1.0/index.html"
  ),
  (.documents(.credential), "credentials/", "credentials/index.html"),
  (.document(.credential, "aida"), "credentials/aida/", "credentials/aida/index.html"),
  (.document(.page, "about"), "about/", "about/index.html"),
  (.articleFeed, "feeds/insights.xml", "feeds/insights.xml"),
  (.standardFeed(psf), "feeds/psf.xml", "feeds/psf.xml"),
  (.domainFeed(psf, "PSF-4"), "feeds/psf/psf-4.xml", "feeds/psf/psf-4.xml"),
  (.notice(old, "PSF-4.9"), "psf/1.0/psf-4.9/", "psf/1.0/psf-4.9/index.html"),
  (.sitemap, "sitemap.xml", "sitemap.xml"),
  (.robots, "robots.txt", "robots.txt"),
  (.redirects, "_redirects", "_redirects"),
  (.headers, "_headers", "_headers"),
  (.llms, "llms.txt", "llms.txt"),
  (.formerAddress("old/page/"), "old/page/", "old/page/index.html"),
  (.formerAddress("old.html"), "old.html", "old.html"),
  (.asset(SourcePath("insights/path.svg")), "insights/path.svg", "insights/path.svg"),
  (.themeAsset("site.css"), "assets/site.css", "assets/site.css"),
]

@Suite struct RouteTests {
  @Test(arguments: promises.indices)
  func keepsItsAddress(_ index: Int) {
    let (route, address, file) = promises[index]
    #expect(route.address == address)
    #expect(route.filePath == file)
    #expect(route.depth == address.utf8.count { $0 == UInt8(ascii: "/") })
  }

  @Test func givesEachKindAnAddressOfItsOwn() {
    // The two ways to write one id are one page.
    let addresses = promises.map(\.address)
    #expect(Set(addresses).count == addresses.count - 1)
  }

  @Test(arguments: promises.indices)
  func leadsToEveryOtherPage(_ index: Int) {
    let page = promises[index].route
    for other in promises.map(\.route) {
      #expect(follow(page.link(to: other), from: page) == other.address)
      let link = page.link(to: other, fragment: "x")
      if other == page {
        #expect(link == "#x")
      } else {
        #expect(link.hasSuffix("#x"))
        #expect(follow(String(link.dropLast(2)), from: page) == other.address)
      }
    }
  }

  @Test func countsTheFoldersUpToTheRoot() {
    #expect(Route.home.wayToRoot == "")
    #expect(Route.notFound.wayToRoot == "")
    #expect(Route.documents(.article).wayToRoot == "../")
    #expect(Route.provision(old, "PSF-4.2").wayToRoot == "../../../")
    #expect(Route.articleFeed.wayToRoot == "../")
  }

  @Test func linksToTheFirstPageFromItself() {
    #expect(Route.home.link(to: .home) == "./")
    #expect(Route.notFound.link(to: .home) == "./")
  }

  @Test func reservesTheWordsThatStandAtThePlaceOfAProvisionOrAVersion() {
    let words = promises.map { $0.address.split(separator: "/").map(String.init) }
      .filter { $0.first == "psf" }
    // What stands further down stands below a provision.
    let fixed = words.flatMap { $0.dropFirst().prefix(4) }.filter { word in
      !word.contains { $0.isNumber } && !word.hasPrefix("term-") && !word.hasSuffix(".json")
    }
    #expect(Set(fixed).isSubset(of: Route.reserved))
  }
}

/// The address that a browser makes of a relative link on a page.
private func follow(_ link: String, from page: Route) -> String {
  var parts = page.address.split(separator: "/", omittingEmptySubsequences: false).dropLast()
  for part in link.split(separator: "/", omittingEmptySubsequences: false) {
    switch part {
    case "..": parts.removeLast()
    case ".": break
    default: parts.append(part)
    }
  }
  let address = parts.joined(separator: "/")
  return link == "./" && !address.isEmpty ? address + "/" : address
}
