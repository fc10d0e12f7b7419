package import Artifacts
package import Foundation

/// What one run does, computed from what is there on both sides.
package struct PublishPlan: Sendable {
  /// A file that must not be uploaded.
  package struct Refusal: Hashable, Sendable {
    package let path: ArtifactPath
    package let reason: Reason

    package enum Reason: Hashable, Sendable {
      /// It is a download of this published version, and other bytes are online.
      case otherBytes(version: String)
      /// A file is online where the site has a folder, or the other way round.
      case inTheWay(String)
    }
  }

  package let site: SiteFiles
  /// The files of each phase in the order of their paths; phases without files are left out.
  package internal(set) var uploads: [(phase: PublishPhase, paths: [ArtifactPath])] = []
  /// Files that are online as they are in the site.
  package internal(set) var unchanged: [ArtifactPath] = []
  /// Files that no link leads to, and that do not wait: compressed forms of a text that has none any more, which a server would
  /// send in its place, and halves of files that an interrupted rclone has left.
  package internal(set) var removedAtOnce: [ArtifactPath] = []
  /// Files that the site no longer has, and that are noted as such when all pages are uploaded.
  package internal(set) var dropped: [ArtifactPath] = []
  /// Noted earlier, and not removed yet.
  package internal(set) var waiting: [ArtifactPath: Date] = [:]
  /// Noted long enough ago to be removed.
  package internal(set) var removed: [ArtifactPath] = []
  /// Downloads of published versions that the site no longer has. They stay until a call names them.
  package internal(set) var retained: [ArtifactPath] = []
  /// Files that were published and that somebody else has removed. Those that the site has are uploaded again.
  package internal(set) var vanished: [ArtifactPath] = []
  /// Files in the record that are neither online nor in the site.
  package internal(set) var forgotten: [ArtifactPath] = []
  /// Files of others, which stay as they are.
  package internal(set) var foreign: [String] = []
  package internal(set) var refusals: [Refusal] = []

  init(site: SiteFiles) { self.site = site }

  /// The files to be removed, in steps: pages are gone before the first file is that they may link to.
  package var removalSteps: [[ArtifactPath]] {
    let pages = removed.filter { $0.description.hasSuffix(".html") }
    return [pages, removed.filter { !$0.description.hasSuffix(".html") }].filter { !$0.isEmpty }
  }

  /// How many files are uploaded.
  package var uploadCount: Int { uploads.reduce(0) { $0 + $1.paths.count } }

  /// The number of bytes that are uploaded.
  package var uploadSize: Int {
    uploads.flatMap(\.paths).reduce(0) { $0 + (site.contents[$1]?.size ?? 0) }
  }
}
