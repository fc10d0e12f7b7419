import Artifacts
import Fingerprints
import Foundation

@testable import Hosting

/// A page for a test: its bytes are its links and a number that changes them.
struct SimulatedPage: Hashable {
  var links: Set<String>
  var number = 0

  var content: FileContent {
    let text = links.sorted().joined(separator: " ") + " \(number)"
    return FileContent(digest: Fingerprint(sha256Of: Array(text.utf8)), size: text.utf8.count)
  }
}

/// A site for a test, by the paths of its pages.
typealias SimulatedSite = [String: SimulatedPage]

extension SimulatedSite {
  var files: SiteFiles {
    var contents: [ArtifactPath: FileContent] = [:]
    for (name, page) in self {
      if let path = ArtifactPath(name) { contents[path] = page.content }
    }
    return SiteFiles(contents: contents)
  }
}

/// A host in memory, which can be interrupted before any of its steps.
struct SimulatedHost {
  struct Interruption: Error {}

  var pages: SimulatedSite = [:]
  /// The record as it was written last.
  var record = PublicationRecord()
  var now = Date(timeIntervalSince1970: 1_800_000_000)
  /// After how many steps a run is interrupted.
  var stepsLeft = Int.max
  /// Called after each step.
  var onStep: (SimulatedHost) -> Void = { _ in }

  var online: OnlineFiles {
    OnlineFiles(sizes: pages.mapValues(\.content.size), record: record)
  }

  func plan(_ site: SimulatedSite, delay: TimeInterval = 24 * 3600) -> PublishPlan {
    let files = site.files
    let same = online.uncertain(for: files).filter { pages[$0.description] == site[$0.description] }
    let wishes = PublishPlan.Wishes(now: now, removalDelay: delay)
    return PublishPlan(putting: files, over: online, same: Set(same), wishes)
  }

  /// Publishes as a run does: the steps of one phase in any order.
  mutating func publish(
    _ site: SimulatedSite,
    by numbers: inout some RandomNumberGenerator
  ) throws {
    let plan = plan(site)
    var record = record
    record = record.announcing(plan)
    try write(record)
    try upload(plan, site, &record, &numbers) { !$0.isLinked }
    record = record.linking(plan.site)
    try write(record)
    try remove(plan.removedAtOnce, &record)
    try upload(plan, site, &record, &numbers) { $0.isLinked }
    record = record.dropping(plan.dropped, at: now)
    try write(record)
    for paths in plan.removalSteps { try remove(paths.shuffled(using: &numbers), &record) }
  }

  private mutating func upload(
    _ plan: PublishPlan,
    _ site: SimulatedSite,
    _ record: inout PublicationRecord,
    _ numbers: inout some RandomNumberGenerator,
    _ isMeant: (PublishPhase) -> Bool
  ) throws {
    for (phase, paths) in plan.uploads where isMeant(phase) {
      for path in paths.shuffled(using: &numbers) {
        try step { $0.pages[path.description] = site[path.description] }
      }
      record = record.confirming(paths)
    }
  }

  private mutating func remove(_ paths: [ArtifactPath], _ record: inout PublicationRecord) throws {
    for path in paths { try step { $0.pages[path.description] = nil } }
    record = record.removing(paths)
    try write(record)
  }

  private mutating func write(_ record: PublicationRecord) throws {
    try step { $0.record = record }
  }

  private mutating func step(_ change: (inout SimulatedHost) -> Void) throws {
    guard stepsLeft > 0 else { throw Interruption() }
    stepsLeft -= 1
    change(&self)
    onStep(self)
  }

  /// The pages that a reader can come to from the entrance, each with a link of it that leads nowhere.
  var brokenLinks: [String] {
    guard pages["index.html"] != nil else { return [] }
    var (seen, next): (Set<String>, [String]) = (["index.html"], ["index.html"])
    var broken: [String] = []
    while let name = next.popLast() {
      for link in pages[name]?.links.sorted() ?? [] {
        if pages[link] == nil { broken.append("\(name) → \(link)") }
        if seen.insert(link).inserted { next.append(link) }
      }
    }
    return broken
  }
}
