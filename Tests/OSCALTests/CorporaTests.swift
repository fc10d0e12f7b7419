import Addresses
import Changes
import Checks
import ContentLoading
import CorporaSupport
import Diagnostics
import Markup
import SourceFiles
import Standards
import TestRequirements
import Testing

@testable import OSCAL

@Suite(.enabled(if: try Requirement.corpora.isMet(), "\(Requirement.corpora.reason)"))
struct CorporaTests {
  private func source(_ path: String) throws -> CatalogSource {
    CatalogSource(of: try Corpora.bytes(of: path), from: SourcePath("catalog.json"))
  }

  private func subject(_ publication: Publication) -> CheckSubject {
    let histories = publication.standards.map { StandardHistory(of: $0) }
    return CheckSubject(
      publication: publication,
      histories: histories,
      map: SiteMap(of: publication, histories: histories)
    )
  }

  /// What contradicts itself in the content of a catalog; its wording is not ours.
  private func findings(_ source: CatalogSource) throws -> [String] {
    let tree = try #require(source.content).tree
    let loaded = ContentLoader.load(tree)
    let report = Checker.check(subject(try #require(loaded.publication)))
    return (loaded.diagnostics + report.diagnostics).filter { $0.severity == .error }.map {
      "\($0.place): \($0.summary)"
    }
  }

  @Test(arguments: [
    (Corpora.NISTCatalog.rev4, 18, 826, 96, 0), (.rev5, 20, 1007, 182, 2),
    (.rev501, 20, 1007, 182, 2),
  ])
  func readsAllOfNIST(
    catalog: Corpora.NISTCatalog,
    groups: Int,
    controls: Int,
    withdrawn: Int,
    warnings: Int
  ) throws {
    let source = try source(catalog.path)
    let content = try #require(source.content)
    #expect(content.groups == groups)
    #expect(content.controls == controls)
    #expect(content.withdrawn == withdrawn)
    #expect(content.pointers.provisions.count == groups + controls + withdrawn)
    #expect(
      source.diagnostics.map(\.rule) == Array(repeating: "link-to-withdrawn", count: warnings)
    )
    #expect(try findings(source) == [])
  }

  @Test(arguments: [
    ("nist/basic-catalog.json", 4, 1),
    ("compliance-trestle/json_simplified_nist_catalog.json", 75, 233),
  ])
  func readsTheSmallCatalogs(name: String, controls: Int, dangling: Int) throws {
    let source = try source("oscal-small-fixtures/\(name)")
    #expect(source.content?.controls == controls)
    #expect(source.diagnostics.map(\.rule) == Array(repeating: "dangling-link", count: dangling))
    #expect(try findings(source) == [])
  }

  @Test(arguments: [
    "nist-sp800-53/rev5.0.1/low-baseline-profile.json",
    "nist-sp800-53/oscal-mapping/rev5-to-rev4.json",
    "oscal-small-fixtures/compliance-trestle/json_simple_mapping.json",
  ])
  func refusesWhatIsNoCatalog(path: String) throws {
    let source = try source(path)
    #expect(source.content == nil)
    #expect(source.diagnostics.map(\.rule) == ["no-catalog"])
  }

  /// How many links lead to what; those in prose are not counted.
  @Test(arguments: [
    ("nist-sp800-53/rev4/catalog.json", 1677, 333, 189, 0),
    ("nist-sp800-53/rev5.0.1/catalog.json", 4304, 830, 2, 0),
    ("oscal-small-fixtures/compliance-trestle/json_simplified_nist_catalog.json", 87, 0, 1, 219),
  ])
  func everyLinkOfACatalogLeadsSomewhereOrIsReported(
    path: String,
    controls: Int,
    resources: Int,
    others: Int,
    dangling: Int
  ) throws {
    let bytes = try Corpora.bytes(of: path)
    var parser = JSONParser(bytes)
    var reader = CatalogReader()
    let parsed = parser.parse()
    let document = try #require(parsed)
    let read = reader.catalog(document)
    let catalog = try #require(read)
    let resolver = LinkResolver(catalog, CatalogIDs(catalog, standard: StandardID("catalog")))
    let ids = Set(catalog.allControls.map(\.id))
    var counts = ["control": 0, "resource": 0, "other": 0, "nothing": 0]
    for link in catalog.allLinks where link.address.hasPrefix("#") {
      switch resolver.target(of: link.address) {
      case .provision, .withdrawn:
        counts[ids.contains(String(link.address.dropFirst())) ? "control" : "other"]? += 1
      case .resource: counts["resource"]? += 1
      case .nothing: counts["nothing"]? += 1
      case .web, .elsewhere: Issue.record("\(link.address)")
      }
    }
    #expect(
      counts == [
        "control": controls, "resource": resources, "other": others, "nothing": dangling,
      ]
    )
    // What leads nowhere is reported each time, in links as in prose.
    let reported = try source(path).diagnostics.filter { $0.rule == "dangling-link" }
    #expect(reported.count >= dangling)
  }

  /// In pm-30 the labels differ too: 5.0.0 has `1.` and `(a)` where 5.0.1 has `b.` and `c.`.
  @Test func statementsDoNotDependOnHowParametersAreWritten() throws {
    let corpus = try Corpora.nist(.rev5, .rev501)
    var differing: [String] = []
    for old in corpus.old.provisions where old.kind == .criterion {
      let new = try #require(corpus.new[old.id])
      let texts = [old, new].map { ProvisionText(of: $0)["Statement"] }
      if texts[0] != texts[1] { differing.append(old.id.description) }
    }
    #expect(differing == ["pm-30"])
  }

  @Test func withdrawnControlsOfNISTSayWhereTheyWent() throws {
    let corpus = try Corpora.nist(.rev4, .rev501)
    let stones = corpus.new.provisions.filter { provision in
      !provision.isLive && corpus.old[provision.id]?.isLive == true
    }.compactMap(\.tombstone)
    #expect(stones.count == 87)
    #expect(stones.count { !$0.movedTo.isEmpty } == 33)
    #expect(stones.count { !$0.by.isEmpty } == 53)
  }

  @Test func aSampleOfDamagedBytesOfNISTIsSurvived() throws {
    let bytes = try Corpora.bytes(of: Corpora.NISTCatalog.rev501.path)
    for index in stride(from: 11, to: bytes.count, by: bytes.count / 12) {
      var damaged = bytes
      damaged[index] = UInt8(ascii: "}")
      _ = CatalogSource(of: damaged, from: SourcePath("catalog.json"))
    }
  }

  // MARK: The other corpora, as later tests use them

  @Test func readsBothVersionsOfASVS() throws {
    let corpus = try Corpora.asvs()
    #expect(corpus.findings == [])
    #expect(corpus.old.count(of: .criterion) == 278)
    #expect(corpus.old.provisions.count { !$0.isLive } == 8)
    #expect(corpus.new.count(of: .criterion) == 345)
    let shared = corpus.old.provisions.filter { $0.kind == .criterion && corpus.new[$0.id] != nil }
    #expect(shared.count == 151)
  }

  @Test func readsBothVersionsOfFINOS() throws {
    let corpus = try Corpora.finos()
    #expect(corpus.findings == [])
    #expect(corpus.old.count(of: .criterion) == 34)
    #expect(corpus.new.count(of: .criterion) == 46)
    let changed = corpus.old.provisions.filter { old in
      old.kind == .criterion
        && corpus.new[old.id].map { $0.body.source != old.body.source } ?? false
    }
    #expect(
      changed.map(\.id.description) == [
        "mi-1", "mi-2", "mi-17", "ri-1", "ri-2", "ri-4", "ri-7", "ri-16", "ri-17", "ri-20",
      ]
    )
  }

  @Test func everyReferenceOfFINOSResolvesAndItsNineBrokenLinksAreFound() throws {
    let corpus = try Corpora.finos(hasReferences: true)
    #expect(corpus.findings == [])
    let subject = subject(corpus.publication)
    for (version, count) in [(corpus.old, 131), (corpus.new, 199)] {
      let labels = version.provisions.flatMap { $0.body.labels }
      #expect(labels.reduce(0) { $0 + $1.places.count } == count)
      #expect(labels.allSatisfy { $0.target != nil })
    }
    let links: Set<RuleID> = ["broken-link", "broken-fragment"]
    let found = Checker.check(subject).diagnostics.filter { links.contains($0.rule) }
    let targets = found.map { finding -> String in
      let file = finding.place.path.relative.split(separator: "/")
      let words = finding.summary.split(separator: "'", omittingEmptySubsequences: false)
      let target = words.count > 1 ? words[1] : words[0].split(separator: "/").last ?? ""
      return "\(file[2]) \(file[4]) \(target)"
    }
    let expected = [
      "mi-11.md ct-15.md", "mi-17.md ri-10", "mi-2.md mi-16", "mi-3.md CT-8", "mi-3.md ri-10",
      "mi-3.md ri-10", "mi-3.md ri-7", "mi-3.md ri-7", "mi-4.md mi-9",
    ]
    #expect(
      targets.sorted() == ["1.0", "2.0"].flatMap { label in expected.map { "\(label) \($0)" } }
    )
  }

  @Test func readsBothVersionsOfOSPSWithItsDuplicate() throws {
    let corpus = try Corpora.osps()
    #expect(corpus.findings == [])
    #expect(corpus.old.count(of: .criterion) == 59)
    #expect(corpus.new.count(of: .criterion) == 62)
    #expect(Corpus.duplicates(in: corpus.old).map(\.description) == ["OSPS-BR-02.01"])
    #expect(Corpus.duplicates(in: corpus.new) == [])
  }
}

extension Catalog {
  /// All links, but those in prose.
  fileprivate var allLinks: [Link] {
    let groups = allGroups.flatMap { $0.links + $0.parts.flatMap(\.allLinks) }
    return linksWithoutText + groups
      + allControls.flatMap { $0.links + $0.parts.flatMap(\.allLinks) }
  }
}

extension Catalog.Part {
  fileprivate var allLinks: [Catalog.Link] { withDescendants.flatMap(\.links) }
}
