internal import Diagnostics
internal import Markup
internal import Standards

/// A comment, or a strike in raw HTML, is not closed where it was opened.
enum UnclosedMark: TreeRule {
  static let ids: [RuleID] = ["unclosed-comment", "unclosed-strike"]
  static let alsoReports: [RuleID: String] = [
    "unclosed-strike": "A strike in raw HTML does not begin and end in one line of text."
  ]
  static let manual = """
    A comment is not closed in the paragraph that it begins in, or not with -->, and would be published.

    A comment ends with --> and has no -- within. In code it is shown as it is written.

    Struck words in raw HTML begin and end within the same paragraph, cell or emphasis, and not within each other: otherwise \
    browsers strike what follows, and nobody can tell what is read.
    """

  static func concerns(_ tree: TreeSigns) -> Bool {
    tree.prints("<") || tree.prints(">") || tree.holds(.htmlInline) || tree.holds(.htmlBlock)
  }

  static func read(_ text: ScopedText, _ isCriterion: Bool, _ findings: inout Findings) {
    var hasRawHTML = false
    text.prose.tree.walk { event in
      if case .enter(let element) = event, element.kind == .htmlInline || element.kind == .htmlBlock
      {
        hasRawHTML = true
      }
      guard case .enter(let element) = event, element.kind == .text,
        element.literal.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") })
      else { return }
      for part in element.verbatim {
        if let end = text.prose.written(part).utf8Offset(of: "-->") {
          let range = part.lowerBound + end..<part.lowerBound + end + 3
          findings.report(.strayCommentEnd(range, in: text.prose))
        }
        guard let start = text.prose.written(part).utf8Offset(of: "<!--") else { continue }
        let range = part.lowerBound + start..<part.lowerBound + start + 4
        findings.report(.unclosedComment(range, in: text.prose))
      }
    }
    guard hasRawHTML else { return }
    for node in text.prose.tree.root.strayStrikes {
      findings.report(.unclosedStrike(node, in: text.prose))
    }
  }
}

extension String {
  /// The offset in UTF-8 at which some words begin; nil where they are not there.
  fileprivate func utf8Offset(of words: String) -> Int? {
    firstRange(of: words).map { utf8.distance(from: startIndex, to: $0.lowerBound) }
  }
}

extension TextNode {
  /// Raw HTML that begins a strike and does not end it beside it, or the other way round.
  fileprivate var strayStrikes: [TextNode] {
    var stray: [TextNode] = []
    var open: TextNode?
    for child in children {
      switch (child.strike, open) {
      case (.whole?, _): break
      case (.opening?, nil): open = child
      case (.closing?, .some): open = nil
      case (.opening?, .some), (.closing?, nil): stray.append(child)
      case (nil, _): stray += child.strayStrikes
      }
    }
    return stray + (open.map { [$0] } ?? [])
  }

  private enum Strike {
    case opening, closing, whole
  }

  /// What raw HTML does to strikes; nil where it has none, or is something else.
  private var strike: Strike? {
    guard kind == .htmlInline || kind == .htmlBlock else { return nil }
    let html = literal.lowercased()
    let names = ["del", "s", "strike"]
    let opened = names.reduce(0) { $0 + html.count(ofTag: "<\($1)") }
    let closed = names.reduce(0) { $0 + html.count(ofTag: "</\($1)") }
    guard opened + closed > 0 else { return nil }
    if kind == .htmlBlock, opened == closed { return .whole }
    return opened > closed ? .opening : .closing
  }
}

extension String {
  fileprivate func count(ofTag tag: String) -> Int {
    ranges(of: tag).count { range in
      guard range.upperBound < endIndex else { return true }
      return !self[range.upperBound].isLetter && !self[range.upperBound].isNumber
    }
  }
}

extension Diagnostic {
  fileprivate static func unclosedComment(_ range: Range<Int>, in prose: Prose) -> Diagnostic {
    Diagnostic(
      .error,
      "unclosed-comment",
      at: prose.place(of: range),
      "this comment is not closed in its paragraph, and would be published",
      advice:
        "close it with --> in the same paragraph, without -- in it, or write \\<!-- for what is to be read"
    )
  }

  fileprivate static func strayCommentEnd(_ range: Range<Int>, in prose: Prose) -> Diagnostic {
    Diagnostic(
      .error,
      "unclosed-comment",
      at: prose.place(of: range),
      "this ends no comment: a comment is closed by the first -->, and what is behind it is published",
      advice: "delete the inner <!-- and -->, or write --\\> for what is to be read"
    )
  }

  fileprivate static func unclosedStrike(_ node: TextNode, in prose: Prose) -> Diagnostic {
    Diagnostic(
      .error,
      "unclosed-strike",
      at: prose.place(of: node.range),
      "'\(node.literal.prefix(20).split(separator: "\n").first ?? "")' strikes words without a beginning or an end beside it",
      advice: "begin and end the strike in one paragraph, or write ~~ on both sides"
    )
  }
}
