internal import Artifacts
internal import FileExchange
package import Foundation
package import Hosting

/// Puts a built site online: uploads what differs from what is there, and removes what no page links to any more.
package struct SitePublication: Sendable {
  /// The folder that a build wrote.
  package let site: String
  package let destination: PublishDestination
  /// Whether nothing is uploaded and nothing removed.
  package var isDryRun = false
  /// For how many seconds a file stays after the last page that links to it is gone.
  package var removalDelay: TimeInterval = 24 * 60 * 60
  /// Downloads of published versions that may change, by their paths or by their version.
  package var replaceable: Set<String> = []
  /// Folders that are no destination, such as the content.
  package var sources: [String] = []
  private let now: @Sendable () -> Date

  package init(
    of site: String,
    to destination: PublishDestination,
    now: @escaping @Sendable () -> Date
  ) {
    (self.site, self.destination, self.now) = (site, destination, now)
  }

  /// What was done, or what would be.
  package struct Outcome: Sendable {
    package let plan: PublishPlan
    /// When the files that the site no longer has were noted, or would be.
    package let date: Date
    /// Whether nothing differs.
    package let isNothing: Bool
  }

  /// Plans and carries out a run.
  package func run(progress: @escaping ActionProgress) throws(ActionFailure) -> Outcome {
    let host = try host()
    guard !isDryRun else {
      let (plan, record) = try plan(on: host, progress)
      return outcome(plan, record)
    }
    let hold: FolderHold
    do { hold = try FolderHold(reading: site) } catch {
      throw .system(reason: "\(error)", untouched: nil)
    }
    let outcome = try publish(on: host, progress)
    hold.end()
    return outcome
  }

  private func publish(
    on host: SiteHost,
    _ progress: @escaping ActionProgress
  ) throws(ActionFailure) -> Outcome {
    let hold: SiteHost.Hold?
    do { hold = try host.hold() } catch {
      throw .system(reason: error.description, untouched: nil)
    }
    let (plan, record) = try plan(on: host, progress)
    let outcome = outcome(plan, record)
    if !outcome.isNothing {
      var run = PublishRun(plan, on: host, record) { step, done, total in
        progress(step == .uploading ? .uploading : .removing, done, total)
      }
      do { try run.run(now: now) } catch {
        throw .unfinished(
          reason: error.description,
          advice:
            "run the same command again: it goes on from here, and no link leads to a missing page until then"
        )
      }
    }
    hold?.end()
    return outcome
  }

  private func outcome(_ plan: PublishPlan, _ record: PublicationRecord) -> Outcome {
    let isNothing =
      plan.uploads.isEmpty && plan.removed.isEmpty && plan.removedAtOnce.isEmpty
      && plan.dropped.isEmpty && record.announcing(plan).linking(plan.site) == record
    return Outcome(plan: plan, date: now(), isNothing: isNothing)
  }

  // MARK: Planning

  private func plan(
    on host: SiteHost,
    _ progress: @escaping ActionProgress
  ) throws(ActionFailure) -> (PublishPlan, PublicationRecord) {
    let files = try SiteFiles(readingSiteAt: site)
    let wishes = PublishPlan.Wishes(
      now: now(),
      removalDelay: removalDelay,
      replaceable: replaceable,
      hasFolders: destination.folder != nil
    )
    let (online, plan): (OnlineFiles, PublishPlan)
    do throws(HostError) {
      online = try host.files()
      let same = try host.same(online.uncertain(for: files))
      plan = PublishPlan(putting: files, over: online, same: same, wishes)
    } catch { throw .system(reason: error.description, untouched: destination.description) }
    guard plan.refusals.isEmpty else { throw .refused(plan.refusals) }
    return (plan, online.record)
  }

  private func host() throws(ActionFailure) -> SiteHost {
    guard let rclone = Rclone.installed else {
      throw .refused(
        reason: "psf publish works through rclone, which is not installed",
        advice: Rclone.installation
      )
    }
    if let folder = destination.folder { try refuseOwnFolder(folder) }
    return SiteHost(destination, for: site, through: rclone)
  }

  /// Refuses folders that hold something else: files of the site would be mixed with it.
  private func refuseOwnFolder(_ folder: String) throws(ActionFailure) {
    let own = FolderAncestry(of: folder)
    for other in [site] + sources where own.overlaps(FolderAncestry(of: other)) {
      throw .refused(
        reason: "\(folder) and \(other) are one in the other",
        advice: "name the folder that a server sends, or a remote of rclone such as s3:bucket"
      )
    }
    guard !FileManager.default.fileExists(atPath: "\(folder)/.psf-site") else {
      throw .refused(
        reason: "\(folder) is written by psf build, which would remove what is published there",
        advice:
          "name another folder; where psf build writes what a server sends, there is nothing to publish"
      )
    }
  }
}
