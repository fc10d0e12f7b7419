import Addresses
import Foundation
import Testing

@testable import SiteBuilding

@Suite struct GoldenPageTests {
  @Test func hasGoldenSites() {
    #expect(GoldenSite.all.count >= 2)
  }

  @Test(arguments: GoldenSite.all)
  func makesThePagesThatAreExpected(_ golden: GoldenSite) async throws {
    let site = try await BuiltSite(content: golden.content)
    let pages = Dictionary(
      uniqueKeysWithValues: site.pages.map { ($0.route.filePath, $0.page.main) }
    )
    #expect(pages.values.allSatisfy { !$0.isEmpty })
    let expected = golden.expectedPages
    if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] == "1", pages != expected {
      return try golden.record(pages)
    }
    #expect(pages.keys.sorted() == expected.keys.sorted())
    for (path, main) in pages.sorted(by: { $0.key < $1.key }) {
      #expect(main == expected[path], "\(path)")
    }
  }

  @Test(arguments: GoldenSite.all)
  func keepsTheLawsOfAllSites(_ golden: GoldenSite) async throws {
    let site = try await BuiltSite(content: golden.content)
    #expect(SiteLaws.violations(in: site) == [])
  }

  @Test(arguments: GoldenSite.all)
  func makesTheSameBytesTwice(_ golden: GoldenSite) async throws {
    let first = try await BuiltSite(content: golden.content)
    let second = try await BuiltSite(content: golden.content)
    #expect(first.files == second.files)
  }
}
