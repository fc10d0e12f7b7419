import Addresses
import Changes
import Checks
import ContentLoading
import CorporaSupport
import Diagnostics
import SourceFiles
import Standards
import Testing

@testable import OSCAL

@Suite(.enabled(if: Corpora.areThere, "PSF_CORPORA names no folder"))
struct CorporaTests {
  private func source(_ path: String) throws -> CatalogSource {
    CatalogSource(of: try Corpora.bytes(of: path), from: SourcePath("catalog.json"))
  }

  /// What contradicts itself in the content of a catalog; its wording is not ours.
  private func findings(_ source: CatalogSource) async throws -> [String] {
    let tree = try #require(source.content).tree
    let loaded = await ContentLoader.load(tree)
    let publication = try #require(loaded.publication)
    let histories = publication.standards.map { StandardHistory(of: $0) }
    let subject = CheckSubject(
      publication: publication,
      histories: histories,
      addresses: AddressBook(of: publication, histories: histories, themeAssets: [])
    )
    let report = await Checker.check(subject)
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
  ) async throws {
    let source = try source(catalog.path)
    let content = try #require(source.content)
    #expect(content.groups == groups)
    #expect(content.controls == controls)
    #expect(content.withdrawn == withdrawn)
    #expect(content.pointers.provisions.count == groups + controls + withdrawn)
    #expect(
      source.diagnostics.map(\.rule) == Array(repeating: "link-to-withdrawn", count: warnings)
    )
    #expect(try await findings(source) == [])
  }

  @Test(arguments: [
    ("nist/basic-catalog.json", 4, 1),
    ("compliance-trestle/json_simplified_nist_catalog.json", 75, 230),
  ])
  func readsTheSmallCatalogs(name: String, controls: Int, dangling: Int) async throws {
    let source = try source("oscal-small-fixtures/\(name)")
    #expect(source.content?.controls == controls)
    #expect(source.diagnostics.map(\.rule) == Array(repeating: "dangling-link", count: dangling))
    #expect(try await findings(source) == [])
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

  /// In pm-30 the labels differ too: 5.0.0 has `1.` and `(a)` where 5.0.1 has `b.` and `c.`.
  @Test func statementsDoNotDependOnHowParametersAreWritten() async throws {
    let corpus = try await Corpora.nist(.rev5, .rev501)
    var differing: [String] = []
    for old in corpus.old.provisions where old.kind == .criterion {
      let new = try #require(corpus.new[old.id])
      let texts = [old, new].map { ProvisionText(of: $0)["Statement"] }
      if texts[0] != texts[1] { differing.append(old.id.description) }
    }
    #expect(differing == ["pm-30"])
  }

  @Test func withdrawnControlsOfNISTSayWhereTheyWent() async throws {
    let corpus = try await Corpora.nist(.rev4, .rev501)
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

  @Test func readsBothVersionsOfASVS() async throws {
    let corpus = try await Corpora.asvs()
    #expect(corpus.findings == [])
    #expect(corpus.old.count(of: .criterion) == 278)
    #expect(corpus.old.provisions.count { !$0.isLive } == 8)
    #expect(corpus.new.count(of: .criterion) == 345)
    let shared = corpus.old.provisions.filter { $0.kind == .criterion && corpus.new[$0.id] != nil }
    #expect(shared.count == 151)
  }

  @Test func readsBothVersionsOfFINOS() async throws {
    let corpus = try await Corpora.finos()
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

  @Test func readsBothVersionsOfOSPSWithItsDuplicate() async throws {
    let corpus = try await Corpora.osps()
    #expect(corpus.findings == [])
    #expect(corpus.old.count(of: .criterion) == 59)
    #expect(corpus.new.count(of: .criterion) == 62)
    #expect(Corpus.duplicates(in: corpus.old).map(\.description) == ["OSPS-BR-02.01"])
    #expect(Corpus.duplicates(in: corpus.new) == [])
  }
}
