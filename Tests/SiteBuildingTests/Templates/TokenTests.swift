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
}
