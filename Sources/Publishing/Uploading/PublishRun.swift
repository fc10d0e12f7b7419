internal import Artifacts
internal import Foundation
internal import Hosting

/// Carries a plan out, step by step, and writes after each what is online then.
struct PublishRun {
  private let plan: PublishPlan
  private let host: SiteHost
  private let site: String
  private let progress: ActionProgress
  /// What the record online says.
  private var written: PublicationRecord
  private var record: PublicationRecord
  private var done = 0

  init(
    _ plan: PublishPlan,
    on host: SiteHost,
    from site: String,
    _ record: PublicationRecord,
    _ progress: @escaping ActionProgress
  ) {
    (self.plan, self.host, self.site, self.progress) = (plan, host, site, progress)
    (written, self.record) = (record, record)
  }

  mutating func run(now: () -> Date) throws(HostError) {
    try write(record.announcing(plan))
    try upload { !$0.isLinked }
    // Before the first page can link to a new file.
    try write(record.linking(plan.site))
    try remove(plan.removedAtOnce)
    try upload { $0.isLinked }
    try write(record.dropping(plan.dropped, at: now()))
    for paths in plan.removalSteps { try remove(paths) }
  }

  private mutating func upload(_ isMeant: (PublishPhase) -> Bool) throws(HostError) {
    for (phase, paths) in plan.uploads where isMeant(phase) {
      let (before, total) = (done, plan.uploadCount)
      var count = 0
      try host.upload(paths, from: site) {
        count += 1
        progress(.uploading, before + count, total)
      }
      done += paths.count
      record = record.confirming(paths)
    }
  }

  private mutating func remove(_ paths: [ArtifactPath]) throws(HostError) {
    guard !paths.isEmpty else { return }
    var count = 0
    try host.remove(paths) {
      count += 1
      progress(.removing, count, paths.count)
    }
    try write(record.removing(paths))
  }

  private mutating func write(_ next: PublicationRecord) throws(HostError) {
    record = next
    guard record != written else { return }
    record.number = written.number + 1
    try host.write(record)
    written = record
  }
}
