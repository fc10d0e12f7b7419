public import Diagnostics
public import Standards

/// Why a link of an editor leads nowhere.
public enum LinkProblem: Error, Hashable, Sendable {
  /// Nothing is written behind the words.
  case noDestination
  /// The way leads out of `content/`.
  case outsideContent
  /// No page and no file stands at this address, written from the site's root without a slash at its beginning.
  case noPage(String)
  /// No file stands at this path, or nothing is published of it.
  case noFile(SourcePath)
  /// The page is there and has no element with this id, as the editor wrote it.
  case noFragment(String, on: Location)
  /// The text has no heading and no footnote with this id.
  case noHeading(String)
  /// An image leads to something that is not one.
  case notAnImage(Location)
  /// A label leads nowhere.
  case reference(ReferenceProblem)
}
