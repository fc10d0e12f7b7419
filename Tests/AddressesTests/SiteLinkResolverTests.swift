import Diagnostics
import Standards
import Testing

@testable import Addresses

@Suite struct SiteLinkResolverTests {
  private static func content() async throws -> Content {
    let more = [
      "pages/about.md": Content.page("## Who we are\n\nWords."),
      "faq/what.md": Content.question("## In short\n\nWords."),
      "faq/how.md": Content.question("Words."),
      "pages/map.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    ]
    return try await Content(Content.oneVersion.merging(more) { $1 })
  }

  private let page = SourcePath("pages/about.md")

  @Test(arguments: [
    ("/", Location(.home)),
    ("/about/", Location(.page("about"))),
    ("/about", Location(.page("about"))),
    ("/about/index.html", Location(.page("about"))),
    ("/about/#who-we-are", Location(.page("about"), fragment: "who-we-are")),
    ("/about/?x=y#who-we-are", Location(.page("about"), fragment: "who-we-are")),
    ("/faq/#what_in-short", Location(.questions, fragment: "what_in-short")),
    ("/psf/1.0/terms/#term-log", Location(.terms(old), fragment: "term-log")),
    ("../faq/what.md", Location(.questions, fragment: "what")),
    ("../faq/what.md#in-short", Location(.questions, fragment: "what_in-short")),
    ("../faq", Location(.questions)),
    ("./about.md", Location(.page("about"))),
    ("map.svg", Location(.asset(SourcePath("pages/map.svg")))),
    ("m%61p.svg", Location(.asset(SourcePath("pages/map.svg")))),
    ("../standards/psf", Location(.standard(psf))),
    ("../standards/psf/1.0/psf-1-input/psf-1.1.md", Location(.provision(old, "PSF-1.1"))),
    ("../standards/psf/1.0/terms.md#log", Location(.terms(old), fragment: "term-log")),
  ])
  func findsWhatAPathLeadsTo(_ path: String, _ location: Location) async throws {
    let resolver = try await Self.content().resolver
    #expect(resolver.resolve(path: path, from: page) == .success(location))
  }

  @Test(arguments: [
    ("", LinkProblem.noDestination),
    ("../../x.md", .outsideContent),
    ("/nowhere/", .noPage("nowhere/")),
    ("nowhere.md", .noFile(SourcePath("pages/nowhere.md"))),
    ("/about/#nowhere", .noFragment("nowhere", on: Location(.page("about")))),
    ("/psf/1.0/#_cite", .noFragment("_cite", on: Location(.version(old)))),
  ])
  func saysWhyAPathLeadsNowhere(_ path: String, _ problem: LinkProblem) async throws {
    let resolver = try await Self.content().resolver
    #expect(resolver.resolve(path: path, from: page) == .failure(problem))
  }

  @Test func tellsAnImageFromAPage() async throws {
    let resolver = try await Self.content().resolver
    let picture = Location(.asset(SourcePath("pages/map.svg")))
    #expect(resolver.resolve(image: "map.svg", from: page) == .success(picture))
    let about = Location(.page("about"))
    #expect(resolver.resolve(image: "/about/", from: page) == .failure(.notAnImage(about)))
  }

  @Test func looksForAHeadingInItsTextAndThenWhereItsFileIsShown() async throws {
    let content = try await Self.content()
    let body = try #require(content.publication.pages.first?.body)
    #expect(
      content.resolver.resolve(fragment: "who-we-are", in: body)
        == .success(.sameText("who-we-are"))
    )
    #expect(
      content.resolver.resolve(fragment: "nowhere", in: body) == .failure(.noHeading("nowhere"))
    )
    let term = try #require(content.publication[old]?.terms.first?.body)
    #expect(
      content.resolver.resolve(fragment: "log", in: term)
        == .success(.elsewhere(Location(.terms(old), fragment: "term-log")))
    )
  }
}
