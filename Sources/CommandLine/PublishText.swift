internal import Artifacts
internal import Foundation
internal import Hosting
internal import Publishing

/// What a run uploaded and removed, or would, in lines.
struct PublishText {
  private let plan: PublishPlan
  private let outcome: SitePublication.Outcome
  private let publication: SitePublication
  private static let mostShown = 20

  init(_ outcome: SitePublication.Outcome, of publication: SitePublication) {
    (self.outcome, self.publication) = (outcome, publication)
    plan = outcome.plan
  }

  var text: String {
    ([headline] + phases + removals + remarks).joined(separator: "\n")
  }

  private var headline: String {
    let place = publication.destination
    guard !outcome.isNothing else {
      return
        "\(place): all \(plan.unchanged.count) files are online as they are in \(publication.site)."
    }
    let verb = publication.isDryRun ? "would be uploaded" : "uploaded"
    let size = (Double(plan.uploadSize) / 1_000_000).formatted(
      .number.precision(.fractionLength(1))
    )
    return
      "\(place): \(plan.uploadCount == 1 ? "1 file" : "\(plan.uploadCount) files") \(verb) (\(size) MB), \(plan.unchanged.count) unchanged."
  }

  private var phases: [String] {
    plan.uploads.flatMap { phase, paths in lines(phase.title, paths) }
  }

  private var removals: [String] {
    let verb = publication.isDryRun ? "to be removed now" : "removed"
    return lines(verb, plan.removedAtOnce + plan.removed)
      + lines("no longer in the site, to be removed after \(dueDate(outcome.date))", plan.dropped)
      + lines(
        "waiting to be removed, the first after \(dueDate(plan.waiting.values.min()))",
        plan.waiting.keys.sorted()
      )
  }

  private var remarks: [String] {
    lines("removed by others", plan.vanished)
      + lines(
        "downloads of published versions that the site no longer has; they stay online unless --replace names them",
        plan.retained
      ) + lines("not published by psf, and left alone", plan.foreign)
  }

  private func dueDate(_ date: Date?) -> String {
    date.map { $0.addingTimeInterval(publication.removalDelay).formatted(.iso8601) } ?? ""
  }

  /// A title with its files. A dry run names many of them, a run those that need a look.
  private func lines(_ title: String, _ names: [some CustomStringConvertible]) -> [String] {
    guard !names.isEmpty else { return [] }
    let head = "  \(title): \(names.count)"
    guard publication.isDryRun else { return [head] }
    let rest = names.count - Self.mostShown
    return [head] + names.prefix(Self.mostShown).map { "    \($0)" }
      + (rest > 0 ? ["    and \(rest) more; --format json names all"] : [])
  }
}

extension PublishPhase {
  fileprivate var title: String {
    switch self {
    case .newAssets: "new assets"
    case .newPages: "new pages and files"
    case .returningPages: "files that no page links to yet"
    case .changedPages: "changed pages and files"
    case .lists: "feeds and lists"
    }
  }
}
