/// The destination of a link that an editor wrote.
public enum LinkDestination: Hashable, Sendable {
  /// A heading or footnote of the same text, by its id without the prefix that a page may put before it.
  case sameText(String)
  /// A page, a file, or an element of a page.
  case location(Location)
}
