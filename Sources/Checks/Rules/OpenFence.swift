internal import Diagnostics
internal import Markup
internal import Standards

/// A fence of code is never closed.
enum OpenFence: TreeRule {
  static let ids: [RuleID] = ["open-fence"]
  static let bearing = FindingBearing.contradicting
  static let signs = [UInt8(ascii: "`"), UInt8(ascii: "~")]
  static let manual = """
    A fence of code is never closed.

    All that follows it, to the end of the text or of the list that holds it, is shown as code: headings are no headings, \
    references lead nowhere, and requirements are not read as such.
    """

  static func read(_ text: ScopedText, _ isCriterion: Bool, _ findings: inout Findings) {
    for lost in text.prose.tree.lost where lost.kind == .openFence {
      findings.report(
        Diagnostic(
          .error,
          "open-fence",
          at: text.prose.place(of: lost.range),
          "this fence is never closed, so all that follows is code",
          advice: "close it with a line of as many of the same signs, indented alike"
        )
      )
    }
  }
}
