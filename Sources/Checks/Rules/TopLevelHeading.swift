internal import Diagnostics
internal import Markup
internal import Standards

/// A heading has the level of the title of its page.
enum TopLevelHeading: TreeRule {
  static let ids: [RuleID] = ["top-level-heading"]
  static let severity = Severity.warning
  static let isSuppressible = true
  static let signs = [UInt8(ascii: "#"), UInt8(ascii: "=")]
  static let manual = """
    A heading has the level of the title of its page.

    A page has one heading of level 1, its title. Readers who have a page read to them find their way by the levels (WCAG \
    2.2, 1.3.1 and 2.4.6), so headings of a text begin with level 2.
    """

  static func read(_ text: ScopedText, _ isCriterion: Bool, _ findings: inout Findings) {
    guard text.prose.form == .body, text.prose.rendered.headings.contains(where: { $0.level == 1 })
    else { return }
    for block in text.prose.tree.blocks where block.headingLevel == 1 {
      findings.report(
        Diagnostic(
          .warning,
          "top-level-heading",
          at: text.prose.place(of: block.range),
          "'\(block.words.prefix(60))' has the level of the page's title",
          help: [
            .edit(
              text.prose.deepened(block),
              "write ## for it, and one # more for each heading below it"
            )
          ]
        )
      )
    }
  }
}

extension Prose {
  /// One level more for a heading that begins with `#`.
  fileprivate func deepened(_ heading: TextNode) -> [Fix] {
    let start = heading.range.lowerBound
    return written(start..<start + 1) == "#" ? fix(start..<start + 1, to: "##") : []
  }
}
