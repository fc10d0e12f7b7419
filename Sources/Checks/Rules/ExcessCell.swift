internal import Diagnostics
internal import Markup
internal import Standards

/// A row of a table has more cells than the header.
enum ExcessCell: TreeRule {
  static let ids: [RuleID] = ["excess-cell"]
  static let signs = [UInt8(ascii: "|")]
  static let manual = """
    A row of a table has more cells than the header.

    Markdown drops what is beyond the header without a word: a requirement would be on no page and in no file. Mostly a \
    bar in code is the reason, which parts cells there too; write it as \\| or give the header one more column.
    """

  static func read(_ text: ScopedText, _ isCriterion: Bool, _ findings: inout Findings) {
    for lost in text.prose.tree.lost {
      guard case .excessCell(let columns) = lost.kind else { continue }
      findings.report(.excessCell(lost.range, columns, in: text.prose))
    }
  }
}

extension Diagnostic {
  fileprivate static func excessCell(
    _ range: Range<Int>,
    _ columns: Int,
    in prose: Prose
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "excess-cell",
      at: prose.place(of: range),
      "'\(prose.written(range).prefix(40))' is not published: the header of this table has \(Counted.columns(columns))",
      advice:
        "write a bar that parts no cells as \\|, also in code, or give the header one more column"
    )
  }
}

private enum Counted {
  static func columns(_ count: Int) -> String { count == 1 ? "1 column" : "\(count) columns" }
}
