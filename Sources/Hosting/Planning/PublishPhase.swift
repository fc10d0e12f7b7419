/// A part of the uploads. A phase begins when the one before it has ended.
///
/// Every file that is new is there before any file changes that readers can come to. So at each moment all that such a file
/// links to is online, in its old or its new state, and an interruption between any two files leaves it so.
package enum PublishPhase: String, Hashable, Sendable, CaseIterable {
  /// Styles, scripts and fonts that are not online.
  case newAssets = "new-assets"
  /// All other files that are not online, to which no page online links.
  case newPages = "new-pages"
  /// Files that are online but that no page links to: they come back, or an interrupted run has left them.
  case returningPages = "returning-pages"
  /// Files that pages online link to.
  case changedPages = "changed-pages"
  /// Feeds, the index of the search, and lists of the whole site.
  case lists

  /// Whether its files are not online.
  package var isOfNewFiles: Bool { self == .newAssets || self == .newPages }

  /// Whether readers can come to its files.
  package var isLinked: Bool { self == .changedPages || self == .lists }
}
