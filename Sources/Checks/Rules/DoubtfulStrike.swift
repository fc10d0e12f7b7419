internal import Diagnostics
internal import Markup
internal import Standards

/// Words are struck through that the author may not have meant to strike, or that are a requirement.
enum DoubtfulStrike: TreeRule {
  static let ids: [RuleID] = ["strike-between-digits", "struck-requirement"]
  static let alsoReports: [RuleID: String] = [
    "struck-requirement": "Words of a requirement are struck through."
  ]
  static let manual = """
    Single tildes behind digits, as in 3~5 GB, strike out what is between them.

    GitHub's Markdown takes one tilde for a strike as it does two. What is struck is not read: it is in no data file, and \
    no requirement. Write a range with a dash, or the tilde as \\~.

    In the normative text of a criterion nothing should be struck at all: readers cannot tell what is required. What a \
    version no longer asks for is deleted, and its change log says so.
    """

  static func read(_ text: ScopedText, _ isCriterion: Bool, _ findings: inout Findings) {
    let normative = isCriterion ? text.prose.tree.normativeRanges : []
    text.prose.tree.walk { event in
      guard case .enter(let element) = event, element.kind == .strikethrough else { return }
      let range = element.range
      if text.prose.isStrikeBetweenDigits(range) {
        findings.report(.strikeBetweenDigits(range, in: text.prose))
      } else if normative.contains(where: { $0.contains(range.lowerBound) }) {
        findings.report(.struckRequirement(range, in: text.prose))
      }
    }
  }
}

extension TextTree {
  /// Where the normative text of a criterion is: before the first heading, and in the footnotes of that.
  var normativeRanges: [Range<Int>] { TextOutline(of: self).lead.all.map(\.range) }
}

extension Prose {
  /// Whether words are struck by one tilde on each side, and a digit is before one of them.
  fileprivate func isStrikeBetweenDigits(_ range: Range<Int>) -> Bool {
    let words = written(range)
    guard words.hasPrefix("~"), !words.hasPrefix("~~") else { return false }
    let before = range.lowerBound > 0 ? written(range.lowerBound - 1..<range.lowerBound) : ""
    return (before + words.dropLast().suffix(1)).contains(where: \.isNumber)
  }
}

extension Diagnostic {
  fileprivate static func strikeBetweenDigits(_ range: Range<Int>, in prose: Prose) -> Diagnostic {
    let words = String(prose.written(range).dropFirst().dropLast())
    return Diagnostic(
      .error,
      "strike-between-digits",
      at: prose.place(of: range),
      "two single tildes strike out '\(words.prefix(60))', which is not read then",
      advice:
        "write ranges with a dash (3–5) or the tilde as \\~; to strike words out, write ~~ on both sides",
      fixes: words.contains("~") ? [] : prose.fix(range, to: "\\~\(words)\\~")
    )
  }

  fileprivate static func struckRequirement(_ range: Range<Int>, in prose: Prose) -> Diagnostic {
    Diagnostic(
      .error,
      "struck-requirement",
      at: prose.place(of: range),
      "'\(prose.written(range).prefix(60))' is struck through in a requirement: readers cannot tell whether it holds",
      advice: "delete the words, and explain the change in a revision"
    )
  }
}
