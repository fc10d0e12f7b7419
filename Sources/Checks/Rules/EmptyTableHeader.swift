internal import Diagnostics

/// A column of a table has no name.
enum EmptyTableHeader: TextRule {
  static let ids: [RuleID] = ["empty-table-header"]
  static let family = CheckFamily.accessibility
  static let things: [CheckedThing] = [.tables]
  static let manual = """
    A column of a table has no name.

    Who hears a table hears with each cell the name of its column. Without one a value is only a value (WCAG 2.2, 1.3.1).

    The first cell of the header may be empty where the others are not: the column below it names the rows.
    """

  static func reader(for subject: CheckSubject) -> TextReader {
    { text, findings in
      let cells = text.passages.indices.filter { text.passages[$0].isHeader }
      for (position, index) in cells.enumerated() {
        let cell = text.passages[index]
        if cell.isFirst { findings.examine(.tables) }
        guard cell.bytes.allSatisfy({ $0 <= 0x20 && $0 != PassageText.code }) else { continue }
        let next = position + 1 < cells.count ? text.passages[cells[position + 1]] : nil
        let isCorner = cell.isFirst && !(next.map { $0.isFirst || $0.bytes.isEmpty } ?? true)
        if !isCorner { findings.report(.emptyTableHeader(at: cell.place)) }
      }
    }
  }
}

extension Passage {
  fileprivate var isHeader: Bool {
    if case .cell(isHeader: true, _) = kind { true } else { false }
  }

  fileprivate var isFirst: Bool { kind == .cell(isHeader: true, column: 0) }
}

extension Diagnostic {
  fileprivate static func emptyTableHeader(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .warning,
      "empty-table-header",
      at: place,
      "a column of this table has no name",
      advice: "say in the first row what the column holds"
    )
  }
}
