package import Artifacts

extension PublishPlan {
  /// Plans a run.
  ///
  /// - Parameter same: Those of ``OnlineFiles/uncertain(for:)`` whose bytes are those of the site.
  package init(
    putting site: SiteFiles,
    over online: OnlineFiles,
    same: Set<ArtifactPath>,
    _ wishes: Wishes
  ) {
    self.init(site: site)
    planUploads(over: online, same, wishes)
    planRemovals(from: online, wishes)
    planForeign(in: online)
    if wishes.hasFolders { refuseNamesInTheWay(in: online) }
  }
}
