/// What a line begins with, as far as it decides about the labels in it.
struct LineStart {
  /// The first byte behind white space, the marks of quotations and those of list items; the line's end where it is
  /// blank.
  let content: Int
  /// Whether a block begins in the line whatever stands before it.
  let beginsBlock: Bool
  /// Whether the line is a heading, which ends with it.
  let isHeading: Bool
  /// Whether the line belongs to no paragraph that goes on behind it.
  let endsParagraph: Bool
  /// The number of quotation marks.
  let quotes: Int
  /// Whether a list item begins in the line.
  let hasMarker: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    var index = start
    var quotes = 0
    var hasMarker = false
    while index < end {
      if bytes[index] <= 0x20 {
        index += 1
      } else if bytes[index] == UInt8(ascii: ">") {
        quotes += 1
        index += 1
      } else if let behind = Self.behindMarker(bytes, at: index, before: end) {
        hasMarker = true
        index = behind
      } else {
        break
      }
    }
    content = index
    self.quotes = quotes
    self.hasMarker = hasMarker
    let first = index < end ? bytes[index] : 0
    isHeading = first == UInt8(ascii: "#")
    let isBlank = index == end && !hasMarker
    beginsBlock = isBlank || hasMarker || isHeading || first == UInt8(ascii: "|")
    endsParagraph = index == end || isHeading || Self.isRule(bytes[index..<end])
  }

  /// Whether a code span or a bracket can go on from the line before.
  func continues(_ before: LineStart) -> Bool {
    !beginsBlock && !endsParagraph && !before.isHeading && quotes <= before.quotes
  }

  /// A bullet, or a number with `.` or `)`, with a blank behind it.
  private static func behindMarker(
    _ bytes: UnsafeBufferPointer<UInt8>,
    at start: Int,
    before end: Int
  ) -> Int? {
    var index = start
    switch bytes[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): break
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while index < end, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) {
        index += 1
      }
      guard index < end, index - start < 10,
        bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
      else { return nil }
    default: return nil
    }
    index += 1
    return index == end || bytes[index] <= 0x20 ? index : nil
  }

  /// A thematic break or the line under a heading.
  private static func isRule(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let sign = line.first, "-=*_".utf8.contains(sign) else { return false }
    let signs = line.count { $0 == sign }
    let isWhole = line.allSatisfy { $0 == sign || $0 <= 0x20 }
    return isWhole && (signs > 2 || "-=".utf8.contains(sign))
  }
}
