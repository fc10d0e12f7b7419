internal import Diagnostics
internal import Markup

/// The parts of a passage that stand in quotation marks, straight or curly.
struct QuotedParts: Sendable {
  /// The offsets of the marks, each with whether what follows stands in quotes.
  private var marks: [(offset: Int, isQuoted: Bool)] = []

  init() {}

  init(of bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      guard bytes.offset(of: UInt8(ascii: "\"")) != nil || bytes.offset(of: 0xE2) != nil else {
        return
      }
      var straight = false
      var depth = 0
      for (offset, byte) in bytes.enumerated() {
        if byte == UInt8(ascii: "\"") {
          straight.toggle()
        } else if byte == 0xE2, offset + 2 < bytes.count, bytes[offset + 1] == 0x80 {
          if bytes[offset + 2] == 0x9C { depth += 1 }
          if bytes[offset + 2] == 0x9D { depth -= 1 }
        } else {
          continue
        }
        marks.append((offset, straight || depth > 0))
      }
    }
  }

  /// Whether an offset is behind a mark that opens quotes and before the one that closes them.
  func contain(_ offset: Int) -> Bool {
    let end = marks.endOfPrefix { $0.offset < offset }
    return end > 0 && marks[end - 1].isQuoted
  }
}
