import Addresses
import Diagnostics
import SourceFiles
import Testing

@testable import SiteBuilding

@Suite struct ThemeFilesTests {
  private static func theme(_ texts: [String: String]) -> ThemeFiles {
    ThemeFiles(
      texts.sorted { $0.key < $1.key }.map { path, text in
        SourceFile(path: SourcePath(path, in: .templates), bytes: Array(text.utf8))
      }
    )
  }

  @Test func putsADigestIntoEachName() {
    // `printf abc | sha256sum` begins with ba7816bf.
    let theme = Self.theme([
      "assets/a.js": "abc", "assets/fonts/b.c.woff2": "abc", "assets/d": "abc", "page.mustache": "",
    ])
    #expect(
      theme.assets.map(\.name) == ["a.ba7816bf.js", "d.ba7816bf", "fonts/b.c.ba7816bf.woff2"]
    )
  }

  @Test func namesFilesInTemplatesByTheirNamesInTheSite() {
    let theme = Self.theme(["assets/a.js": "abc"])
    let template = "<script src=\"{{root}}assets/a.js\"> assets/a.json assets/b.js assets/"
    #expect(
      String(decoding: theme.renamed(in: Array(template.utf8)), as: UTF8.self)
        == "<script src=\"{{root}}assets/a.ba7816bf.js\"> assets/a.json assets/b.js assets/"
    )
  }

  @Test func namesFontsInStyles() throws {
    let theme = Self.theme(["assets/z.woff2": "abc", "assets/a.css": "x { src: url(z.woff2) }"])
    let name = try #require(theme.names["a.css"])
    let style = try #require(theme.contents[name])
    #expect(String(decoding: style, as: UTF8.self) == "x { src: url(z.ba7816bf.woff2) }")
    // Another font gives the style another name.
    let other = Self.theme(["assets/z.woff2": "abd", "assets/a.css": "x { src: url(z.woff2) }"])
    #expect(other.names["a.css"] != name)
  }
}

@Suite struct HeaderListTests {
  @Test func letsPagesLoadNothingFromElsewhere() throws {
    var files = ChangingStandard.files
    files["site.yml"] = (files["site.yml"] ?? "").replacing(
      "base-url: https://example.org",
      with: "base-url: https://example.org/a"
    )
    files["site.yml"]? += "picture-hosts: [cdn.example.net]\n"
    let lines = try BuiltSite(files).text("_headers").split(separator: "\n")
    #expect(
      lines.prefix(3) == [
        "/a/*",
        "  Content-Security-Policy: default-src 'none'; style-src 'self'; "
          + "img-src 'self' data: https://cdn.example.net; font-src 'self'; script-src 'self'; "
          + "connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'",
        "  X-Content-Type-Options: nosniff",
      ]
    )
    let style = try #require(lines.firstIndex { $0.hasPrefix("/a/assets/site.") })
    #expect(lines[style + 1] == "  Cache-Control: public, max-age=31536000, immutable")
  }

  @Test func leavesNoInlineStyleOnAnyPage() throws {
    let site = try BuiltSite.real.get()
    for (route, page) in site.pages {
      #expect(!page.source.contains("<style"), "\(route.address)")
      #expect(!page.tags.contains { $0.attributes["style"] != nil }, "\(route.address)")
    }
  }
}
