internal import CMarkGFM

/// Makes a tree of what cmark has parsed.
struct TreeBuilder {
  /// A node whose children are being read.
  private struct Open {
    let node: OpaquePointer
    let record: Int
    let link: InlineLocator.LinkForm?
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let lines: LineOffsets
  /// What is added to a line of cmark's to get its place among ``lines``.
  let lineShift: Int
  /// The number of supplied labels.
  let labels: Int
  var parts = TextTree.Parts()
  var locator: InlineLocator
  /// The cells of the row that is being read, and how many a row of the table has.
  var row = TableRow()
  /// The range of the block whose words are being read.
  var block = 0..<0
  private var open: [Open] = []
  private var footnotes: Int32 = 0

  /// - Parameters:
  ///   - bytes: The text.
  ///   - lines: Its lines.
  ///   - labels: The number of labels whose definitions were parsed before the text, a line each and a blank line.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: LineOffsets, labels: Int) {
    (self.bytes, self.lines, self.labels) = (bytes, lines, labels)
    lineShift = labels == 0 ? -1 : -labels - 2
    locator = InlineLocator(bytes)
    parts.records.reserveCapacity(bytes.count / 24 + 4)
    open.reserveCapacity(16)
  }

  /// Reads the whole tree below a node.
  mutating func build(from root: OpaquePointer) {
    var next: OpaquePointer? = root
    while let node = next {
      guard let kind = MarkupKind(of: node) else { return }
      let child = cmark_node_first_child(node)
      if let entry = enter(node, kind), kind.holdsChildren {
        open.append(entry)
        if let child, open.count <= TextTree.deepest {
          next = child
          continue
        }
        parts.isWhole = parts.isWhole && child == nil
        leave()
      }
      next = open.isEmpty ? nil : cmark_node_next(node)
      while next == nil, let parent = open.last {
        leave()
        next = open.isEmpty ? nil : cmark_node_next(parent.node)
      }
    }
  }

  /// The kind of the innermost block or line that is open.
  var parent: MarkupKind? { open.last.map { parts.records[$0.record].kind } }

  /// Whether what is open is an address that is a link by itself: its words are as they are written.
  var isInBareLink: Bool { open.last?.link == .bare }

  // MARK: Nodes

  /// Adds a node; nil where it is left out.
  private mutating func enter(_ node: OpaquePointer, _ kind: MarkupKind) -> Open? {
    let record = parts.records.count
    guard kind.isBlock || kind.code == .tableCell else {
      let link = kind.code == .link ? locator.form : nil
      return add(inline: node, kind, link) ? Open(node: node, record: record, link: link) : nil
    }
    return add(block: node, kind) ? Open(node: node, record: record, link: nil) : nil
  }

  private mutating func leave() {
    guard let last = open.popLast() else { return }
    close(last.record, last.node, last.link)
    parts.records[last.record].next = Int32(parts.records.count)
    guard let parent = open.last?.record else { return }
    cover(last.record, by: parent)
  }

  /// Widens the range of a node so that what is in it is covered.
  private mutating func cover(_ child: Int, by parent: Int) {
    guard parts.records[child].code != .footnoteDefinition else { return }
    let (start, end) = (parts.records[child].start, parts.records[child].end)
    parts.records[parent].end = max(parts.records[parent].end, end)
    parts.records[parent].start = min(parts.records[parent].start, start)
  }

  /// Adds a record; its range is completed when it is left.
  mutating func append(
    _ kind: MarkupKind,
    _ range: Range<Int>,
    line: Int,
    payload: Int32 = -1,
    isExact: Bool = true
  ) {
    parts.records.append(
      TextTree.Record(
        code: kind.code,
        detail: kind.detail,
        isExact: isExact,
        next: Int32(parts.records.count + 1),
        start: Int32(range.lowerBound),
        end: Int32(range.upperBound),
        line: Int32(lines.fileLine(line)),
        payload: payload
      )
    )
  }

  /// Where the first line of a quotation is the mark of an alert, makes one of the quotation and takes the mark away.
  mutating func takeAlertMark() -> Bool {
    let count = parts.records.count
    guard count > 2, open.count > 1, parts.records[count - 1].code == .text,
      parts.records[count - 2].code == .paragraph, parts.records[count - 3].code == .blockQuote,
      open[open.count - 2].record == count - 3
    else { return false }
    let range = Int(parts.records[count - 1].start)..<Int(parts.records[count - 1].end)
    guard let alert = Alert(mark: bytes[range]) else { return false }
    parts.records[count - 3].detail = alert.rawValue
    parts.records.removeLast()
    return true
  }

  mutating func nextFootnote() -> Int32 {
    footnotes += 1
    return footnotes
  }

  // MARK: What is kept beside the source

  mutating func keep(_ text: UnsafeBufferPointer<UInt8>) -> Range<Int32> {
    let start = Int32(parts.beside.count)
    parts.beside.append(contentsOf: text)
    return start..<Int32(parts.beside.count)
  }

  /// The index of a literal that is kept beside the source.
  mutating func literal(_ text: UnsafeBufferPointer<UInt8>, pieces: [TextTree.Piece] = []) -> Int32
  {
    let kept = keep(text)
    let first = Int32(parts.pieces.count)
    parts.pieces += pieces
    return append(
      TextTree.Literal(
        start: kept.lowerBound,
        count: Int32(text.count),
        isInSource: false,
        pieces: first..<Int32(parts.pieces.count)
      )
    )
  }

  /// The index of a literal that is a part of the source.
  mutating func literal(in range: Range<Int>) -> Int32 {
    append(
      TextTree.Literal(start: Int32(range.lowerBound), count: Int32(range.count), isInSource: true)
    )
  }

  private mutating func append(_ literal: TextTree.Literal) -> Int32 {
    parts.literals.append(literal)
    return Int32(parts.literals.count - 1)
  }
}
