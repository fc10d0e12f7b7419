internal import CMarkGFM

extension TreeBuilder {
  /// Adds a node in a line; false where it is left out.
  mutating func add(inline node: OpaquePointer, _ kind: MarkupKind, _ form: InlineLocator.LinkForm?)
    -> Bool
  {
    let (start, line) = (locator.at, locator.line)
    switch kind {
    case .text: add(text: CMarkText.literal(of: node))
    case .code: add(code: CMarkText.literal(of: node))
    case .htmlInline: return add(html: CMarkText.literal(of: node))
    case .softBreak, .lineBreak:
      locator.takeBreak()
      if kind == .softBreak, takeAlertMark() { return false }
      append(kind, from: start, line)
    case .footnoteReference:
      let payload = literal(CMarkText.literal(of: node))
      locator.takeFootnoteReference()
      append(kind, from: start, line, payload)
    case .link, .image:
      locator.takeOpening(of: kind, form)
      append(kind, from: start, line, link(node))
    default:
      locator.takeDelimiter(of: kind)
      append(kind, from: start, line)
    }
    return true
  }

  /// Ends a node: what closes it is behind its last child.
  mutating func close(_ index: Int, _ node: OpaquePointer, _ form: InlineLocator.LinkForm?) {
    let kind = parts.records[index].kind
    guard !kind.isBlock, kind.code != .tableCell else { return }
    switch kind {
    case .link, .image: closeLink(index, form)
    default: locator.takeDelimiter(of: kind)
    }
    let end = locator.isLost ? locator.end : locator.at
    parts.records[index].end = max(parts.records[index].end, Int32(end))
    parts.records[index].isExact = parts.records[index].isExact && !locator.isLost
  }

  private mutating func append(
    _ kind: MarkupKind,
    from start: Int,
    _ line: Int,
    _ payload: Int32 = -1
  ) {
    append(kind, place(from: start), line: line, payload: payload, isExact: !locator.isLost)
  }

  /// From an offset to what was found last; the whole block where that was not found.
  private func place(from start: Int) -> Range<Int> {
    locator.isLost ? block : start..<max(start, locator.at)
  }

  // MARK: Words, code and raw HTML

  mutating func add(text: UnsafeBufferPointer<UInt8>) {
    let (start, line) = (locator.at, locator.line)
    var payload: Int32 = -1
    if locator.isLost {
      payload = literal(text)
    } else if !(locator.isPlain(text) || isInBareLink) || !locator.takeVerbatim(text) {
      let pieces = locator.takeDecoded(text)
      if pieces == nil { locator.lose() }
      let isWritten = pieces?.count == 1 && locator.at - start == text.count
      payload = isWritten ? -1 : literal(text, pieces: pieces ?? [])
    }
    append(.text, from: start, line, payload)
    takeTaskBox()
  }

  private mutating func add(code: UnsafeBufferPointer<UInt8>) {
    let (start, line) = (locator.at, locator.line)
    let found = locator.isLost ? nil : locator.takeCode()
    if found == nil { locator.lose() }
    let payload: Int32
    if let found, let range = found.range(of: code, in: bytes) {
      payload = literal(in: range)
    } else {
      payload = literal(code)
    }
    append(.code, from: start, line, payload)
  }

  /// Comments are passed over.
  private mutating func add(html: UnsafeBufferPointer<UInt8>) -> Bool {
    let (start, line) = (locator.at, locator.line)
    if !locator.isLost, !locator.takeRaw(html) { locator.lose() }
    let visible = HTMLComment.removed(from: html)
    if !locator.isLost { parts.comments += HTMLComment.ranges(in: bytes, start..<locator.at) }
    guard !visible.isEmpty else { return false }
    let payload = visible.withUnsafeBufferPointer { literal($0) }
    append(.htmlInline, from: start, line, payload)
    return true
  }

  // MARK: Links

  private mutating func link(_ node: OpaquePointer) -> Int32 {
    let destination = CMarkText.destination(of: node)
    let label = LabelDefinition.index(in: destination).flatMap {
      (0..<labels).contains($0) ? $0 : nil
    }
    let kept = keep(label == nil ? destination : UnsafeBufferPointer(start: nil, count: 0))
    let title = keep(CMarkText.title(of: node))
    parts.links.append(
      TextTree.Link(
        destination: kept,
        title: title,
        label: label.map { Int32(clamping: $0) } ?? -1,
        tail: 0..<0,
        address: 0..<0
      )
    )
    return Int32(parts.links.count - 1)
  }

  private mutating func closeLink(_ index: Int, _ form: InlineLocator.LinkForm?) {
    let link = Int(parts.records[index].payload)
    guard !locator.isLost else { return }
    switch form {
    case .bare: return
    case .angle: locator.take(UInt8(ascii: ">"))
    case .bracket, nil:
      let start = locator.at
      let address = locator.takeTail(hasLabel: parts.links[link].label >= 0)
      guard !locator.isLost else { return }
      parts.links[link].tail = Int32(start)..<Int32(locator.at)
      if let address {
        parts.links[link].address = Int32(address.lowerBound)..<Int32(address.upperBound)
      }
    }
  }
}

extension Range<Int> {
  /// Where a text is within the range; nil where it is not.
  fileprivate func range(of text: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>)
    -> Range<Int>?
  {
    let blanks = count - text.count
    guard blanks == 0 || blanks == 2 else { return nil }
    let start = lowerBound + blanks / 2
    let found = UnsafeBufferPointer(rebasing: bytes[start..<start + text.count])
    return found.elementsEqual(text) ? start..<start + text.count : nil
  }
}
