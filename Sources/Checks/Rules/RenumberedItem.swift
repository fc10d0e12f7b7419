internal import Diagnostics
internal import Markup
internal import Standards

/// An item of a list is shown with another number than it is written with.
enum RenumberedItem: TreeRule {
  static let ids: [RuleID] = ["renumbered-item"]
  static let severity = Severity.warning
  static let manual = """
    An item of a list is shown with another number than it is written with.

    Markdown counts from the first number of a list, whatever the others are: 1, 3 and 4 become 1, 2 and 3, and what refers \
    to item 4 leads nowhere. Items that all have the number of the first one are counted on purpose.
    """

  static func read(_ text: ScopedText, _ isCriterion: Bool, _ findings: inout Findings) {
    guard text.prose.tree.holds(where: { if case .list(.some, _) = $0 { true } else { false } })
    else { return }
    var lists: [(first: Int, count: Int, isDone: Bool)?] = []
    text.prose.tree.walk { event in
      switch event {
      case .enter(let element):
        if case .list(let start, _) = element.kind {
          lists.append(start.map { ($0, 0, false) })
        } else if case .item = element.kind, let list = lists.last.flatMap(\.self), !list.isDone {
          let shown = list.first + list.count
          let written = text.prose.number(at: element.range.lowerBound) ?? shown
          let isOther = written != shown && written != list.first
          if isOther { findings.report(.renumbered(element.range, written, shown, in: text.prose)) }
          lists[lists.count - 1] = (list.first, list.count + 1, isOther)
        }
      case .leave(let element):
        if case .list = element.kind { lists.removeLast() }
      }
    }
  }
}

extension Prose {
  /// The number that is written at an offset.
  fileprivate func number(at offset: Int) -> Int? {
    let digits = source.dropFirst(offset).prefix { (48...57).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}

extension Diagnostic {
  fileprivate static func renumbered(
    _ range: Range<Int>,
    _ written: Int,
    _ shown: Int,
    in prose: Prose
  ) -> Diagnostic {
    Diagnostic(
      .warning,
      "renumbered-item",
      at: prose.place(of: range.lowerBound..<range.lowerBound + String(written).utf8.count),
      "this item is written as \(written) and shown as \(shown)",
      advice: "number the items one after the other, and correct what refers to them"
    )
  }
}
