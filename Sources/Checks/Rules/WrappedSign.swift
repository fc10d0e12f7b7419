internal import Diagnostics
internal import Markup
internal import Standards

/// A line of a paragraph begins with a sign that Markdown takes for the mark of a quotation or a list.
enum WrappedSign: TreeRule {
  static let ids: [RuleID] = ["wrapped-sign"]
  static let severity = Severity.warning
  static let manual = """
    A line of a paragraph begins with `>`, `+`, `-` or `*` before a number, which Markdown takes for a mark.

    Where a sentence is broken before a sign, as in `at a rate of` and then `> 30 per second`, the sign is not printed: the \
    number becomes a quotation or an item of a list, and says something else.
    """

  static func read(_ text: ScopedText, _ isCriterion: Bool, _ findings: inout Findings) {
    guard text.prose.tree.holds(where: { $0.isMarked(inItem: false) }) else { return }
    var end = 0
    var items = 0
    text.prose.tree.walk { event in
      switch event {
      case .leave(let element) where element.kind == .paragraph: end = element.range.upperBound
      case .enter(let element) where element.kind == .item(isDone: nil): items += 1
      case .leave(let element) where element.kind == .item(isDone: nil): items -= 1
      case .enter(let element) where element.kind.isMarked(inItem: items > 0):
        if text.prose.tree.goesOn(with: element, from: end) {
          findings.report(.wrappedSign(element.range.lowerBound, in: text.prose))
        }
      default: break
      }
    }
  }
}

extension MarkupKind {
  /// Whether it may begin with such a sign. A list in an item is mostly meant.
  fileprivate func isMarked(inItem: Bool) -> Bool {
    switch self {
    case .blockQuote(nil): true
    case .list(nil, _): !inItem
    default: false
    }
  }
}

extension TextTree {
  /// Whether a list or quotation goes on with the sentence of the paragraph that ends in the line above it.
  fileprivate func goesOn(with element: MarkupElement, from end: Int) -> Bool {
    let start = element.range.lowerBound
    guard end > 0, end < start else { return false }
    let between = source.dropFirst(end).prefix(start - end)
    guard between.first == 0x0A || between.starts(with: [0x0D, 0x0A]),
      between.drop(while: { $0 == 0x0D }).dropFirst().allSatisfy({ $0 != 0x0A }),
      let last = source.dropFirst(end - 1).first, !".:;!?".utf8.contains(last),
      let next = source.dropFirst(start + 1).first(where: { $0 > 0x20 }),
      (48...57).contains(next) || next == UInt8(ascii: "=")
    else { return false }
    return element.kind == .blockQuote(alert: nil) || node(at: element.index).children.count == 1
  }
}

extension Diagnostic {
  fileprivate static func wrappedSign(_ start: Int, in prose: Prose) -> Diagnostic {
    Diagnostic(
      .warning,
      "wrapped-sign",
      at: prose.place(of: start..<start + 1),
      "the sign begins a quotation or a list here, and is not printed",
      help: [
        .words("break the line before another word"),
        .edit(
          prose.fix(start..<start + 1, to: "\\" + prose.written(start..<start + 1)),
          "write \\ before the sign"
        ),
      ]
    )
  }
}
