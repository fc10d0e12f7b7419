internal import Authoring
package import Changes
package import Diagnostics
internal import Locks
package import Standards

/// How far a working draft is: its changes, what they affect, and what a release still waits for.
package struct DraftStatus: Sendable {
  package let review: DraftReview
  /// The number that it will be published under.
  package var number: VersionNumber { review.draft.number }
  /// What a release waits for: errors anywhere, and placeholders in the draft.
  package let gates: [Diagnostic]
  /// The changes that no revision explains, and no erratum of the version before.
  package let unexplained: [ChangeLog.Entry]

  package let paths: DisplayPaths

  /// The drafts of a content folder, or the one of a standard.
  package static func all(
    of standard: StandardID?,
    in folders: SourceFolders
  ) throws(ActionFailure) -> [DraftStatus] {
    let preparation = Preparation.run(folders)
    guard let publication = preparation.publication else {
      throw preparation.failure(at: .reading(origin: nil), folders)
    }
    if let standard, publication[standard] == nil {
      throw ActionFailure(.noStandard(standard, in: publication))
    }
    let found = preparation.diagnostics
    return publication.standards.filter { standard == nil || $0.id == standard }
      .compactMap(\.draft).map { draft in
        DraftStatus(
          review: DraftReview(draft, in: preparation.plan, publication, found),
          gates: found.filter { $0.severity == .error || isUnready($0, in: draft) },
          in: publication,
          paths: folders.displayPaths
        )
      }
  }

  private init(
    review: DraftReview,
    gates: [Diagnostic],
    in publication: Publication,
    paths: DisplayPaths
  ) {
    (self.review, self.gates, self.paths) = (review, gates, paths)
    let old = review.log.flatMap { publication[$0.old] }
    unexplained = (review.log?.entries ?? []).filter { entry in
      guard entry.revisions.isEmpty else { return false }
      guard let before = old?[entry.id], let after = review.draft[entry.id] else { return true }
      return !before.isCorrected(by: after)
    }
  }

  private static func isUnready(_ finding: Diagnostic, in draft: Version) -> Bool {
    VersionRelease.unready.contains(finding.rule)
      && finding.place.path.relative.hasPrefix(draft.id.folder)
  }
}
