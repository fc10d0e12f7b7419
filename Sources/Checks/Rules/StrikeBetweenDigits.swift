internal import Diagnostics
internal import Markup
internal import Standards

/// Words are struck through that the author hardly meant to strike.
enum StrikeBetweenDigits: TreeRule {
  static let ids: [RuleID] = ["strike-between-digits", "emphasis-between-digits"]
  static let alsoReports: [RuleID: String] = [
    "emphasis-between-digits": "Asterisks between digits, as in 2*3*4, are read as emphasis."
  ]
  static let manual = """
    Single tildes behind digits, as in 3~5 GB, strike out what is between them.

    GitHub's Markdown takes one tilde for a strike as it does two. What is struck is not read: it is in no data file, and \
    no requirement. Write a range with a dash, or the tilde as \\~.
    """

  static func concerns(_ tree: TreeSigns) -> Bool {
    tree.holds(.strikethrough) || tree.holds(.emphasis) || tree.holds(.strong)
  }

  static func read(_ text: ScopedText, _ isCriterion: Bool, _ findings: inout Findings) {
    let tree = text.prose.tree
    tree.forEach(where: \.isStruck) { element in
      guard text.prose.isStrikeBetweenDigits(element.range) else { return }
      findings.report(.strikeBetweenDigits(element.range, in: text.prose))
    }
    tree.forEach(where: \.isEmphasis) { element in
      guard text.prose.isBetweenDigits(element.range) else { return }
      findings.report(.emphasisBetweenDigits(element.range, in: text.prose))
    }
  }
}

extension Prose {
  /// Whether a digit is on both sides of a part of the text.
  fileprivate func isBetweenDigits(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0, range.upperBound < source.count else { return false }
    let sides = [range.lowerBound - 1, range.upperBound].map { source[source.startIndex + $0] }
    return sides.allSatisfy { (48...57).contains($0) }
  }

  /// Whether words are struck by one tilde on each side, and a digit is before one of them.
  func isStrikeBetweenDigits(_ range: Range<Int>) -> Bool {
    let words = written(range)
    guard words.hasPrefix("~"), !words.hasPrefix("~~") else { return false }
    let before = range.lowerBound > 0 ? written(range.lowerBound - 1..<range.lowerBound) : ""
    let isRange =
      before.contains { $0.isLetter || $0.isNumber }
      && words.dropFirst().first.map { $0.isNumber || $0.isLetter } ?? false
    return isRange || (before + words.dropLast().suffix(1)).contains(where: \.isNumber)
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

  fileprivate static func emphasisBetweenDigits(_ range: Range<Int>, in prose: Prose) -> Diagnostic
  {
    let words = prose.written(range)
    return Diagnostic(
      .error,
      "emphasis-between-digits",
      at: prose.place(of: range),
      "the signs of '\(words.prefix(40))' are read as emphasis, which joins the digits",
      advice: "write × or \\* for a product",
      fixes: prose.fix(range, to: words.replacing("*", with: "\\*"))
    )
  }
}
