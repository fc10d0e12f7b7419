/// The lines of a text that hold code or raw HTML, where brackets mean nothing.
///
/// Only the parser knows them: whether a fence is one, and where it ends, depends on the lists and quotations around
/// it. It is asked where a text is not laid out as simply as most are.
struct LiteralLines {
  /// In their order, from 1 in the text.
  private(set) var ranges: [ClosedRange<Int>] = []

  init(of text: UnsafeBufferPointer<UInt8>) {
    if let simple = SimpleFences.ranges(in: text) {
      ranges = simple
      return
    }
    guard let document = MarkdownDocument(parsing: text) else { return }
    document.walk { event in
      guard case .enter(let element) = event, element.kind.isBlock else { return }
      // The parser gives a fence that nothing closes one line too many.
      if let last = ranges.last, last.contains(element.line), element.line > last.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound...(element.line - 1)
      }
      guard element.kind == .codeBlock || element.kind == .htmlBlock else { return }
      guard element.line > ranges.last?.upperBound ?? 0 else { return }
      ranges.append(element.line...Self.lastLine(of: element))
    }
  }

  /// The parser gives raw HTML one line too few where that ends with its own end, such as `-->`.
  private static func lastLine(of element: MarkupElement) -> Int {
    guard element.kind == .htmlBlock else { return max(element.line, element.lastLine) }
    let lineBreaks = element.literal.count { $0 == UInt8(ascii: "\n") }
    return element.line + max(lineBreaks, 1) - 1
  }
}
