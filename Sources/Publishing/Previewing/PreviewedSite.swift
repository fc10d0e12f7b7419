internal import Addresses
internal import Artifacts
package import Diagnostics
internal import Exporting
internal import SiteBuilding
internal import SourceFiles
internal import Standards

/// A site as it can be shown at some moment; each page is made when it is asked for.
package struct PreviewedSite: Sendable {
  /// Rises with each change.
  package let number: Int
  package let folders: SourceFolders
  /// What is shown.
  package let plan: SitePlan?
  /// What the files are: the same, but where some of them cannot be read.
  package let actual: SitePlan?
  /// The files that are shown as they last could be read.
  package let stale: [SourcePath]
  private let builder: SiteBuilder?

  /// A site of which nothing is known.
  init(number: Int, folders: SourceFolders) {
    (self.number, self.folders) = (number, folders)
    (plan, actual, stale, builder) = (nil, nil, [], nil)
  }

  init(
    after last: PreviewedSite,
    showing plan: SitePlan,
    of actual: SitePlan,
    stale: [SourcePath]
  ) {
    (number, folders) = (last.number + 1, last.folders)
    (self.plan, self.actual, self.stale) = (plan, actual, stale)
    builder = plan.siteBuilder(downloads: plan.offeredDownloads)
  }

  private init(_ last: PreviewedSite, _ actual: SitePlan, _ stale: [SourcePath]) {
    (number, folders, plan, builder) = (last.number + 1, last.folders, last.plan, last.builder)
    (self.actual, self.stale) = (actual, stale)
  }

  /// The same site with a changed text on its own page.
  func showing(_ document: some Document) -> PreviewedSite? {
    builder?.showing(document).map { PreviewedSite(self, $0) }
  }

  private init(_ last: PreviewedSite, _ builder: SiteBuilder) {
    (number, folders, plan, actual) = (last.number, last.folders, last.plan, last.actual)
    (stale, self.builder) = (last.stale, builder)
  }

  /// The same pages, where none can be made of what the files are.
  func staying(with actual: SitePlan, stale: [SourcePath]) -> PreviewedSite {
    PreviewedSite(self, actual, stale)
  }

  /// The bytes of a page or file; nil where the address leads to none.
  package func bytes(at address: String, progress: @escaping ActionProgress) -> [UInt8]? {
    if let made = typeset(at: address, progress) { return made }
    return builder?.artifact(at: address)?.make().bytes
  }

  /// A download that is not stored, or the picture of a page; it is made when somebody wants it.
  private func typeset(at address: String, _ progress: @escaping ActionProgress) -> [UInt8]? {
    guard let exports = plan?.exports, let page = exports.map.page(at: address) else { return nil }
    let route = exports.map[page].route
    let images = if case .shareImage = route { exports.plan.shareImages } else { [ShareImage]() }
    let typesetting = Typesetting(cache: folders.cache, images: images) {
      progress(.settingPDFs, $0, $1)
    }
    return switch route {
    case .download(let download): Exporter.file(download, of: exports, typesetting)
    case .shareImage(let image): Exporter.images(of: exports, typesetting)[image]
    default: nil
    }
  }

  /// What is wrong with the files, as far as it can be known without building.
  package func check() -> Preparation? {
    guard let actual else { return nil }
    let committed = GitContent(folder: folders.content).committedLocks(in: actual.content)
    return Preparation(
      checking: actual,
      for: Preparation.Purpose(),
      committedLocks: committed
    )
  }

  /// The address of the page that shows a file; nil where none does.
  package func address(of file: SourcePath) -> String? {
    guard let map = plan?.exports?.map, let location = map.location(of: file) else { return nil }
    return map[location.page].address
  }

  /// The file that a page is made of; nil where there is no such page.
  package func origin(of address: String) -> SourcePlace? {
    guard let map = plan?.exports?.map, let page = map.page(at: address) else { return nil }
    return map[page].origin
  }
}
