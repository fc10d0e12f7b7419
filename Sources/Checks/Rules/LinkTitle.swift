internal import Diagnostics
internal import Markup
internal import Standards

/// A link or a picture has a title, which few readers see.
enum LinkTitle: TreeRule {
  static let ids: [RuleID] = ["link-title"]
  static let severity = Severity.warning
  static let isSuppressible = true
  static let signs = [UInt8(ascii: "["), UInt8(ascii: "!")]
  static let manual = """
    A link or a picture has a title, which few readers see.

    `[words](address "title")` shows the title to those who rest on the link with a mouse, and to nobody else: it is in no PDF and no \
    table, and a change of it is in no change log.
    """

  static func read(_ text: ScopedText, _ isCriterion: Bool, _ findings: inout Findings) {
    guard case .provision = text.owner else { return }
    text.prose.tree.walk { event in
      guard case .enter(let element) = event, element.kind == .link || element.kind == .image,
        element.label == nil, !element.title.isEmpty
      else { return }
      findings.report(.linkTitle(element.range, in: text.prose))
    }
  }
}

extension Diagnostic {
  fileprivate static func linkTitle(_ range: Range<Int>, in prose: Prose) -> Diagnostic {
    Diagnostic(
      .warning,
      "link-title",
      at: prose.place(of: range),
      "the title of this link or picture is seen by few, and is not compared",
      advice: "say it in the text, and delete the title"
    )
  }
}
