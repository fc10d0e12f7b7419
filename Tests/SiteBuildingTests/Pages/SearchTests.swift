import Addresses
import Standards
import Testing

@testable import SiteBuilding

@Suite struct SearchTests {
  private static func provision(_ id: String, _ title: String, _ body: String) -> String {
    let principle = id.contains(".") ? "" : "principle: Aardvarks first.\n"
    return "---\nid: \(id)\ntitle: \(title)\n\(principle)---\n\(body)\n"
  }

  /// PSF-1.1 changes title and text in 1.1, PSF-1.2 is the same in both, PSF-1.3 goes in 1.1.
  private static let files: [String: String] = {
    var files = ChangingStandard.files.filter { !$0.key.contains("/1.") }
    for number in ["1.0", "1.1"] {
      let folder = "standards/psf/\(number)/"
      let follows = number == "1.1" ? "follows: \"1.0\"\n" : ""
      files[folder + "version.yml"] =
        "number: \"\(number)\"\npublished: 2026-0\(follows.isEmpty ? 5 : 6)\nsummary: Bison.\n"
        + follows
      files[folder + "terms.md"] = "## Log\n\nAlso: Journal\n\nCamels.\n"
      files[folder + "psf-1-a/index.md"] = provision("PSF-1", "Input", "Dingos.")
      files[folder + "psf-1-a/psf-1.2.md"] = provision("PSF-1.2", "Same", "Emus [PSF-1.1].")
    }
    files["standards/psf/1.0/psf-1-a/psf-1.1.md"] = provision(
      "PSF-1.1",
      "Validation layer",
      "Zebras MUST be kept."
    )
    files["standards/psf/1.1/psf-1-a/psf-1.1.md"] = provision(
      "PSF-1.1",
      "Structured output",
      "Zebras and *gi*raffes MUST be kept.\n\n## Okapi\n\nLynx, lynx, lynx: ~~gnu~~ ibex. Zebras."
    )
    files["standards/psf/1.0/psf-1-a/psf-1.3.md"] = provision("PSF-1.3", "Gone", "Koalas.")
    files["pages/about.md"] = "---\ntitle: A page\ndek: Moose.\n---\nNewt zebra.\n"
    return files
  }()

  private static let site = Result { try SearchedSite(files) }

  private func found(_ word: String) throws -> [String] { try Self.site.get().found(word) }

  @Test func listsWhatIsInForceFirstAndATextOfTwoVersionsOnce() throws {
    #expect(
      try Self.site.get().documents.map { $0.joined(separator: " | ") } == [
        "Production Safety Framework | psf/ | ", "PSF 1.1 |  | ", "PSF-1 Input | psf-1/ | ",
        "PSF-1.1 Structured output | psf-1.1/ | "
          + "Validation layer in 1.0, Structured output since 1.1",
        "PSF-1.2 Same | psf-1.2/ | ", "PSF-1.3 Gone | psf/psf-1.3/ | withdrawn in 1.1",
        "Log | terms/#term-log | ", "A page | about/ | ", "Where to start | start/ | ",
        "Update a PSF checklist | psf/migrate/ | ",
        "Changes to the PSF, what you have to do | psf/changes/ | ",
        "Compare versions of the PSF | psf/compare/ | ", "PSF 1.0 |  | ",
        "PSF-1.1 Validation layer | psf-1.1/ | ", "PSF-1.3 Gone | psf-1.3/ | ",
      ]
    )
  }

  @Test func tellsOfEachDocumentWhereItBelongs() throws {
    let manifest = try Self.site.get().site.text("assets/search/manifest.json")
    let versions = #""versions":[["psf/1.1/","PSF 1.1",0],["psf/1.0/","PSF 1.0",0]]"#
    #expect(manifest.contains(versions))
    let kinds = #""kinds":["Criterion","Domain","Page","Standard","Term","Version"]"#
    #expect(manifest.contains(kinds))
    // First document, rank, kind, standard, versions.
    let groups = """
      "groups":[[0,0,3,0],[1,0,5,0,0],[2,0,1,0,0,1],[3,0,0,0,0],[4,0,0,0,0,1],[5,0,0,0],\
      [6,0,4,0,0,1],[7,0,2,-1],[12,2,5,0,1],[13,2,0,0,1]]
      """
    #expect(manifest.contains(groups))
  }

  @Test(arguments: [
    (
      "zebra",
      [
        "A page about/ 0", "PSF-1.1 Structured output psf-1.1/ 2",
        "PSF-1.1 Validation layer psf-1.1/ 2",
      ]
    ),
    ("giraff", ["PSF-1.1 Structured output psf-1.1/ 2"]),
    ("okapi", ["PSF-1.1 Structured output psf-1.1/ 3"]),
    ("lynx", ["PSF-1.1 Structured output psf-1.1/ 1"]),
    ("ibex", ["PSF-1.1 Structured output psf-1.1/ 0"]),
    ("gnu", []),
    ("aardvark", ["PSF-1 Input psf-1/ 2"]),
    ("moos", ["A page about/ 2"]),
    ("newt", ["A page about/ 0"]),
    ("bison", ["PSF 1.1  2", "PSF 1.0  2"]),
    ("koala", ["PSF-1.3 Gone psf-1.3/ 2"]),
    ("journal", ["Log terms/#term-log 4"]),
    ("layer", ["PSF-1.1 Structured output psf-1.1/ 4", "PSF-1.1 Validation layer psf-1.1/ 5"]),
  ])
  func weighsWordsByTheirPlace(_ word: String, _ documents: [String]) throws {
    #expect(try found(word) == documents)
  }

  @Test func leadsFromAnIDToWhatIsInForce() throws {
    func ids(_ key: String) throws -> [String] { try found(key).filter { $0.hasSuffix(" 6") } }
    #expect(try ids("psf1.1") == ["PSF 1.1  6", "PSF-1.1 Structured output psf-1.1/ 6"])
    #expect(try ids("psf1.2") == ["PSF-1.2 Same psf-1.2/ 6"])
    #expect(try ids("psf1.3") == ["PSF-1.3 Gone psf/psf-1.3/ 6"])
    #expect(try ids("termlog") == ["Log terms/#term-log 6"])
    #expect(try ids("psf") == ["Production Safety Framework psf/ 6"])
  }

  @Test func namesTheScriptAndTheIndexOnItsPage() throws {
    let page = HTMLPage(try Self.site.get().site.text("search/index.html"))
    let scripts = page.tags.filter { $0.name == "script" && $0.attributes["src"] != nil }
    #expect(scripts.count == 1)
    #expect(scripts.first?.attributes["src"]?.hasPrefix("../assets/search.") ?? false)
    let form = try #require(page.tags.first { $0.attributes["class"] == "search" })
    #expect(form.attributes["data-index"] == "../assets/search/")
    #expect(form.attributes["data-root"] == "../")
    #expect(form.attributes["action"] == "../search/")
  }

  @Test func dividesNamesOverPagesWhereTheyAreTooMany() throws {
    var files = Self.files
    for number in 0..<500 {
      files["pages/p\(number).md"] = "---\ntitle: Number \(number)\n---\nWords.\n"
    }
    let site = try BuiltSite(files)
    let all = HTMLPage(site.text("search/index.html"))
    #expect(all.links.contains("../search/psf/"))
    #expect(!all.links.contains("../psf/1.1/psf-1.1/"))
    let own = HTMLPage(site.text("search/psf/index.html"))
    #expect(own.links.contains("../../psf/1.1/psf-1.1/"))
    #expect(own.links.contains("../../psf/1.0/psf-1.1/"))
    #expect(!own.source.contains("search.js"))
    #expect(SiteLaws.violations(in: site) == [])
  }
}

@Suite struct NameLettersTests {
  private static func lists(_ names: [String]) throws -> [String] {
    var files = ChangingStandard.files.filter { !$0.key.contains("standards/") }
    for (number, name) in names.enumerated() {
      files["pages/p\(number).md"] = "---\ntitle: '\(name)'\n---\nWords.\n"
    }
    let names = SearchNames(of: try BuiltSite(files).publication).others
    return NameLetters(of: names).lists.map { letter, names in
      "\(letter ?? "-"): " + names.map(\.name).joined(separator: ", ")
    }
  }

  @Test func putsNamesUnderTheirLetters() throws {
    #expect(
      try Self.lists(["zoo", "Ärger", "“Apple” pie", "Area 10", "area 2", "10 ways", "Ωmega"]) == [
        "-: 10 ways, Ωmega", "A: “Apple” pie, area 2, Area 10, Ärger", "Z: zoo",
      ]
    )
  }
}
