import Artifacts
import Diagnostics
import Testing

@testable import Delivery

@Suite struct CollidingPathsTests {
  @Test func findsNothingInOrdinaryPaths() throws {
    let paths = ["a", "b/a", "b/c", "b.html", "ab/c", "c/.gitignore", "straße", "strasse"]
    #expect(try diagnostics(for: paths).isEmpty)
  }

  @Test func namesBothOriginsOfOnePath() throws {
    let page = try #require(ArtifactPath("psf/index.html"))
    let first = SourcePlace(SourcePath("a.md"), line: 3, column: 1)
    let second = SourcePlace(SourcePath("b.md"), line: 5, column: 7)
    let claims = [PathClaim(page, from: second), PathClaim(page, from: first)]
    let found = try #require(CollidingPaths.diagnostics(among: claims).first)
    #expect(found.severity == .error)
    #expect(found.rule == "colliding-paths")
    #expect(found.place == second)
    #expect(found.summary == "the file ‘psf/index.html’ of the site is also made from a.md")
    #expect(found.notes.map(\.place) == [first])
    #expect(CollidingPaths.diagnostics(among: claims.reversed()) == [found])
  }

  @Test(arguments: [
    ["psf/A.html", "psf/a.html"], ["PSF/a.html", "psf/a.html"], ["É.html", "e\u{301}.html"],
    ["a", "a/b"], ["A", "a/b/c"], [".psf-site"], [".gitignore"], [".Git/config"],
  ])
  func findsOneCollision(paths: [String]) throws {
    #expect(try diagnostics(for: paths).count == 1)
    #expect(try diagnostics(for: paths.reversed()) == diagnostics(for: paths))
  }

  @Test func reportsEachFurtherClaimOnAPath() throws {
    let found = try diagnostics(for: ["a", "A", "a", "b"], numbered: true)
    #expect(found.map(\.place.path.relative) == ["1.md", "2.md"])
    #expect(found.flatMap(\.notes).map(\.place.path.relative) == ["0.md", "0.md"])
  }

  @Test func reportsAFileInThePlaceOfAFolderOnce() throws {
    let pages = (0..<20).map { "a/\($0)/index.html" }
    let found = try diagnostics(for: pages + ["a"])
    #expect(
      found.map(\.summary) == [
        "the file ‘a’ of the site has the name of the folder of ‘a/0/index.html’, "
          + "made from a/0/index.html.md"
      ]
    )
  }

  private func diagnostics(for paths: [String], numbered: Bool = false) throws -> [Diagnostic] {
    let claims = try paths.enumerated().map { index, path in
      PathClaim(
        try #require(ArtifactPath(path)),
        from: SourcePlace(SourcePath(numbered ? "\(index).md" : "\(path).md"))
      )
    }
    return CollidingPaths.diagnostics(among: claims)
  }
}
