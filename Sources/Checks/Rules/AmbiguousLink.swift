internal import Diagnostics

/// Two links of a text have the same words and lead to different places.
enum AmbiguousLink: TextRule {
  static let ids: [RuleID] = ["ambiguous-link"]
  static let family = CheckFamily.accessibility
  static let things: [CheckedThing] = [.links]
  static let manual = """
    Two links of a text have the same words and lead to different places.

    In a list of links they cannot be told apart (WCAG 2.2, 2.4.4), and who has followed the first one takes the second \
    for visited.

    Case does not count. Links to parts of one page are links to one place.
    """

  static func reader(for subject: CheckSubject) -> TextReader {
    { text, findings in
      var first: [String: ReadText.Link] = [:]
      for link in text.links where !link.text.isEmpty {
        findings.examine(.links)
        let words = link.text.lowercased()
        guard let other = first[words] else {
          first[words] = link
          continue
        }
        guard other.destination.page != link.destination.page else { continue }
        findings.report(.ambiguousLink(link, other))
      }
    }
  }
}

extension ReadText.Link.Destination {
  /// The destination without what names a part of it.
  fileprivate var page: ReadText.Link.Destination {
    switch self {
    case .address(let address):
      .address(String(address.prefix { $0 != "#" }))
    case .reference(let label): .reference(label.lowercased())
    }
  }
}

extension Diagnostic {
  fileprivate static func ambiguousLink(
    _ link: ReadText.Link,
    _ first: ReadText.Link
  ) -> Diagnostic {
    Diagnostic(
      .warning,
      "ambiguous-link",
      at: link.place,
      "another link with the words '\(link.text)' leads elsewhere",
      advice: "say in the words of each where it leads",
      notes: [Note("the first one", at: first.place)]
    )
  }
}
