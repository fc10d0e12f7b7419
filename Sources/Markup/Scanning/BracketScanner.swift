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
  /// The end of the paragraph, where it has been asked for.
  private var knownEnd = 0
  /// The runs of backticks up to the end of the paragraph.
  private var backticks: (end: Int, runs: BacktickRuns)?
  /// The offset before which no comment begins.
  private var noCommentBefore = 0

  /// - Parameter literals: The lines of code and raw HTML, from 1 in the text, where brackets mean nothing.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>,
    firstLine: Int,
    literals: [ClosedRange<Int>]
  ) {
    self.bytes = bytes
    self.firstLine = firstLine
    self.literals = literals[...]
  }

  mutating func scan() -> [BracketLabel] {
    guard bytes.offset(of: UInt8(ascii: "[")) != nil else { return [] }
    labels.reserveCapacity(8)
    openings.reserveCapacity(4)
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
      default: skipWords()
      }
    }
    return labels
  }

  /// Goes on to the next byte that may mean something.
  private mutating func skipWords() {
    var index = at + 1
    while index < bytes.count, !Self.maySignify(bytes[index]) { index += 1 }
    at = index
  }

  private static func maySignify(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: "<"), UInt8(ascii: "[")...UInt8(ascii: "]"),
      UInt8(ascii: "`"):
      true
    default: false
    }
  }

  // MARK: Lines

  private mutating func nextLine() {
    at = min(bytes.endOfLine(from: at) + 1, bytes.count)
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
    let end = bytes.endOfLine(from: at)
    let now = LineStart(bytes, from: at, to: end)
    if let before {
      canDefine = before.endsParagraph || now.hasMarker || now.quotes > before.quotes
      if !now.continues(before) { openings.removeAll(keepingCapacity: true) }
    }
    start = now
    if openings.isEmpty, isPlain(from: at, to: end) { at = end }
  }

  /// Whether neither a label nor code nor a comment begins in a line.
  private func isPlain(from start: Int, to end: Int) -> Bool {
    bytes.offset(of: UInt8(ascii: "["), from: start, to: end) == nil
      && bytes.offset(of: UInt8(ascii: "`"), from: start, to: end) == nil
      && bytes.offset(of: UInt8(ascii: "<"), from: start, to: end) == nil
  }

  /// The end of the last line that goes on from the one that is being read.
  private mutating func endOfParagraph() -> Int {
    guard knownEnd <= at else { return knownEnd }
    var number = line
    var end = bytes.endOfLine(from: at)
    var current = start
    while end < bytes.count, !(literals.first?.contains(number + 1) ?? false) {
      let behind = bytes.endOfLine(from: end + 1)
      let next = LineStart(bytes, from: end + 1, to: behind)
      if let current, !next.continues(current) { break }
      (current, end) = (next, behind)
      number += 1
    }
    knownEnd = end
    return end
  }

  /// The text up to the end of the paragraph.
  private mutating func paragraph() -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[..<endOfParagraph()])
  }

  /// Goes on behind a part of the paragraph.
  private mutating func skip(to end: Int) {
    while let lineBreak = bytes.offset(of: UInt8(ascii: "\n"), from: at, to: end) {
      at = lineBreak + 1
      line += 1
      lineStart = at
      start = LineStart(bytes, from: at, to: bytes.endOfLine(from: at))
    }
    at = end
  }

  // MARK: Code spans and comments

  /// Passes over a code span, or over its backticks where nothing in the paragraph closes it.
  private mutating func skipCodeSpan() {
    let length = run(of: UInt8(ascii: "`"), at: at)
    let end = endOfParagraph()
    if backticks?.end != end { backticks = (end, BacktickRuns(before: end)) }
    if let end = backticks?.runs.endOfSpan(openedBy: length, from: at + length, in: bytes) {
      skip(to: end)
    } else {
      at += length
    }
  }

  /// Passes over a comment, or over its first byte where none ends in the paragraph. `--` is not in a comment.
  private mutating func skipComment() {
    guard at >= noCommentBefore, bytes[at...].starts(with: "<!--".utf8) else {
      at += 1
      return
    }
    let end = endOfParagraph()
    let text = bytes[min(at + 4, end)..<end]
    let dashes = text.indices.first { bytes[$0...].starts(with: "--".utf8) }
    if let dashes, dashes + 2 < end, bytes[dashes + 2] == UInt8(ascii: ">") {
      skip(to: dashes + 3)
    } else {
      noCommentBefore = dashes ?? end
      at += 1
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
        mayDefine: canDefine && at == start?.content && !isFootnote(at: at),
        labelsBefore: labels.count
      )
    )
    at += 1
  }

  /// Whether a footnote is named here: its text, behind `[^1]:`, is no address.
  private func isFootnote(at offset: Int) -> Bool {
    offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "^")
  }

  /// The place of an offset in the line that is being read.
  private func position(at offset: Int) -> SourcePosition {
    SourcePosition(line: line + firstLine - 1, column: offset - lineStart + 1)
  }

  private mutating func close() {
    guard let opening = openings.popLast() else {
      at += 1
      return
    }
    let paragraph = paragraph()
    let isLabel = nextLabel == opening.offset
    let tail = isLabel ? nil : LinkTail(paragraph, at: at + 1)
    nextLabel = tail == .label || tail == .emptyLabel ? at + 1 : nil
    guard opening.isLeaf else {
      if !opening.isImage, tail != nil {
        for index in opening.labelsBefore..<labels.count { labels[index].isInsideLinkText = true }
      }
      at += 1
      return
    }
    let definition = opening.mayDefine ? LinkTail.endOfDefinition(paragraph, at: at + 1) : nil
    let role = isLabel ? .label : definition != nil ? .definition : Self.role(before: tail)
    if at - opening.offset - 1 <= BracketLabel.longest { labels.append(label(of: opening, role)) }
    if let definition {
      skip(to: definition)
      // Another definition can follow at once.
      start = nil
    } else if case .destination(let end)? = tail {
      // Nothing in an address is a label.
      skip(to: end)
    } else {
      at += 1
    }
  }

  private static func role(before tail: LinkTail?) -> BracketLabel.Role {
    switch tail {
    case .destination, .label: .linkText
    case .emptyLabel, nil: .shortcut
    }
  }

  private func label(of opening: Opening, _ role: BracketLabel.Role) -> BracketLabel {
    return BracketLabel(
      text: folded(bytes[(opening.offset + 1)..<at]),
      role: role,
      start: opening.position,
      end: position(at: at + 1),
      offset: opening.offset,
      length: at + 1 - opening.offset
    )
  }

  /// The words of a label with one blank between them.
  private func folded(_ content: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    var isFolded = true
    var before: UInt8 = 0x20
    for byte in content {
      isFolded = isFolded && (byte > 0x20 || byte == 0x20 && before > 0x20)
      before = byte
    }
    guard !isFolded || before <= 0x20 else {
      return String(decoding: UnsafeBufferPointer(rebasing: content), as: UTF8.self)
    }
    let words = content.split(whereSeparator: { $0 <= 0x20 })
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
