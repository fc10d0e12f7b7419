internal import Diagnostics
internal import Markup
internal import Standards

/// Lines are written like a table and are none.
enum BrokenTable: TreeRule {
  static let ids: [RuleID] = ["broken-table"]
  static let manual = """
    Lines are written like a table and are none, since the header has another number of cells than the line of dashes below it.

    All of it is printed as one paragraph with bars in it. Mostly a bar in code is the reason, which parts cells there too: \
    write it as \\|.
    """

  static func concerns(_ tree: TreeSigns) -> Bool { tree.prints("|") }

  static func read(_ text: ScopedText, _ isCriterion: Bool, _ findings: inout Findings) {
    text.prose.tree.walk { event in
      guard case .enter(let element) = event, element.kind == .paragraph,
        let line = text.prose.dashes(in: element.range)
      else { return }
      findings.report(.brokenTable(line, in: text.prose))
    }
  }
}

extension Prose {
  /// The line of dashes and bars of a paragraph that is not its first; nil where it has none.
  fileprivate func dashes(in paragraph: Range<Int>) -> Range<Int>? {
    let whole = source.dropFirst(paragraph.lowerBound).prefix(paragraph.count)
    guard whole.contains(UInt8(ascii: "|")) else { return nil }
    let lines = whole.split(separator: 0x0A, omittingEmptySubsequences: false)

    let rows = lines.filter(Self.isRow)
    if rows.count > 1, let first = rows.first {
      return first.startIndex - source.startIndex..<first.endIndex - source.startIndex
    }
    let line = lines.dropFirst().first { line in
      let signs = line.filter { $0 > 0x20 }
      return signs.contains(UInt8(ascii: "|")) && signs.contains(UInt8(ascii: "-"))
        && signs.allSatisfy { "|-:>".utf8.contains($0) } && signs.count > 3
    }
    return line.map { $0.startIndex - source.startIndex..<$0.endIndex - source.startIndex }
  }
}

extension Prose {
  /// Whether a line begins and ends with a bar.
  fileprivate static func isRow(_ line: ArraySlice<UInt8>) -> Bool {
    let start = line.drop { $0 <= 0x20 }
    let end = start.last { $0 > 0x20 }
    return start.first == UInt8(ascii: "|") && end == UInt8(ascii: "|") && start.count > 4
  }
}

extension Diagnostic {
  fileprivate static func brokenTable(_ range: Range<Int>, in prose: Prose) -> Diagnostic {
    Diagnostic(
      .error,
      "broken-table",
      at: prose.place(of: range),
      "this makes no table of the lines around it: a table begins after a blank line with a header and a line of dashes that "
        + "has as many cells",
      advice:
        "give both lines as many cells, and write a bar that parts no cells as \\|, also in code"
    )
  }
}
