internal import Addresses
internal import Exporting
internal import Standards

extension SitePlan {
  /// What readers can take with them: what is kept as it is, all else not made yet.
  var offeredDownloads: [DownloadFile] {
    guard let exports else { return [] }
    let kept = exports.publication.keptDownloads
    let made = Set(kept.map(\.download))
    let offered = Exporter.offers(exports.plan).filter { !made.contains($0) }
    return kept + offered.map { DownloadFile($0, []) }
  }
}
