/// The lines of a text that hold code or raw HTML, where brackets mean nothing.
///
/// Only the parser knows them: whether a fence is one, and where it ends, depends on the lists and quotations around
/// it. It is asked where a text has anything that could be one, which few have.
struct LiteralLines {
  /// In their order, from 1 in the text.
  private(set) var ranges: [ClosedRange<Int>] = []

  init(of text: UnsafeBufferPointer<UInt8>) {
    guard Self.mayHoldLiterals(text), let document = MarkdownDocument(parsing: Array(text)) else {
      return
    }
    document.walk { event in
      guard case .enter(let element) = event, element.kind.isBlock else { return }
      // The parser gives a fence that nothing closes one line too many.
      if let last = ranges.last, last.contains(element.line), element.line > last.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound...(element.line - 1)
      }
      guard element.kind == .codeBlock || element.kind == .htmlBlock else { return }
      guard element.line > ranges.last?.upperBound ?? 0 else { return }
      ranges.append(element.line...max(element.line, element.lastLine))
    }
  }

  /// Whether a line is a fence, is indented like code or has a sign that begins a tag.
  private static func mayHoldLiterals(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var run = 0
    var last: UInt8 = 0
    for byte in text {
      run = byte == last ? run + 1 : 1
      last = byte
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: "\t"): return true
      case UInt8(ascii: "`"), UInt8(ascii: "~"): if run == 3 { return true }
      case UInt8(ascii: " "): if run == 4 { return true }
      default: break
      }
    }
    return false
  }
}
