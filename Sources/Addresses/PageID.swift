/// The identity of a page or file within one site: its place in the site's ``SiteMap``.
public struct PageID: Hashable, Sendable {
  let index: Int32

  init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
}
