import Diagnostics
import Standards
import Testing

@testable import Addresses

@Suite struct LinkResolverTests {
  private static func content() throws -> Content {
    let more = [
      "pages/about.md": Content.page("## Who we are\n\nWords."),
      "faq/what.md": Content.question("## In short\n\nWords."),
      "faq/how.md": Content.question("Words."),
      "pages/map.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    ]
    return try Content(Content.oneVersion.merging(more) { $1 })
  }

  private let page = SourcePath("pages/about.md")

  @Test(arguments: [
    ("/", Route.home, nil as String?),
    ("/about/", Route.document(.page, "about"), nil),
    ("/about", Route.document(.page, "about"), nil),
    ("/about/index.html", Route.document(.page, "about"), nil),
    ("/about/#who-we-are", Route.document(.page, "about"), "who-we-are"),
    ("/about/?x=y#who-we-are", Route.document(.page, "about"), "who-we-are"),
    ("/faq/#what_in-short", Route.documents(.question), "what_in-short"),
    ("/psf/1.0/terms/#term-log", Route.terms(old), "term-log"),
    ("../faq/what.md", Route.documents(.question), "what"),
    ("../faq/what.md#in-short", Route.documents(.question), "what_in-short"),
    ("../faq", Route.documents(.question), nil),
    ("./about.md", Route.document(.page, "about"), nil),
    ("map.svg", Route.asset(SourcePath("pages/map.svg")), nil),
    ("m%61p.svg", Route.asset(SourcePath("pages/map.svg")), nil),
    ("../standards/psf", Route.standard(psf), nil),
    ("../standards/psf/1.0/psf-1-input/psf-1.1.md", Route.provision(old, "PSF-1.1"), nil),
    ("../standards/psf/1.0/terms.md#log", Route.terms(old), "term-log"),
  ])
  func findsThePlaceThatAPathLeadsTo(
    _ path: String,
    _ route: Route,
    _ fragment: String?
  ) throws {
    let content = try Self.content()
    let location = try #require(content.location(route, fragment))
    #expect(content.resolver.resolve(path: path, from: page) == .success(location))
  }

  @Test(arguments: [
    ("", LinkProblem.noDestination),
    ("../../x.md", .outsideContent),
    ("/nowhere/", .noPage("nowhere/")),
    ("nowhere.md", .noFile(SourcePath("pages/nowhere.md"))),
  ])
  func saysWhyAPathLeadsNowhere(_ path: String, _ problem: LinkProblem) throws {
    let resolver = try Self.content().resolver
    #expect(resolver.resolve(path: path, from: page) == .failure(problem))
  }

  @Test(arguments: [
    ("/about/#nowhere", "nowhere", Route.document(.page, "about")),
    ("/psf/1.0/#_cite", "_cite", .version(old)),
  ])
  func namesThePageThatHasNoSuchElement(_ path: String, _ id: String, _ route: Route) throws {
    let content = try Self.content()
    let location = try #require(content.location(route))
    let found = content.resolver.resolve(path: path, from: page)
    #expect(found == .failure(.noFragment(id, on: location)))
  }

  @Test func findsEveryPageAtItsOwnAddress() throws {
    let content = try Self.content()
    for entry in content.map.entries {
      let location = try #require(content.location(entry.route))
      let found = content.resolver.resolve(path: "/" + entry.address, from: page)
      #expect(found == .success(location))
    }
  }

  @Test func tellsAnImageFromAPage() throws {
    let content = try Self.content()
    let picture = try #require(content.location(.asset(SourcePath("pages/map.svg"))))
    #expect(content.resolver.resolve(image: "map.svg", from: page) == .success(picture))
    let about = try #require(content.location(.document(.page, "about")))
    #expect(content.resolver.resolve(image: "/about/", from: page) == .failure(.notAnImage(about)))
  }

  @Test func looksForAHeadingInItsTextAndThenWhereItsFileIsShown() throws {
    let content = try Self.content()
    let body = try #require(content.publication.documents[Page.self].first?.body)
    #expect(
      content.resolver.resolve(fragment: "who-we-are", in: body)
        == .success(.sameText("who-we-are"))
    )
    #expect(
      content.resolver.resolve(fragment: "nowhere", in: body) == .failure(.noHeading("nowhere"))
    )
    let term = try #require(content.publication[old]?.terms.first?.body)
    let definition = try #require(content.location(.terms(old), "term-log"))
    #expect(
      content.resolver.resolve(fragment: "log", in: term) == .success(.location(definition))
    )
  }
}
