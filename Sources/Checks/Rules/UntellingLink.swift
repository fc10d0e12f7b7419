internal import Diagnostics

/// The words of a link do not say where it leads.
enum UntellingLink: TextRule {
  static let ids: [RuleID] = ["untelling-link", "bare-address"]
  static let family = CheckFamily.accessibility
  static let things: [CheckedThing] = [.links]
  static let manual = """
    The words of a link do not say where it leads.

    Many readers go through the links of a page without the text around them. "Here" and an address tell them nothing \
    (WCAG 2.2, 2.4.4); the title of what is behind the link does, and it also stands when the page is printed.

    Addresses for electronic mail are not reported, and neither are links with an image: its alternative text counts.
    """
  static let alsoReports: [RuleID: String] = [
    "bare-address": "The words of a link are its address."
  ]

  private static let untelling: Set<String> = [
    "here", "click here", "this", "link", "this link", "this page", "more", "read more",
    "learn more", "details",
    "see here", "this article", "this document",
  ]

  static func reader(for subject: CheckSubject) -> TextReader {
    { text, findings in
      for link in text.links where !link.holdsImage {
        findings.examine(.links)
        if untelling.contains(link.text.lowercased()) {
          findings.report(.untellingLink(link.text, at: link.place))
        } else if link.text.isAddress {
          findings.report(.bareAddress(link.text, at: link.place))
        }
      }
    }
  }
}

extension String {
  fileprivate var isAddress: Bool {
    hasPrefix("http://") || hasPrefix("https://") || hasPrefix("www.")
  }
}

extension Diagnostic {
  fileprivate static func untellingLink(_ words: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .warning,
      "untelling-link",
      at: place,
      "'\(words)' does not say where the link leads",
      advice: "make the title of what it leads to the words of the link"
    )
  }

  fileprivate static func bareAddress(_ address: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .warning,
      "bare-address",
      at: place,
      "'\(address)' is an address and does not say what it leads to",
      advice: "write [the title](\(address))"
    )
  }
}
