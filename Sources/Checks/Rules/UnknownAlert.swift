internal import Diagnostics
internal import Markup
internal import Standards

/// A quotation begins with the mark of an alert that there is not.
enum UnknownAlert: TreeRule {
  static let ids: [RuleID] = ["unknown-alert"]
  static let signs = [UInt8(ascii: "!")]
  static let severity = Severity.warning
  static let manual = """
    A quotation begins with a mark such as [!HINT], which makes no alert of it and is printed.

    The marks are [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] and [!CAUTION], alone in the first line.
    """

  static func read(_ text: ScopedText, _ isCriterion: Bool, _ findings: inout Findings) {
    var isFirst = false
    text.prose.tree.walk { event in
      guard case .enter(let element) = event else { return }
      switch element.kind {
      case .blockQuote(nil): isFirst = true
      case .paragraph: break
      case .text where isFirst:
        isFirst = false
        guard let length = markLength(element.literal) else { return }
        let start = element.range.lowerBound
        findings.report(.unknownAlert(start..<start + length, in: text.prose))
      default: isFirst = false
      }
    }
  }

  /// How long the mark is that words begin with; nil where they begin with none.
  private static func markLength(_ words: UnsafeBufferPointer<UInt8>) -> Int? {
    guard words.starts(with: "[!".utf8) else { return nil }
    let name = words.dropFirst(2).prefix { (65...90).contains($0 & 0xDF) }
    guard !name.isEmpty, words.dropFirst(2 + name.count).first == UInt8(ascii: "]") else {
      return nil
    }
    return name.count + 3
  }
}

extension Diagnostic {
  fileprivate static func unknownAlert(_ range: Range<Int>, in prose: Prose) -> Diagnostic {
    Diagnostic(
      .warning,
      "unknown-alert",
      at: prose.place(of: range),
      "'\(prose.written(range))' is no mark of an alert here, and is printed",
      advice:
        "write [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION], alone in the first line"
    )
  }
}
