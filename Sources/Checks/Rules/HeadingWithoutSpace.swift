internal import Diagnostics
internal import Markup
internal import Standards

/// A line looks like a heading and is none.
enum HeadingWithoutSpace: TreeRule {
  static let ids: [RuleID] = ["heading-without-space"]
  static let signs = [UInt8(ascii: "#")]
  static let manual = """
    A line begins with # and is no heading, since no space follows.

    It is printed as it is written, and what is below it belongs to what is above: guidance becomes a part of the \
    requirement.
    """

  static func read(_ text: ScopedText, _ isCriterion: Bool, _ findings: inout Findings) {
    guard text.prose.form == .body else { return }
    guard text.prose.hasHeadingMark else { return }
    for range in text.prose.headingMarks(below: text.prose.tree.root) {
      findings.report(.headingWithoutSpace(range, in: text.prose))
    }
  }
}

extension Prose {
  /// Whether a space follows that is none to Markdown, such as one that breaks no line.
  fileprivate func isBeforeWideSpace(_ mark: Range<Int>) -> Bool {
    source.dropFirst(mark.upperBound).first.map { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xE3 } ?? false
  }

  /// Whether the text has `##` with something else than a blank or a further `#` behind it.
  fileprivate var hasHeadingMark: Bool {
    source.withUnsafeBufferPointer { bytes in
      var next = bytes.offset(of: UInt8(ascii: "#"))
      while let at = next {
        var end = at
        while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
        if end - at > 1, end < bytes.count, bytes[end] > 0x20 { return true }
        next = bytes.offset(of: UInt8(ascii: "#"), from: end)
      }
      return false
    }
  }

  /// Where paragraphs have such lines.
  fileprivate func headingMarks(below node: TextNode) -> [Range<Int>] {
    switch node.kind {
    case .paragraph: headingMarks(in: node)
    case .document, .list, .item, .blockQuote, .footnoteDefinition:
      node.children.flatMap(headingMarks(below:))
    default: []
    }
  }

  /// Where a line of a paragraph begins with two to six `#` and something else at once. One is a number or a tag.
  private func headingMarks(in paragraph: TextNode) -> [Range<Int>] {
    var isLineStart = true
    var ranges: [Range<Int>] = []
    for child in paragraph.children {
      if isLineStart, child.kind == .text, child.isExact {
        let start = child.range.lowerBound
        let mark = source.dropFirst(start).prefix(7).prefix { $0 == UInt8(ascii: "#") }.count
        if (2...6).contains(mark) { ranges.append(start..<start + mark) }
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
      fixes: prose.isBeforeWideSpace(mark) ? [] : prose.fix(mark, to: written + " ")
    )
  }
}
