internal import Diagnostics
internal import Markup
internal import Standards

/// The address of a link is defined that no place of the text has.
enum UnusedDefinition: TreeRule {
  static let ids: [RuleID] = ["unused-definition"]
  static let signs = [UInt8(ascii: "[")]
  static let severity = Severity.warning
  static let manual = """
    A line defines the address of a link that the text does not have.

    Markdown takes `[label]: address` at the beginning of a paragraph for a definition and prints nothing of it. A line such as \
    `[Note]: optional` is lost in the same way.
    """

  static func read(_ text: ScopedText, _ isCriterion: Bool, _ findings: inout Findings) {
    for lost in text.prose.tree.lost {
      guard case .unusedDefinition(let label) = lost.kind else { continue }
      findings.report(.unusedDefinition(lost.range, label, in: text.prose))
    }
  }
}

extension Diagnostic {
  fileprivate static func unusedDefinition(
    _ range: Range<Int>,
    _ label: String,
    in prose: Prose
  ) -> Diagnostic {
    Diagnostic(
      .warning,
      "unused-definition",
      at: prose.place(of: range),
      "this line defines where '[\(label)]' leads, which nothing refers to, and is not printed",
      help: [
        .edit(prose.fix(range, to: ""), "delete it"),
        .words("write \\[ where it is to be printed"),
      ]
    )
  }
}
