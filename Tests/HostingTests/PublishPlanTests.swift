import Artifacts
import Fingerprints
import Foundation
import Testing

@testable import Hosting

@Suite struct PublishPlanTests {
  private static let day = TimeInterval(24 * 3600)
  private static let start = Date(timeIntervalSince1970: 1_800_000_000)

  // MARK: Phases

  @Test func uploadsNewAssetsThenNewPagesThenChangedPagesThenLists() throws {
    let online = try Self.online([
      "index.html": "old", "psf/index.html": "old", "sitemap.xml": "old", "404.html": "same",
    ])
    let site = try Self.site([
      "index.html": "new", "psf/index.html": "new", "psf/1.2/index.html": "first",
      "assets/site.0a1b2c3d.css": "style", "sitemap.xml": "new", "feeds/all.xml": "first",
      "404.html": "same",
    ])
    let plan = PublishPlan(putting: site, over: online, same: [], Self.wishes())
    #expect(
      Self.words(plan) == [
        "new-assets: assets/site.0a1b2c3d.css",
        "new-pages: feeds/all.xml psf/1.2/index.html",
        "changed-pages: index.html psf/index.html",
        "lists: sitemap.xml",
      ]
    )
    #expect(plan.unchanged.map(\.description) == ["404.html"])
  }

  @Test func putsTheEntranceBehindAllThatItMayLinkTo() throws {
    let site = try Self.site(["index.html": "a", "about/index.html": "b", "robots.txt": "c"])
    let plan = PublishPlan(putting: site, over: try Self.online([:]), same: [], Self.wishes())
    #expect(
      Self.words(plan) == ["new-pages: about/index.html robots.txt", "changed-pages: index.html"]
    )
  }

  @Test func replacesWhatNoPageLinksToBeforeAnyPageLinksToIt() throws {
    var online = try Self.online(["a/index.html": "old", "b/index.html": "old"])
    online = try Self.changing(online, "a/index.html") { $0.standing = .unlinked }
    online = try Self.changing(online, "b/index.html") { $0.standing = .dropped(Self.start) }
    let site = try Self.site(["a/index.html": "new", "b/index.html": "new"])
    let plan = PublishPlan(putting: site, over: online, same: [], Self.wishes())
    #expect(Self.words(plan) == ["returning-pages: a/index.html b/index.html"])
  }

  // MARK: What is online

  @Test func comparesBytesOnlyWhereTheRecordCannotTell() throws {
    var online = try Self.online(["known": "1", "pending": "2", "altered": "3"])
    online = try Self.changing(online, "pending") { $0.pending = Self.content("9") }
    online = OnlineFiles(
      sizes: online.sizes.merging(["foreign": 1, "altered": 7]) { $1 },
      record: online.record
    )
    let site = try Self.site([
      "known": "1", "pending": "2", "altered": "3", "foreign": "4", "absent": "5",
    ])
    #expect(online.uncertain(for: site).map(\.description) == ["foreign", "pending"])
    let same = Set([try Self.path("foreign")])
    let plan = PublishPlan(putting: site, over: online, same: same, Self.wishes())
    #expect(plan.unchanged.map(\.description) == ["foreign", "known"])
    #expect(Self.words(plan) == ["new-pages: absent", "changed-pages: altered pending"])
  }

  @Test func uploadsAgainWhatOthersHaveRemoved() throws {
    let online = try Self.online(["a": "1", "b": "2"])
    let rest = OnlineFiles(sizes: ["a": 1], record: online.record)
    let site = try Self.site(["a": "1", "b": "2"])
    let plan = PublishPlan(putting: site, over: rest, same: [], Self.wishes())
    #expect(Self.words(plan) == ["new-pages: b"])
    #expect(plan.vanished.map(\.description) == ["b"])
  }

  @Test func leavesTheFilesOfOthersAlone() throws {
    let online = OnlineFiles(sizes: ["CNAME": 3, "x\\y": 1], record: PublicationRecord())
    let plan = PublishPlan(putting: try Self.site([:]), over: online, same: [], Self.wishes())
    #expect(plan.foreign == ["CNAME", "x\\y"])
    #expect(plan.removed.isEmpty && plan.dropped.isEmpty)
  }

  @Test func removesTheHalvesOfFilesThatAnInterruptedUploadLeft() throws {
    let online = try Self.online(["a.html": "1"])
    let halves = ["a.html.0a1b2c3d.partial", "b.html.0a1b2c3d.partial", "a.html.partial"]
    let sizes = Dictionary(uniqueKeysWithValues: halves.map { ($0, 5) })
    let littered = OnlineFiles(sizes: online.sizes.merging(sizes) { $1 }, record: online.record)
    let site = try Self.site(["a.html": "1"])
    let plan = PublishPlan(putting: site, over: littered, same: [], Self.wishes())
    #expect(plan.removedAtOnce.map(\.description) == ["a.html.0a1b2c3d.partial"])
    #expect(plan.foreign == ["a.html.partial", "b.html.0a1b2c3d.partial"])
  }

  // MARK: Removals

  @Test func removesADayAfterTheLastPageThatLinkedToIt() throws {
    var online = try Self.online([
      "old.html": "1", "old.png": "2", "young.html": "3", "gone.html": "4",
    ])
    for (name, age) in [("old.html", 1.0), ("old.png", 1.0), ("young.html", 0.9)] {
      online = try Self.changing(online, name) {
        $0.standing = .dropped(Self.start - age * Self.day)
      }
    }
    let plan = PublishPlan(putting: try Self.site([:]), over: online, same: [], Self.wishes())
    #expect(plan.removalSteps.map { $0.map(\.description) } == [["old.html"], ["old.png"]])
    #expect(plan.waiting.keys.map(\.description) == ["young.html"])
    #expect(plan.dropped.map(\.description) == ["gone.html"])
  }

  @Test func removesNothingThatCameBack() throws {
    var online = try Self.online(["a": "1"])
    online = try Self.changing(online, "a") { $0.standing = .dropped(.distantPast) }
    let site = try Self.site(["a": "1"])
    let plan = PublishPlan(putting: site, over: online, same: [], Self.wishes())
    #expect(plan.removed.isEmpty)
    let record = online.record.announcing(plan).linking(site)
    #expect(record.entries[try Self.path("a")]?.standing == .linked)
  }

  @Test func removesACompressedFormAtOnceWhereItsTextHasNone() throws {
    let online = try Self.online(["a.html": "1", "a.html.gz": "2", "b.html": "3", "b.html.br": "4"])
    let site = try Self.site(["a.html": "new"])
    let plan = PublishPlan(putting: site, over: online, same: [], Self.wishes())
    #expect(plan.removedAtOnce.map(\.description) == ["a.html.gz"])
    #expect(plan.dropped.map(\.description) == ["b.html", "b.html.br"])
  }

  // MARK: Downloads of published versions

  @Test(arguments: [
    (nil, true), ("psf/1.0/psf.pdf", false), ("psf@1.0", false), ("psf@1.1", true),
    ("psf/1.0/", true),
  ])
  func refusesOtherBytesForAPublishedDownload(_ named: String?, _ isRefused: Bool) throws {
    let site = try Self.site(
      ["psf/1.0/psf.pdf": "other"],
      downloads: ["psf/1.0/psf.pdf": "psf@1.0"]
    )
    let online = try Self.online(["psf/1.0/psf.pdf": "first"])
    let wishes = Self.wishes(replaceable: Set(named.map { [$0] } ?? []))
    let plan = PublishPlan(putting: site, over: online, same: [], wishes)
    #expect(plan.refusals.map(\.path.description) == (isRefused ? ["psf/1.0/psf.pdf"] : []))
  }

  @Test func refusesOtherBytesAlsoWhereTheSiteNoLongerCallsItADownload() throws {
    let online = try Self.changing(Self.online(["a.pdf": "first"]), "a.pdf") {
      $0.version = "psf@1.0"
    }
    let plan = PublishPlan(
      putting: try Self.site(["a.pdf": "x"]),
      over: online,
      same: [],
      Self.wishes()
    )
    #expect(plan.refusals.count == 1)
    let without = PublishPlan(putting: try Self.site([:]), over: online, same: [], Self.wishes())
    #expect(without.retained.map(\.description) == ["a.pdf"])
    #expect(without.dropped.isEmpty && without.removed.isEmpty)
  }

  @Test func remembersADownloadThatIsNeitherOnlineNorInTheSite() throws {
    let online = try Self.changing(Self.online(["a.pdf": "first", "b.html": "x"]), "a.pdf") {
      $0.version = "psf@1.0"
    }
    let gone = OnlineFiles(sizes: [:], record: online.record)
    let plan = PublishPlan(putting: try Self.site([:]), over: gone, same: [], Self.wishes())
    #expect(plan.forgotten.map(\.description) == ["b.html"])
    let back = PublishPlan(
      putting: try Self.site(["a.pdf": "other"]),
      over: OnlineFiles(sizes: [:], record: gone.record.announcing(plan)),
      same: [],
      Self.wishes()
    )
    #expect(back.refusals.count == 1)
  }

  @Test func removesADownloadThatWasNamedOnceADayLater() throws {
    let online = try Self.changing(Self.online(["a.pdf": "first"]), "a.pdf") {
      ($0.version, $0.standing) = ("psf@1.0", .dropped(Self.start - Self.day))
    }
    let plan = PublishPlan(putting: try Self.site([:]), over: online, same: [], Self.wishes())
    #expect(plan.removed.map(\.description) == ["a.pdf"])
  }

  @Test func putsPublishedBytesBackAndCompletesAFirstUpload() throws {
    let path = "a.pdf"
    let site = try Self.site([path: "right"], downloads: [path: "psf@1.0"])
    let altered = OnlineFiles(sizes: [path: 2], record: try Self.online([path: "right"]).record)
    let cutOff = try Self.changing(altered, path) {
      ($0.confirmed, $0.pending) = (nil, Self.content("other"))
    }
    for online in [altered, cutOff] {
      let plan = PublishPlan(putting: site, over: online, same: [], Self.wishes())
      #expect(plan.uploadCount == 1)
      #expect(plan.refusals.isEmpty)
    }
    let removed = OnlineFiles(sizes: [:], record: try Self.online([path: "first"]).record)
    #expect(PublishPlan(putting: site, over: removed, same: [], Self.wishes()).refusals.count == 1)
    let whole = OnlineFiles(sizes: [path: 5], record: cutOff.record)
    let plan = PublishPlan(putting: site, over: whole, same: [], Self.wishes())
    #expect(plan.refusals.count == 1)
  }

  // MARK: Names

  @Test func refusesAFileWhereAFolderIsAndTheOtherWayRound() throws {
    let online = try Self.online(["a": "1", "b/index.html": "2"])
    let site = try Self.site(["a/index.html": "1", "b": "2"])
    let plan = PublishPlan(putting: site, over: online, same: [], Self.wishes(hasFolders: true))
    #expect(plan.refusals.map(\.reason) == [.inTheWay("a"), .inTheWay("b")])
    #expect(PublishPlan(putting: site, over: online, same: [], Self.wishes()).refusals.isEmpty)
  }

  // MARK: Values

  static func path(_ name: String) throws -> ArtifactPath { try #require(ArtifactPath(name)) }

  static func content(_ text: String) -> FileContent {
    FileContent(digest: Fingerprint(sha256Of: Array(text.utf8)), size: text.utf8.count)
  }

  private static func site(
    _ texts: [String: String],
    downloads: [String: String] = [:]
  ) throws -> SiteFiles {
    SiteFiles(
      contents: Dictionary(uniqueKeysWithValues: try texts.map { (try path($0), content($1)) }),
      downloads: Dictionary(uniqueKeysWithValues: try downloads.map { (try path($0), $1) })
    )
  }

  private static func online(_ texts: [String: String]) throws -> OnlineFiles {
    var record = PublicationRecord()
    for (name, text) in texts {
      record.entries[try path(name)] = .init(confirmed: content(text), standing: .linked)
    }
    return OnlineFiles(sizes: texts.mapValues(\.utf8.count), record: record)
  }

  private static func changing(
    _ online: OnlineFiles,
    _ name: String,
    _ change: (inout PublicationRecord.Entry) -> Void
  ) throws -> OnlineFiles {
    var (record, path) = (online.record, try path(name))
    var entry = try #require(record.entries[path])
    change(&entry)
    record.entries[path] = entry
    return OnlineFiles(sizes: online.sizes, record: record)
  }

  private static func wishes(
    replaceable: Set<String> = [],
    hasFolders: Bool = false
  ) -> PublishPlan.Wishes {
    PublishPlan.Wishes(
      now: start,
      removalDelay: day,
      replaceable: replaceable,
      hasFolders: hasFolders
    )
  }

  private static func words(_ plan: PublishPlan) -> [String] {
    plan.uploads.map { phase, paths in
      "\(phase.rawValue): " + paths.map(\.description).joined(separator: " ")
    }
  }
}
