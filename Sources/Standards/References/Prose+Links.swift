public import Markup

extension Prose.Label {
  /// Whether a link has no words but the label: readers see the name of what it leads to instead.
  public func isRepeated(by link: TextNode) -> Bool {
    !link.hasOwnWords && link.words.lowercased() == text.lowercased()
  }
}

extension Prose {
  /// Whether it has links that a page prints, those in raw HTML among them.
  public var holdsLinks: Bool {
    var holdsLinks = false
    tree.walk { event in
      guard case .enter(let element) = event else { return }
      switch element.kind {
      case .link: holdsLinks = holdsLinks || !isFact(element.label)
      case .htmlInline: holdsLinks = holdsLinks || element.literal.starts(with: "<a".utf8)
      default: break
      }
    }
    return holdsLinks
  }

  private func isFact(_ label: Int?) -> Bool {
    guard let label, case .fact = labels[label].meaning else { return false }
    return true
  }
}
