internal import Diagnostics
internal import Markup
internal import Standards

/// A mark of emphasis or code is printed, since nothing closes it.
enum StrayMark: TreeRule {
  static let ids: [RuleID] = ["stray-mark"]
  static let severity = Severity.warning
  static let isSuppressible = true
  static let manual = """
    A mark of emphasis or code is printed, since nothing closes it.

    `**` before words and `**` behind them make them bold, a backtick before and behind makes them code. Where one of the two is \
    missing, or blanks part the marks from the words, readers see stars and backticks.

    A mark that is meant is written with a backslash.
    """

  static func concerns(_ tree: TreeSigns) -> Bool { tree.prints("*") || tree.prints("`") }

  static func read(_ text: ScopedText, _ isCriterion: Bool, _ findings: inout Findings) {
    text.prose.tree.walk { event in
      guard case .enter(let element) = event, element.kind == .text, element.isExact else { return }
      for part in element.verbatim {
        let words = text.prose.written(part)
        for mark in ["**", "`"] {
          let starts = words.ranges(of: mark).map {
            part.lowerBound + words.utf8.distance(from: words.startIndex, to: $0.lowerBound)
          }
          guard !starts.isEmpty else { continue }
          findings.report(.strayMarks(starts.map { $0..<$0 + mark.utf8.count }, in: text.prose))
        }
      }
    }
  }
}

extension Diagnostic {
  /// One finding for all marks of a piece of text, which mostly lack each other.
  fileprivate static func strayMarks(_ ranges: [Range<Int>], in prose: Prose) -> Diagnostic {
    let mark = prose.written(ranges[0])
    let literal = mark.map { "\\\($0)" }.joined()
    return Diagnostic(
      .warning,
      "stray-mark",
      at: prose.place(of: ranges[0]),
      "'\(mark)' is printed: no other one is at the other end of the words",
      help: [
        .words("close it right behind the words"),
        .edit(
          ranges.flatMap { prose.fix($0, to: literal) },
          "write \(literal) for one that is meant"
        ),
      ]
    )
  }
}
