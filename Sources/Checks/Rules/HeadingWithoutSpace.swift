internal import Diagnostics
internal import Markup
internal import Standards

/// A line looks like a heading and is none.
enum HeadingWithoutSpace: TreeRule {
  static let ids: [RuleID] = ["heading-without-space"]
  static let manual = """
    A line begins with # and is no heading, since no space follows.

    It is printed as it is written, and what is below it belongs to what is above: guidance becomes a part of the \
    requirement.
    """

  static func read(_ text: ScopedText, _ isCriterion: Bool, _ findings: inout Findings) {
    guard text.prose.form == .body else { return }
    for block in text.prose.tree.blocks {
      guard block.kind == .paragraph else { continue }
      for range in text.prose.headingMarks(in: block) {
        findings.report(.headingWithoutSpace(range, in: text.prose))
      }
    }
  }
}

extension Prose {
  /// Where a line of a paragraph begins with two to six `#` and a letter at once. One is a number or a tag.
  fileprivate func headingMarks(in block: TextNode) -> [Range<Int>] {
    var isLineStart = true
    var ranges: [Range<Int>] = []
    for child in block.children {
      if isLineStart, child.kind == .text, child.isExact {
        let words = written(child.range)
        let mark = words.prefix { $0 == "#" }.count
        if (2...6).contains(mark), words.dropFirst(mark).first?.isLetter ?? false {
          ranges.append(child.range.lowerBound..<child.range.lowerBound + mark)
        }
      }
      isLineStart = child.kind == .softBreak || child.kind == .lineBreak
    }
    return ranges
  }
}

extension Diagnostic {
  fileprivate static func headingWithoutSpace(_ mark: Range<Int>, in prose: Prose) -> Diagnostic {
    let written = prose.written(mark)
    return Diagnostic(
      .error,
      "heading-without-space",
      at: prose.place(of: mark),
      "this line is no heading: no space follows '\(written)'",
      advice: "write '\(written) ' before the words, or \\# for a sign that is meant",
      fixes: prose.fix(mark, to: written + " ")
    )
  }
}
