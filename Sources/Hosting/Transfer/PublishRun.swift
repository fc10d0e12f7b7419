internal import Artifacts
package import Foundation

/// Carries a plan out, step by step, and writes after each what is online then.
package struct PublishRun<Host: WritableHost> {
  /// What a run tells of its progress.
  package enum Step: Sendable {
    case uploading
    case removing
  }

  /// Told how many files of a step are done, of how many.
  package typealias Progress = (_ step: Step, _ done: Int, _ total: Int) -> Void

  /// The place that was written to.
  package private(set) var host: Host
  private let plan: PublishPlan
  private let progress: Progress
  /// What the record online says.
  private var written: PublicationRecord
  private var record: PublicationRecord
  private var done = 0

  /// A run that has not begun.
  ///
  /// - Parameter record: The record online that the plan was made of.
  package init(
    _ plan: PublishPlan,
    on host: Host,
    _ record: PublicationRecord,
    progress: @escaping Progress = { _, _, _ in }
  ) {
    (self.plan, self.host, self.progress) = (plan, host, progress)
    (written, self.record) = (record, record)
  }

  /// Does everything, or throws where the host does not go on.
  package mutating func run(now: () -> Date) throws(HostError) {
    try write(record.announcing(plan))
    try upload { !$0.isLinked }
    // Before the first page can link to a new file: the record never says of such a file that no page does.
    try write(record.linking(plan.site))
    try remove(plan.removedAtOnce)
    try upload { $0.isLinked }
    try write(record.dropping(plan.dropped, at: now()))
    for paths in plan.removalSteps { try remove(paths) }
  }

  private mutating func upload(_ isMeant: (PublishPhase) -> Bool) throws(HostError) {
    for (phase, paths) in plan.uploads where isMeant(phase) {
      var count = done
      let (progress, total) = (progress, plan.uploadCount)
      try host.upload(paths) {
        count += 1
        progress(.uploading, count, total)
      }
      done += paths.count
      record = record.confirming(paths)
    }
  }

  private mutating func remove(_ paths: [ArtifactPath]) throws(HostError) {
    guard !paths.isEmpty else { return }
    var count = 0
    let progress = progress
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
