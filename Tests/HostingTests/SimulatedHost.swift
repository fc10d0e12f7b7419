import Artifacts
import Fingerprints
import Foundation
import SeededRandom

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
struct SimulatedHost: WritableHost {
  var pages: SimulatedSite = [:]
  /// The record as it was written last.
  var record = PublicationRecord()
  var now = Date(timeIntervalSince1970: 1_800_000_000)
  /// After how many steps a run is interrupted.
  var stepsLeft = Int.max
  /// Called after each step.
  var onStep: (SimulatedHost) -> Void = { _ in }
  /// The site that is uploaded.
  private var site: SimulatedSite = [:]
  private var numbers: SeededGenerator

  init(seed: UInt64) { numbers = SeededGenerator(seed: seed) }

  func plan(_ site: SimulatedSite) -> PublishPlan {
    let online = OnlineFiles(sizes: pages.mapValues(\.content.size), record: record)
    let files = site.files
    let same = online.uncertain(for: files).filter { pages[$0.description] == site[$0.description] }
    let wishes = PublishPlan.Wishes(now: now, removalDelay: 24 * 3600)
    return PublishPlan(putting: files, over: online, same: Set(same), wishes)
  }

  /// Publishes a site; false where that was interrupted.
  mutating func publish(_ site: SimulatedSite) -> Bool {
    self.site = site
    var run = PublishRun(plan(site), on: self, record)
    let now = now
    defer { self = run.host }
    return (try? run.run { now }) != nil
  }

  mutating func write(_ record: PublicationRecord) throws(HostError) {
    try step { $0.record = record }
  }

  mutating func upload(_ paths: [ArtifactPath], onFile: () -> Void) throws(HostError) {
    for path in paths.shuffled(using: &numbers) {
      let page = site[path.description]
      try step { $0.pages[path.description] = page }
    }
  }

  mutating func remove(_ paths: [ArtifactPath], onFile: () -> Void) throws(HostError) {
    for path in paths.shuffled(using: &numbers) {
      try step { $0.pages[path.description] = nil }
    }
  }

  private mutating func step(_ change: (inout SimulatedHost) -> Void) throws(HostError) {
    guard stepsLeft > 0 else { throw HostError(description: "interrupted") }
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
