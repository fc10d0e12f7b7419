import Standards
import Testing

@testable import Addresses

/// Texts whose headings and footnotes would meet if nothing stood before their ids.
private let sameBody = """
  Words.[^1]

  ## Log

  ## Log

  ## Term log

  ## PSF 1 1

  [^1]: A note.
  """

@Suite struct PageTextsTests {
  private static func content() throws -> Content {
    var files = Content.oneVersion
    files["standards/psf/1.0/terms.md"] =
      "## Log\n\nKept.\n\n## Log log\n\nKept twice.[^1]\n\n[^1]: Yes.\n"
    files["standards/psf/1.0/psf-1-input/index.md"] = Content.provision("PSF-1", sameBody)
    files["standards/psf/1.0/psf-1-input/psf-1.1.md"] = Content.provision("PSF-1.1", sameBody)
    for name in ["log", "log-2", "how"] {
      files["faq/\(name).md"] = Content.question(sameBody)
    }
    files["pages/log.md"] = Content.page(sameBody)
    return try Content(files)
  }

  @Test func letsNoTwoIDsOfAPageMeet() throws {
    let content = try Self.content()
    let texts = content.resolver.texts
    #expect(texts.ids(on: .fullText(old)).count >= 18)
    for route in content.map.entries.map(\.route) {
      let ids = texts.ids(on: route)
      #expect(Set(ids).count == ids.count, "on \(route.address): \(ids.sorted())")
      // Those are for what templates set and for texts that only stand beside the page's own.
      #expect(!ids.contains { $0.hasPrefix("_") })
    }
  }

  @Test func putsTheAnchorBeforeTheIDsOfEachText() throws {
    let texts = try Self.content().resolver.texts
    let ids = Set(texts.ids(on: .documents(.question)))
    #expect(ids.isSuperset(of: ["log", "log_log", "log_log-2", "log-2_log", "log_fn1", "how_log"]))
    #expect(
      Set(texts.ids(on: .fullText(old))).isSuperset(of: ["psf-1", "psf-1_log", "psf-1.1_log"])
    )
    #expect(Set(texts.ids(on: .document(.page, "log"))).isSuperset(of: ["log", "log-2", "fnref1"]))
  }

  @Test func keepsWhatIsQuotedApartFromAllElse() throws {
    let content = try Self.content()
    let body = try #require(content.publication[old]?["PSF-1.1"]?.body)
    let placed = PageTexts.quoted(body, as: "today")
    #expect(placed.ids.contains("_today_log"))
    #expect(placed.ids.allSatisfy { $0.hasPrefix("_today_") })
  }

  @Test func findsEveryIDThatItListsAndNoOther() throws {
    let content = try Self.content()
    for entry in content.map.entries {
      let page = try #require(content.map.page(of: entry.route))
      let ids = content.map.ids(on: page)
      for id in ids { #expect(content.resolver.has(id, on: page), "\(id) on \(entry.address)") }
      for id in ["nowhere", "_main", "s9", "log_nowhere", "nowhere_log", "_log", "log_"] {
        #expect(!content.resolver.has(id, on: page), "\(id) on \(entry.address)")
      }
    }
  }
}
