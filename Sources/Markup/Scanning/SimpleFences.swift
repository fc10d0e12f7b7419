/// The fenced code of a text that is laid out simply, found without the parser.
///
/// A fence at the beginning of its line opens wherever it stands, since it ends lists and quotations and interrupts
/// paragraphs. Where all fences stand so, each is closed, and nothing outside them looks like code or raw HTML, there
/// is nothing more to know.
enum SimpleFences {
  /// The lines of the fences, from 1; nil where the text is not so simple.
  static func ranges(in text: UnsafeBufferPointer<UInt8>) -> [ClosedRange<Int>]? {
    let hasSigns = holdsSigns(text, from: 0, to: text.count)
    var ranges: [ClosedRange<Int>] = []
    var open: (line: Int, fence: Fence)?
    var line = 0
    var start = 0
    while start < text.count {
      line += 1
      let end = text.endOfLine(from: start)
      let fence = Fence(text, from: start, to: end)
      if let opened = open {
        if let fence, fence.closes(opened.fence) {
          ranges.append(opened.line...line)
          open = nil
        }
      } else if let fence {
        open = (line, fence)
      } else if looksLiteral(text, from: start, to: end)
        || hasSigns && holdsSigns(text, from: start, to: end)
      {
        return nil
      }
      start = end + 1
    }
    return open == nil ? ranges : nil
  }

  /// Whether a part of the text holds bytes that may begin raw HTML, or indent code.
  private static func holdsSigns(
    _ text: UnsafeBufferPointer<UInt8>,
    from start: Int,
    to end: Int
  ) -> Bool {
    text.offset(of: UInt8(ascii: "<"), from: start, to: end) != nil
      || text.offset(of: UInt8(ascii: "\t"), from: start, to: end) != nil
      || text.offset(of: UInt8(ascii: "\r"), from: start, to: end) != nil
  }

  /// Whether a line may begin a fence further in, or be indented like code.
  private static func looksLiteral(
    _ text: UnsafeBufferPointer<UInt8>,
    from start: Int,
    to end: Int
  ) -> Bool {
    var index = start
    var run = 0
    var last: UInt8 = 0
    // What stands before the words of a line: blanks, the marks of quotations, lists and footnotes.
    while index < end, isMark(text[index]) {
      run = text[index] == last ? run + 1 : 1
      last = text[index]
      if last == UInt8(ascii: " "), run == 4 { return true }
      if last == UInt8(ascii: "`") || last == UInt8(ascii: "~"), run == 3 { return true }
      if last == UInt8(ascii: "["), index + 1 < end, text[index + 1] == UInt8(ascii: "^") {
        return true
      }
      index += 1
    }
    return false
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"),
      UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "`"),
      UInt8(ascii: "~"), UInt8(ascii: "["), UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

/// The run of backticks or tildes that a line begins with.
private struct Fence {
  private let byte: UInt8
  private let length: Int
  private let hasInfo: Bool

  /// Nil where the line opens and closes none.
  init?(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    guard start < end, text[start] == UInt8(ascii: "`") || text[start] == UInt8(ascii: "~") else {
      return nil
    }
    byte = text[start]
    let info = text[start..<end].drop { [byte] in $0 == byte }
    length = info.startIndex - start
    guard length >= 3, byte == UInt8(ascii: "~") || !info.contains(byte) else { return nil }
    hasInfo = info.contains { $0 > 0x20 }
  }

  func closes(_ opened: Fence) -> Bool {
    byte == opened.byte && length >= opened.length && !hasInfo
  }
}
