internal import Diagnostics

/// Finds bracketed labels in one pass over the bytes of a text.
struct BracketScanner {
  private struct Opening {
    let offset: Int
    let position: SourcePosition
    let isImage: Bool
    let mayDefine: Bool
    /// The number of labels found before it.
    let labelsBefore: Int
    var isLeaf = true
  }

  /// Of more brackets than these that are open at once the outer ones are forgotten.
  private static let mostOpenings = 256

  private let bytes: UnsafeBufferPointer<UInt8>
  private let firstLine: Int
  private var literals: ArraySlice<ClosedRange<Int>> = []
  private var at = 0
  /// From 1 in the text.
  private var line = 1
  private var lineStart = 0
  private var start: LineStart?
  private var canDefine = true
  private var openings: [Opening] = []
  private var labels: [BracketLabel] = []
  /// The offset at which the label of a link must begin whose text has just ended.
  private var nextLabel: Int?

  init(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
  }

  mutating func scan() -> [BracketLabel] {
    guard bytes.contains(UInt8(ascii: "[")) else { return [] }
    literals = LiteralLines(of: bytes).ranges[...]
    beginLine()
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\n"):
        nextLine()
        beginLine()
      case UInt8(ascii: "\\"): at += at + 1 < bytes.count && bytes[at + 1] != 0x0A ? 2 : 1
      case UInt8(ascii: "`"): skipCodeSpan()
      case UInt8(ascii: "<"): skipComment()
      case UInt8(ascii: "["): open()
      case UInt8(ascii: "]"): close()
      default: at += 1
      }
    }
    return labels
  }

  // MARK: Lines

  private mutating func nextLine() {
    at = min(endOfLine(from: at) + 1, bytes.count)
    line += 1
    lineStart = at
  }

  /// Passes over code and raw HTML, and sees what the line begins with.
  private mutating func beginLine() {
    while let literal = literals.first, literal.contains(line) {
      while line <= literal.upperBound, at < bytes.count { nextLine() }
      literals = literals.dropFirst()
      openings.removeAll(keepingCapacity: true)
      start = nil
      canDefine = true
    }
    let before = start
    let now = LineStart(bytes, from: at, to: endOfLine(from: at))
    if let before {
      canDefine = before.endsParagraph || now.hasMarker || now.quotes > before.quotes
    }
    if now.beginsBlock || before?.isHeading ?? false { openings.removeAll(keepingCapacity: true) }
    start = now
  }

  private func endOfLine(from start: Int) -> Int {
    bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }

  // MARK: Code spans

  /// Passes over a code span, or over its backticks where nothing in the paragraph closes it.
  private mutating func skipCodeSpan() {
    let length = run(of: UInt8(ascii: "`"), at: at)
    var index = at + length
    var lineBreaks = 0
    var lastStart = lineStart
    let isInHeading = start?.isHeading ?? false
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "`") {
        let closing = run(of: UInt8(ascii: "`"), at: index)
        index += closing
        guard closing != length else {
          at = index
          line += lineBreaks
          lineStart = lastStart
          return
        }
      } else if bytes[index] == UInt8(ascii: "\n") {
        index += 1
        lineBreaks += 1
        lastStart = index
        if isInHeading || literals.first?.contains(line + lineBreaks) ?? false { break }
        if LineStart(bytes, from: index, to: endOfLine(from: index)).beginsBlock { break }
      } else {
        index += 1
      }
    }
    at += length
  }

  /// Passes over a comment in a line, or over its first byte where it does not end there.
  private mutating func skipComment() {
    let line = bytes[at..<endOfLine(from: at)]
    at += 1
    guard line.starts(with: "<!--".utf8) else { return }
    for index in line.indices.dropFirst(4) where line[index...].starts(with: "-->".utf8) {
      at = index + 3
      return
    }
  }

  private func run(of byte: UInt8, at start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == byte { index += 1 }
    return index - start
  }

  // MARK: Brackets

  private mutating func open() {
    if openings.count == Self.mostOpenings { openings.removeFirst(Self.mostOpenings / 2) }
    if !openings.isEmpty { openings[openings.count - 1].isLeaf = false }
    openings.append(
      Opening(
        offset: at,
        position: position(at: at),
        isImage: at > 0 && bytes[at - 1] == UInt8(ascii: "!"),
        mayDefine: canDefine && at == start?.content,
        labelsBefore: labels.count
      )
    )
    at += 1
  }

  /// The place of an offset in the line that is being read.
  private func position(at offset: Int) -> SourcePosition {
    SourcePosition(line: line + firstLine - 1, column: offset - lineStart + 1)
  }

  private mutating func close() {
    defer { at += 1 }
    guard let opening = openings.popLast() else { return }
    let isLabel = nextLabel == opening.offset
    let tail = isLabel ? nil : LinkTail(bytes, at: at + 1)
    nextLabel = tail == .label || tail == .emptyLabel ? at + 1 : nil
    if opening.isLeaf {
      let role = isLabel ? .label : role(of: opening, tail)
      if at - opening.offset - 1 <= BracketLabel.longest { labels.append(label(of: opening, role)) }
    } else if !opening.isImage, tail != nil {
      for index in opening.labelsBefore..<labels.count { labels[index].isInsideLinkText = true }
    }
  }

  private func label(of opening: Opening, _ role: BracketLabel.Role) -> BracketLabel {
    let content = bytes[(opening.offset + 1)..<at]
    let words = content.split(whereSeparator: { $0 <= 0x20 })
    return BracketLabel(
      text: words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "),
      role: role,
      start: opening.position,
      end: position(at: at + 1),
      offset: opening.offset,
      length: at + 1 - opening.offset
    )
  }

  private mutating func role(of opening: Opening, _ tail: LinkTail?) -> BracketLabel.Role {
    if opening.mayDefine, LinkTail.isDefinition(bytes, at: at + 1) {
      // Another definition can follow at once.
      start = nil
      return .definition
    }
    switch tail {
    case .destination, .label: return .linkText
    case .emptyLabel, nil: return .shortcut
    }
  }
}
