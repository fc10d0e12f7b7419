import Foundation
import SeededRandom
import Testing

@testable import Hosting

/// Random sites are published one after the other and interrupted anywhere; after each single step a reader walks the host.
@Suite struct PublishLawTests {
  @Test(arguments: 1...60) func neverBreaksALinkOfAReachablePage(_ seed: UInt64) {
    var numbers = SeededGenerator(seed: seed)
    var host = SimulatedHost(seed: seed)
    host.onStep = { host in
      let broken = host.brokenLinks
      if !broken.isEmpty { Issue.record("seed \(seed): \(broken)") }
    }
    for _ in 1...12 {
      let site = Self.site(&numbers)
      host.now.addTimeInterval(.random(in: 0...60 * 3600, using: &numbers))
      let isInterrupted = Int.random(in: 0..<3, using: &numbers) > 0
      host.stepsLeft = isInterrupted ? .random(in: 0...40, using: &numbers) : .max
      guard host.publish(site) else { continue }
      for (name, page) in site { #expect(host.pages[name] == page) }
    }
  }

  @Test(arguments: 1...20) func leavesExactlyTheSiteInTheEnd(_ seed: UInt64) {
    var numbers = SeededGenerator(seed: seed)
    var host = SimulatedHost(seed: seed)
    for _ in 1...6 {
      host.stepsLeft = .random(in: 0...60, using: &numbers)
      _ = host.publish(Self.site(&numbers))
    }
    let last = Self.site(&numbers)
    host.stepsLeft = .max
    _ = host.publish(last)
    host.now.addTimeInterval(25 * 3600)
    _ = host.publish(last)
    #expect(host.pages == last)
    let plan = host.plan(last)
    #expect(plan.uploads.isEmpty && plan.dropped.isEmpty && plan.removed.isEmpty)
  }

  /// Pages that all can be found from the entrance, and whose links all lead to one of them.
  private static func site(_ numbers: inout some RandomNumberGenerator) -> SimulatedSite {
    let all = (0..<14).map { $0 < 3 ? "assets/\($0).css" : "p\($0)/index.html" }
    let names = all.filter { _ in Bool.random(using: &numbers) } + ["sitemap.xml"]
    var site: SimulatedSite = [:]
    for name in names {
      let links =
        name.hasPrefix("assets/")
        ? [] : names.filter { _ in Int.random(in: 0..<3, using: &numbers) == 0 }
      site[name] = SimulatedPage(links: Set(links), number: .random(in: 0..<2, using: &numbers))
    }
    site["index.html"] = SimulatedPage(
      links: Set(names.filter { _ in Bool.random(using: &numbers) })
    )
    return site
  }
}
