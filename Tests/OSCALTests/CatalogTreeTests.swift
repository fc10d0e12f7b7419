import ContentLoading
import Diagnostics
import SourceFiles
import Standards
import Testing

@testable import OSCAL

struct CatalogTreeTests {
  private static let whole = catalog(
    """
    "groups": [{"id": "ac", "class": "family", "title": "Access Control",
      "parts": [{"name": "overview", "prose": "Who may do what."}],
      "controls": [
        {"id": "ac-1", "title": "Policy", "props": [{"name": "label", "value": "AC-1"}, {"name": "baseline", "value": "low"}],
          "links": [{"href": "#ac-1.1", "rel": "related"}, {"href": "#r1", "rel": "reference"}, {"href": "#gone", "rel": "related"}],
          "parts": [
            {"id": "ac-1_smt", "name": "statement", "prose": "Do this:", "parts": [
              {"id": "ac-1_smt.a", "name": "item", "props": [{"name": "label", "value": "a."}], "prose": "One;"},
              {"id": "ac-1_smt.b", "name": "item", "props": [{"name": "label", "value": "1."}], "prose": "Two."}]},
            {"id": "ac-1_gdn", "name": "guidance", "prose": "How."},
            {"name": "assessment-method", "props": [{"name": "method", "value": "TEST"}], "parts": [
              {"name": "assessment-objects", "prose": "a\\n\\nb"}]}],
          "controls": [{"id": "ac-1.1", "title": "More", "parts": [{"name": "statement", "prose": "Do more."}]}]},
        {"id": "ac-2", "title": "Gone", "props": [{"name": "status", "value": "Withdrawn"}],
          "links": [{"href": "#ac-1_smt.a", "rel": "incorporated-into"}]},
        {"id": "ac-3", "title": "Away", "props": [{"name": "status", "value": "withdrawn"}],
          "links": [{"href": "#ac-1.1", "rel": "moved-to"}]},
        {"id": "ac-4", "title": "On", "props": [{"name": "status", "value": "withdrawn"}],
          "links": [{"href": "#ac-3", "rel": "incorporated-into"}]}]}],
    "back-matter": {"resources": [{"uuid": "r1", "title": "RFC 1", "citation": {"text": "The *first*."},
      "rlinks": [{"href": "https://rfc.example/1"}]}]}
    """
  )

  @Test func makesACompleteContentFolder() throws {
    let source = read(Self.whole)
    let content = try #require(source.content)
    #expect(source.lines.count == 1)
    #expect(content.version.description == "a-small-catalog@1.2")
    let folder = "standards/a-small-catalog"
    let group = "\(folder)/1.2/ac-access-control"
    #expect(
      content.tree.files.map(\.path.relative) == [
        "site.yml", "\(group)/ac-1.1.md", "\(group)/ac-1.md", "\(group)/ac-2.md",
        "\(group)/ac-3.md", "\(group)/ac-4.md", "\(group)/index.md", "\(folder)/1.2/version.yml",
        "\(folder)/standard.yml",
      ]
    )
    #expect(source.loadingErrors() == [])
    #expect(
      (content.groups, content.controls, content.withdrawn, content.references) == (1, 2, 3, 2)
    )
  }

  @Test func writesAControlWithAllItsParts() {
    #expect(
      read(Self.whole).file("/ac-1.md") == """
        ---
        id: "ac-1"
        title: "Policy"
        ---
        Do this:

        - a. One;
        - 1\\. Two.

        ## Guidance

        How.

        ## Assessment method: Test

        a

        b

        ## Properties

        - baseline: low

        ## Related

        [ac-1.1]

        - gone

        ## References

        - [RFC 1](<https://rfc.example/1>): The *first*.

        """
    )
    #expect(
      read(Self.whole).file("/ac-1.1.md") == """
        ---
        id: "ac-1.1"
        title: "More"
        ---
        Do more.

        ## Enhancement of

        [ac-1]

        """
    )
  }

  @Test func withdrawnControlsSayWhereToGo() throws {
    let content = try #require(read(Self.whole).content)
    let publication = try #require(ContentLoader.load(content.tree).publication)
    let version = try #require(publication[content.version])
    let stones = ["ac-2", "ac-3", "ac-4"].map { version[ProvisionID($0)]?.tombstone }
    #expect(stones.map { $0?.by.map(\.id.description) } == [["ac-1"], [], ["ac-1.1"]])
    #expect(stones.map { $0?.movedTo.map(\.id.description) } == [[], ["ac-1.1"], []])
    #expect(stones[1]?.reason.text == "Moved to [ac-1.1].")
  }

  @Test func tellsWhereEverythingStoodInTheCatalog() throws {
    let pointers = try #require(read(Self.whole).content).pointers
    let control = "/catalog/groups/0/controls/0"
    #expect(pointers.provisions[ProvisionID("ac-1.1")]?.description == control + "/controls/0")
    let folder = "standards/a-small-catalog/1.2/ac-access-control"
    #expect(pointers.files["\(folder)/ac-1.md"]?.description == control)
    #expect(pointers.files["\(folder)/index.md"]?.description == "/catalog/groups/0")
    let places = ["ac-1_smt.b", "ac-1_gdn"].map { pointers.parts[$0] }
    #expect(places.map { $0?.heading } == ["", "Guidance"])
    #expect(places[0]?.path == "\(folder)/ac-1.md")
  }

  @Test func nestsGroupsAndTakesControlsWithoutOne() throws {
    let control = { (id: String) in
      #"{"id": "\#(id)", "title": "T", "parts": [{"name": "statement", "prose": "P"}]}"#
    }
    let source = read(
      catalog(
        """
        "controls": [\(control("index")), \(control("Ünder"))],
        "groups": [{"title": "Full", "groups": [{"title": "In it", "controls": [\(control("x1"))]}]}]
        """
      )
    )
    let content = try #require(source.content)
    #expect(source.loadingErrors() == [])
    let publication = try #require(ContentLoader.load(content.tree).publication)
    let version = try #require(publication[content.version])
    #expect(
      version.provisions.map { "\($0.parent?.description ?? "") > \($0.id)" } == [
        " > controls", "controls > control-index", "controls > nder", " > group-full",
        "group-full > in-it", "in-it > x1",
      ]
    )
    let standard = try #require(publication[content.version.standard])
    for provision in version.provisions {
      let isDomain = provision.kind == .domain
      let pattern = isDomain ? standard.domainPattern : standard.criterionPattern
      #expect(pattern.matches(provision.id.description), "\(provision.id)")
    }
    #expect(source.lines.count == 2)
  }

  @Test(arguments: [
    ("NIST Special Publication 800-53 Revision 5: Controls", "nist-special-publication-800-53"),
    ("Ünïcode", "n-code"), ("800", "catalog"), ("Rev 5", "rev-5"),
  ])
  func namesTheStandardByItsTitle(title: String, expected: String) {
    #expect(CatalogNames.standard(from: title).description == expected)
  }

  @Test(arguments: [
    ("5.0.1", "5.0.1"), ("Revision 5", "5"), ("v2024.06-beta", "2024.06-beta"), ("final", "1"),
    ("2015-01-22", "2015-01-22"), ("1.2b", "1.2"), ("1..2", "1"),
  ])
  func readsTheNumberOfTheVersion(version: String, expected: String) {
    #expect(CatalogNames.label(from: version) == expected)
  }
}
