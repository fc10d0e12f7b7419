/// The fenced code of a text that is laid out simply, found without the parser.
///
/// A fence at the beginning of its line opens wherever it stands, since it ends lists and quotations and interrupts
/// paragraphs. Where all fences stand so, each is closed, and nothing outside them looks like code or raw HTML, there
/// is nothing more to know.
enum SimpleFences {
  /// The lines of the fences, from 1; nil where the text is not so simple.
  static func ranges(in text: UnsafeBufferPointer<UInt8>) -> [ClosedRange<Int>]? {
    var ranges: [ClosedRange<Int>] = []
    var open: (line: Int, byte: UInt8, length: Int)?
    var line = 0
    var start = 0
    while start < text.count {
      line += 1
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      let fence = fence(text[start..<end])
      if let opened = open {
        if let fence, fence.byte == opened.byte, fence.length >= opened.length, !fence.hasInfo {
          ranges.append(opened.line...line)
          open = nil
        }
      } else if let fence {
        open = (line, fence.byte, fence.length)
      } else if looksLiteral(text[start..<end]) {
        return nil
      }
      start = end + 1
    }
    return open == nil ? ranges : nil
  }

  /// The run of backticks or tildes that a line begins with; nil where it opens no fence.
  private static func fence(
    _ line: Slice<UnsafeBufferPointer<UInt8>>
  ) -> (byte: UInt8, length: Int, hasInfo: Bool)? {
    guard let byte = line.first, byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else {
      return nil
    }
    let info = line.drop { $0 == byte }
    let length = line.count - info.count
    guard length >= 3, byte == UInt8(ascii: "~") || !info.contains(byte) else { return nil }
    return (byte, length, info.contains { $0 > 0x20 })
  }

  /// Whether a line may begin a fence further in, be indented like code, or hold a tag.
  private static func looksLiteral(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var run = 0
    var last: UInt8 = 0
    for byte in line {
      run = byte == last ? run + 1 : 1
      last = byte
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): return true
      case UInt8(ascii: "`"), UInt8(ascii: "~"): if run == 3 { return true }
      case UInt8(ascii: " "): if run == 4 { return true }
      default: break
      }
    }
    return false
  }
}
