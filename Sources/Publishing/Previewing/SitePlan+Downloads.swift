internal import Addresses
internal import Standards

extension SitePlan {
  /// What readers can take with them: what is kept as it is, all else not made yet.
  var offeredDownloads: [DownloadFile] {
    let kept = publication?.keptDownloads ?? []
    let made = Set(kept.map(\.download))
    return kept + offers.filter { !made.contains($0) }.map { DownloadFile($0, []) }
  }
}
