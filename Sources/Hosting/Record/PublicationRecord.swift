package import Artifacts
package import Foundation

/// What psf has put online, and what it was about to do: a file beside the site that each run reads and writes.
///
/// An upload is announced before it begins and confirmed after it has ended. So an interrupted run leaves no wrong statement:
/// of a file that is announced and not confirmed, nothing is known, and the next run compares its bytes.
package struct PublicationRecord: Hashable, Sendable {
  /// How a file online relates to the pages there.
  package enum Standing: Hashable, Sendable {
    /// No page that readers can come to links to it yet.
    case unlinked
    /// Pages may link to it.
    case linked
    /// No page links to it since then; it is removed when pages that readers still have open or cached are old.
    case dropped(Date)
  }

  /// A file that psf published, or was about to.
  package struct Entry: Hashable, Sendable {
    /// The content that is online for certain, unless an upload is pending.
    package var confirmed: FileContent?
    /// The content of an upload that was announced and not confirmed.
    package var pending: FileContent?
    package var standing: Standing
    /// The published version that it is a download of.
    package var version: String?

    package init(
      confirmed: FileContent? = nil,
      pending: FileContent? = nil,
      standing: Standing,
      version: String? = nil
    ) {
      (self.confirmed, self.pending) = (confirmed, pending)
      (self.standing, self.version) = (standing, version)
    }
  }

  /// Grows with each writing: the newer of two records counts.
  package var number: Int
  package var entries: [ArtifactPath: Entry]

  package init(number: Int = 0, entries: [ArtifactPath: Entry] = [:]) {
    (self.number, self.entries) = (number, entries)
  }

  /// The two files that take turns, so that one of them is whole wherever writing the other one is cut off.
  package static let names = [".psf-published-0.json", ".psf-published-1.json"]

  /// The file that this record is written to.
  package var name: String { Self.names[number % 2] }
}
