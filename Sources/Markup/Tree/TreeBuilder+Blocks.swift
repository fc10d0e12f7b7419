internal import CMarkGFM

extension TreeBuilder {
  /// Adds a block; false where it is left out.
  mutating func add(block node: OpaquePointer, _ kind: MarkupKind) -> Bool {
    let (line, range) = place(of: node, kind)
    switch kind {
    case .document: append(kind, 0..<bytes.count, line: 0)
    case .htmlBlock: return add(htmlBlock: node, range, line)
    case .codeBlock: add(codeBlock: node, range, line)
    case .list(let start, _):
      append(kind, range, line: line, payload: start.map { Int32(clamping: $0) } ?? -1)
    case .footnoteDefinition:
      append(kind, fromMark(range, line), line: line, payload: nextFootnote())
    case .tableCell:
      addCell(kind)
      return true
    default: append(kind, range, line: line)
    }
    begin(node, kind, range, line)
    return true
  }

  /// The first line of a block, and its range.
  ///
  /// The parser gives a paragraph that a table follows at once no line, and the table and its header that of the paragraph.
  private func place(of node: OpaquePointer, _ kind: MarkupKind) -> (line: Int, range: Range<Int>) {
    let line = Int(cmark_node_get_start_line(node)) + lineShift
    switch kind {
    case .paragraph where cmark_node_get_start_line(node) == 0:
      guard let table = cmark_node_next(node) else { break }
      let first = Int(cmark_node_get_start_line(table)) + lineShift
      let start = lines.offset(line: first, column: Int(cmark_node_get_start_column(table)))
      let end = lines.end(of: headerLine(of: table) - 1, in: bytes)
      return (first, start..<max(start, end))
    case .table:
      let header = headerLine(of: node)
      if header > line {
        return (header, contentStart(of: header)..<range(of: node, from: line).upperBound)
      }
    case .tableRow(isHeader: true):
      let header = cmark_node_parent(node).map(headerLine) ?? line
      if header > line {
        return (header, contentStart(of: header)..<lines.end(of: header, in: bytes))
      }
    default: break
    }
    return (line, range(of: node, from: line))
  }

  /// The line of a table's header: the row of dashes is between it and the first row, or the table's last line.
  private func headerLine(of table: OpaquePointer) -> Int {
    let row = cmark_node_first_child(table).flatMap { cmark_node_next($0) }
    let line = row.map { cmark_node_get_start_line($0) - 2 } ?? cmark_node_get_end_line(table) - 1
    return Int(line) + lineShift
  }

  /// Behind the blanks and the marks of quotations of a line.
  private func contentStart(of line: Int) -> Int {
    let end = lines.end(of: line, in: bytes)
    let text = bytes[lines.start(of: line)..<end]
    return text.firstIndex { $0 > 0x20 && $0 != UInt8(ascii: ">") } ?? end
  }

  /// From its first byte to the end of its last line.
  private func range(of node: OpaquePointer, from line: Int) -> Range<Int> {
    let start = lines.offset(line: line, column: Int(cmark_node_get_start_column(node)))
    let last = lastLine(of: node, from: line)
    return start..<max(start, lines.end(of: max(line, last), in: bytes))
  }

  /// The last line of a block: the parser gives an underlined heading one too many, unless it ends the text.
  private func lastLine(of node: OpaquePointer, from line: Int) -> Int {
    let last = Int(cmark_node_get_end_line(node)) + lineShift
    guard cmark_node_get_type(node) == CMARK_NODE_HEADING, last > line else { return last }
    return isUnderline(last) && Self.lineOfNext(node) + lineShift != last ? last : last - 1
  }

  private func isUnderline(_ line: Int) -> Bool {
    let words = bytes[contentStart(of: line)..<lines.end(of: line, in: bytes)]
    guard let sign = words.first, "-=".utf8.contains(sign) else { return false }
    return words.drop { $0 == sign }.allSatisfy { $0 <= 0x20 }
  }

  /// The parser begins a footnote behind its mark.
  private func fromMark(_ range: Range<Int>, _ line: Int) -> Range<Int> {
    var start = lines.start(of: line)
    while start < range.lowerBound, !bytes[start...].starts(with: "[^".utf8) { start += 1 }
    return start..<range.upperBound
  }

  /// What comes with the beginning of a block.
  private mutating func begin(
    _ node: OpaquePointer,
    _ kind: MarkupKind,
    _ range: Range<Int>,
    _ line: Int
  ) {
    block = range
    switch kind {
    case .paragraph: beginParagraph(node, range, line)
    case .heading(let level):
      locator.begin(range, line: line)
      locator.skipHeadingMark(level: level)
    case .table: row = TableRow()
    case .tableRow(let isHeader): begin(row: node, isHeader: isHeader, range, line)
    default: break
    }
  }

  private mutating func beginParagraph(_ node: OpaquePointer, _ range: Range<Int>, _ line: Int) {
    locator.begin(range, line: line)
    locator.skipBlanks()
    let index = parts.records.count - 1
    if Self.isInTightList(node) { parts.records[index].detail |= TextTree.Record.tight }
    if Self.endsFootnote(node) { parts.records[index].detail |= TextTree.Record.endsFootnote }
    if case .item(.some) = parent, isOnlyOpen(index) { locator.skipTaskBox() }
    locator.skipDefinitions()
  }

  /// Whether a record is the first child of what is open.
  private func isOnlyOpen(_ index: Int) -> Bool {
    index > 0 && parts.records[index - 1].code == .item
  }

  private static func isInTightList(_ node: OpaquePointer) -> Bool {
    guard let item = cmark_node_parent(node), let list = cmark_node_parent(item) else {
      return false
    }
    return cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list) != 0
  }

  private static func endsFootnote(_ node: OpaquePointer) -> Bool {
    guard cmark_node_next(node) == nil, let parent = cmark_node_parent(node) else { return false }
    return cmark_node_get_type(parent) == CMARK_NODE_FOOTNOTE_DEFINITION
  }

  // MARK: Code and raw HTML

  private mutating func add(codeBlock node: OpaquePointer, _ range: Range<Int>, _ line: Int) {
    // A comment behind the language is for editors too.
    if CMarkText.info(of: node).offset(of: UInt8(ascii: "<")) != nil {
      parts.comments += HTMLComment.ranges(in: bytes, lineRange(line))
    }
    let code = CMarkText.literal(of: node)
    let start = lines.start(of: line + 1)
    let isInSource =
      start + code.count <= bytes.count
      && UnsafeBufferPointer(rebasing: bytes[start..<start + code.count]).elementsEqual(code)
    let payload = isInSource ? literal(in: start..<start + code.count) : literal(code)
    _ = literal(CMarkText.info(of: node))
    let last = lastLine(ofCode: node, line, count: code.count { $0 == 0x0A })
    let end = last.map { lines.end(of: $0, in: bytes) } ?? range.upperBound
    let block = range.lowerBound..<max(range.lowerBound, end)
    parts.literalBlocks.append(block)
    append(.codeBlock, block, line: line, payload: payload)
  }

  /// The last line of code in a fence, which the parser gives one too many where nothing closes it; nil for other code.
  private mutating func lastLine(ofCode node: OpaquePointer, _ line: Int, count: Int) -> Int? {
    var (length, offset, sign): (Int32, Int32, CChar) = (0, 0, 0)
    guard cmark_node_get_fenced(node, &length, &offset, &sign) != 0 else { return nil }
    let last = line + count + 1
    if Self.lineOfNext(node) + lineShift != last,
      isClosing(last, UInt8(bitPattern: sign), Int(length))
    {
      return last
    }
    parts.lost.append(LostPart(kind: .openFence, range: lineRange(line)))
    return last - 1
  }

  private func lineRange(_ line: Int) -> Range<Int> {
    lines.start(of: line)..<lines.end(of: line, in: bytes)
  }

  /// The line at which the node begins that follows another one, its parent or one further out; 0 for none.
  private static func lineOfNext(_ node: OpaquePointer) -> Int {
    var node: OpaquePointer? = node
    while let current = node {
      if let next = cmark_node_next(current) { return Int(cmark_node_get_start_line(next)) }
      node = cmark_node_parent(current)
    }
    return 0
  }

  private func isClosing(_ line: Int, _ sign: UInt8, _ length: Int) -> Bool {
    let text = bytes[lines.start(of: line)..<lines.end(of: line, in: bytes)]
      .drop { $0 <= 0x20 || $0 == UInt8(ascii: ">") }
    let run = text.prefix { $0 == sign }
    return run.count >= length && text[run.endIndex...].allSatisfy { $0 <= 0x20 }
  }

  /// The parser gives raw HTML one line too few where that ends with its own end, such as `-->`.
  private mutating func add(htmlBlock node: OpaquePointer, _ range: Range<Int>, _ line: Int) -> Bool
  {
    let html = CMarkText.literal(of: node)
    let visible = HTMLComment.removed(from: html)
    let count = max(1, html.count { $0 == 0x0A })
    let end = max(range.upperBound, lines.end(of: line + count - 1, in: bytes))
    parts.literalBlocks.append(range.lowerBound..<end)
    parts.comments += HTMLComment.ranges(in: bytes, range.lowerBound..<end)
    guard visible.contains(where: { $0 > 0x20 }) else { return false }
    let payload = visible.withUnsafeBufferPointer { literal($0) }
    append(.htmlBlock, range.lowerBound..<end, line: line, payload: payload)
    return true
  }

  // MARK: Tables

  private mutating func begin(
    row node: OpaquePointer,
    isHeader: Bool,
    _ range: Range<Int>,
    _ line: Int
  ) {
    let end = lines.end(of: line, in: bytes)
    row.begin(bytes, min(range.lowerBound, end)..<end, line: line, isHeader: isHeader)
    for cell in row.excess where !cell.isEmpty {
      parts.lost.append(LostPart(kind: .excessCell(columns: row.columns), range: cell))
    }
  }

  private mutating func addCell(_ kind: MarkupKind) {
    let range = row.nextCell()
    append(kind, range, line: row.line)
    locator.begin(range, line: row.line, isInCell: true)
    block = range
  }
}
