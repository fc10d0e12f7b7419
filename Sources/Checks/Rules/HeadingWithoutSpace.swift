internal import Diagnostics
internal import Markup
internal import Standards

/// A line looks like a heading and is none.
enum HeadingWithoutSpace: TreeRule {
  static let ids: [RuleID] = ["heading-without-space"]
  static let bearing = FindingBearing.contradicting
  static let manual = """
    A line begins with # and is no heading, since no space follows or there are more than six.

    It is printed as it is written, and what is below it belongs to what is above: guidance becomes a part of the \
    requirement.
    """

  static func concerns(_ tree: TreeSigns) -> Bool { tree.prints("#") }

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

  /// Whether the text has `#` with something else than a blank or a further `#` behind it.
  fileprivate var hasHeadingMark: Bool {
    source.withUnsafeBufferPointer { bytes in
      var next = bytes.offset(of: UInt8(ascii: "#"))
      while let at = next {
        var end = at
        while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
        if end < bytes.count, bytes[end] > 0x20 || end - at > 6 { return true }
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

  /// Where a line of a paragraph begins with two `#` or more, or is a short title behind one.
  private func headingMarks(in paragraph: TextNode) -> [Range<Int>] {
    var isLineStart = true
    var ranges: [Range<Int>] = []
    for child in paragraph.children {
      if isLineStart, child.kind == .text, child.isExact {
        let start = child.range.lowerBound
        let mark = source.dropFirst(start).prefix { $0 == UInt8(ascii: "#") }.count
        let isTitle = mark == 1 && isTitle(child, of: paragraph)
        if mark > 1 || isTitle { ranges.append(start..<start + mark) }
      }
      isLineStart = child.kind == .softBreak || child.kind == .lineBreak
    }
    return ranges
  }

  /// Whether a paragraph is a few words and no sentence, the first with a capital. In any other, `#` is a number or a tag.
  private func isTitle(_ words: TextNode, of paragraph: TextNode) -> Bool {
    let line = written(words.range).dropFirst()
    return paragraph.children.count == 1 && line.first?.isUppercase ?? false
      && line.split(separator: " ").count < 7 && !line.contains(where: ".:!?".contains)
  }
}

extension Diagnostic {
  fileprivate static func headingWithoutSpace(_ mark: Range<Int>, in prose: Prose) -> Diagnostic {
    let written = prose.written(mark)
    guard mark.count < 7 else { return .headingTooDeep(mark, in: prose) }
    return Diagnostic(
      .error,
      "heading-without-space",
      at: prose.place(of: mark),
      "this line is no heading: no space follows '\(written)'",
      advice: "write '\(written) ' before the words, or \\# for a sign that is meant",
      fixes: prose.isBeforeWideSpace(mark) ? [] : prose.fix(mark, to: written + " ")
    )
  }

  private static func headingTooDeep(_ mark: Range<Int>, in prose: Prose) -> Diagnostic {
    Diagnostic(
      .error,
      "heading-without-space",
      at: prose.place(of: mark),
      "this line is no heading: there are six levels, and it has \(mark.count) signs",
      advice: "write six or fewer, or \\# for a sign that is meant"
    )
  }
}
