internal import Diagnostics
internal import Markup
internal import Standards

/// A link has no words, so that nobody sees it.
enum EmptyLink: TreeRule {
  static let ids: [RuleID] = ["empty-link"]
  static let manual = """
    A link has no words, so that nobody sees it.

    On a page there is nothing to click on, and a screen reader says the address. In a PDF it is not there at all.
    """

  static func concerns(_ tree: TreeSigns) -> Bool { tree.hasAddress }

  static func read(_ text: ScopedText, _ isCriterion: Bool, _ findings: inout Findings) {
    text.prose.tree.forEach(where: \.isLink) { element in
      guard element.label == nil, !text.prose.tree.node(at: element.index).hasWords else { return }
      findings.report(.emptyLink(element.range, in: text.prose))
    }
  }
}

extension Diagnostic {
  fileprivate static func emptyLink(_ range: Range<Int>, in prose: Prose) -> Diagnostic {
    Diagnostic(
      .error,
      "empty-link",
      at: prose.place(of: range),
      "this link has no words, so that nobody sees it",
      advice: "write the title of what it leads to between the brackets, or delete the link"
    )
  }
}
