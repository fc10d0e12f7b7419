public import Markup

extension Prose.Label {
  /// Whether a link has no words but the label: readers see the name of what it leads to instead.
  public func isRepeated(by link: TextNode) -> Bool {
    !link.hasOwnWords && link.words.lowercased() == text.lowercased()
  }
}
