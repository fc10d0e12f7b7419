import Foundation
import Testing

/// Documents have the colours of the site.
@Suite struct TokenTests {
  private static func text(_ path: String) throws -> String {
    let file = BuiltSite.root.appending(path: "templates/" + path)
    return try String(contentsOf: file, encoding: .utf8)
  }

  /// The colours of the light scheme, by their names without `--`.
  private static func siteColours() throws -> [String: String] {
    let pattern = #/--([a-z-]+): (?:light-dark\()?(#[0-9a-f]{3,6})/#
    let pairs = try text("assets/site.css").matches(of: pattern).map {
      (String($0.1), String($0.2))
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  @Test func holdsTheThemeOfDocumentsToThatOfTheSite() throws {
    let site = try Self.siteColours()
    let pattern = #/#let ([a-z]+) = rgb\("(#[0-9a-f]{6})"\)(?: // --([a-z-]+))?/#
    let colours = try Self.text("pdf/theme.typ").matches(of: pattern)
    #expect(colours.count == 9)
    for colour in colours {
      let name = String(colour.3 ?? colour.1)
      #expect(site[name] == String(colour.2), "\(colour.1) is --\(name)")
    }
  }

  @Test func leavesNoColourToSingleDocuments() throws {
    for name in ["articles", "changes", "documents", "frame", "prose", "provisions", "share"] {
      #expect(try !Self.text("pdf/\(name).typ").contains("rgb("), "\(name)")
    }
  }

  @Test func loadsTheFaceOfTitlesWithTheStyleThatNamesIt() throws {
    let site = try BuiltSite.real.get()
    let page = HTMLPage(site.text("psf/1.1/psf-4.2/index.html"))
    let face = try #require(page.attribute("href", of: "link", where: "rel", is: "preload"))
    let style = try #require(page.attribute("href", of: "link", where: "rel", is: "stylesheet"))
    let names = [face, style].map { $0.replacing("../", with: "") }
    // The header of WOFF2.
    #expect(site.files[names[0]]?.starts(with: "wOF2".utf8) == true)
    let name = try #require(names[0].split(separator: "/").last)
    #expect(site.text(names[1]).contains("url(\(name))"))
    // Without it browsers fetch a face twice.
    #expect(page.attribute("crossorigin", of: "link", where: "rel", is: "preload") != nil)
  }
}
