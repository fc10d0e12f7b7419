internal import Diagnostics

/// Finds bracketed labels in one pass over the bytes of a text.
struct BracketScanner {
  private struct Opening {
    let offset: Int
    let position: SourcePosition
    let isImage: Bool
    var inner: [Int] = []
    var isLeaf = true
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  private var line: Int
  private var lineStart = 0
  private var fence: (byte: UInt8, length: Int)?
  private var openings: [Opening] = []
  private var labels: [BracketLabel] = []
  private var lastClosing = -1

  init(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.bytes = bytes
    line = firstLine
  }

  mutating func scan() -> [BracketLabel] {
    guard bytes.contains(UInt8(ascii: "[")) else { return [] }
    beginLine()
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\n"):
        at += 1
        line += 1
        lineStart = at
        beginLine()
      case UInt8(ascii: "\\"): at += at + 1 < bytes.count && bytes[at + 1] != 0x0A ? 2 : 1
      case UInt8(ascii: "`"): skipCodeSpan()
      case UInt8(ascii: "["): open()
      case UInt8(ascii: "]"): close()
      default: at += 1
      }
    }
    return labels
  }

  /// Passes over fenced code; a blank line ends what was open.
  private mutating func beginLine() {
    while at < bytes.count {
      let end = endOfLine(from: at)
      let content = firstContent(before: end)
      if content == end {
        openings.removeAll(keepingCapacity: true)
      }
      let run = fenceRun(at: content, before: end)
      if let open = fence {
        if let run, run.byte == open.byte, run.length >= open.length { fence = nil }
      } else if let run {
        fence = run
      } else {
        return
      }
      guard end < bytes.count else {
        at = bytes.count
        return
      }
      at = end + 1
      line += 1
      lineStart = at
    }
  }

  private func endOfLine(from start: Int) -> Int {
    bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }

  /// The first byte of a line behind white space and the marks of quotations.
  private func firstContent(before end: Int) -> Int {
    var index = at
    while index < end, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: ">") { index += 1 }
    return index
  }

  private func fenceRun(at start: Int, before end: Int) -> (byte: UInt8, length: Int)? {
    guard start < end, bytes[start] == UInt8(ascii: "`") || bytes[start] == UInt8(ascii: "~") else {
      return nil
    }
    var index = start
    while index < end, bytes[index] == bytes[start] { index += 1 }
    let isInline = bytes[start] == UInt8(ascii: "`") && bytes[index..<end].contains(bytes[start])
    return index - start >= 3 && !isInline ? (bytes[start], index - start) : nil
  }

  private mutating func skipCodeSpan() {
    let length = run(of: UInt8(ascii: "`"), at: at)
    var index = at + length
    var newlines: [Int] = []
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "`") {
        let closing = run(of: UInt8(ascii: "`"), at: index)
        index += closing
        guard closing != length else {
          at = index
          line += newlines.count
          lineStart = newlines.last.map { $0 + 1 } ?? lineStart
          return
        }
      } else if bytes[index] == UInt8(ascii: "\n") {
        if newlines.last == index - 1 { break }
        newlines.append(index)
        index += 1
      } else {
        index += 1
      }
    }
    at += length
  }

  private func run(of byte: UInt8, at start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == byte { index += 1 }
    return index - start
  }

  private mutating func open() {
    for index in openings.indices { openings[index].isLeaf = false }
    openings.append(
      Opening(
        offset: at,
        position: SourcePosition(line: line, column: at - lineStart + 1),
        isImage: at > 0 && bytes[at - 1] == UInt8(ascii: "!")
      )
    )
    at += 1
  }

  private mutating func close() {
    defer { at += 1 }
    guard let opening = openings.popLast() else { return }
    let next = at + 1 < bytes.count ? bytes[at + 1] : 0
    let beginsLink = next == UInt8(ascii: "(") || next == UInt8(ascii: "[")
    if opening.isLeaf {
      for index in openings.indices { openings[index].inner.append(labels.count) }
      labels.append(label(of: opening, next: next))
    } else if beginsLink, !opening.isImage {
      for index in opening.inner { labels[index].isInsideLinkText = true }
    }
    lastClosing = at
  }

  private func label(of opening: Opening, next: UInt8) -> BracketLabel {
    let content = bytes[(opening.offset + 1)..<at]
    let words = content.split(whereSeparator: { $0 <= 0x20 })
    return BracketLabel(
      text: words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "),
      role: role(of: opening, next: next),
      start: opening.position,
      offset: opening.offset,
      length: at + 1 - opening.offset
    )
  }

  private func role(of opening: Opening, next: UInt8) -> BracketLabel.Role {
    let indentation = bytes[(opening.offset + 1 - opening.position.column)..<opening.offset]
    if next == UInt8(ascii: ":"), indentation.allSatisfy({ $0 == UInt8(ascii: " ") }) {
      return .definition
    }
    if lastClosing == opening.offset - 1, opening.offset > 0 { return .label }
    return next == UInt8(ascii: "(") || next == UInt8(ascii: "[") ? .linkText : .shortcut
  }
}
