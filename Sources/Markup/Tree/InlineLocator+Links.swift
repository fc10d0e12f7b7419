extension InlineLocator {
  /// How a link is written.
  enum LinkForm {
    /// Words in brackets, and behind them an address or a label.
    case bracket
    /// An address in angle brackets.
    case angle
    /// An address that is a link by itself.
    case bare
  }

  /// How the link is written that begins here.
  var form: LinkForm {
    switch byte() {
    case UInt8(ascii: "["): .bracket
    case UInt8(ascii: "<"): .angle
    default: .bare
    }
  }

  mutating func takeOpening(of kind: MarkupKind, _ form: LinkForm?) {
    guard !isLost else { return }
    if kind == .image {
      take(UInt8(ascii: "!"))
      take(UInt8(ascii: "["))
    } else if form == .bracket {
      take(UInt8(ascii: "["))
    } else if form == .angle {
      take(UInt8(ascii: "<"))
    }
  }

  /// Passes over what makes a link of words in brackets.
  ///
  /// - Parameter hasLabel: Whether it is known that a label does.
  /// - Returns: Where its address is; nil where a label stands for it.
  mutating func takeTail(hasLabel: Bool) -> Range<Int>? {
    let start = at
    take(UInt8(ascii: "]"))
    guard !isLost else { return nil }
    defer { countLines(from: start) }
    let text = UnsafeBufferPointer(rebasing: bytes[..<end])
    if !hasLabel, byte() == UInt8(ascii: "("), let address = takeAddress(in: text) {
      return address
    }
    if byte() == UInt8(ascii: "["), let length = LinkTail.lengthOfLabel(text, from: at + 1) {
      at += length + 2
    }
    return nil
  }

  private mutating func takeAddress(in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var reader = LinkReader(bytes: text, at: at + 1)
    skipSpace(&reader)
    let start = reader.at
    var address = start..<start
    if !reader.isAt(UInt8(ascii: ")")) {
      guard reader.takeDestination() else { return nil }
      address = start..<reader.at
      if skipSpace(&reader), reader.takeTitle() { skipSpace(&reader) }
      guard reader.isAt(UInt8(ascii: ")")) else { return nil }
    }
    at = reader.at + 1
    let isInAngles = !address.isEmpty && text[start] == UInt8(ascii: "<")
    return isInAngles ? (start + 1)..<(address.upperBound - 1) : address
  }

  /// Passes over white space, and over the marks of quotations that a line begins with.
  @discardableResult
  private func skipSpace(_ reader: inout LinkReader) -> Bool {
    let start = reader.at
    reader.skipSpace()
    guard bytes[start..<reader.at].contains(0x0A) else { return reader.at > start }
    while reader.isAt(UInt8(ascii: ">")) {
      reader.at += 1
      reader.skipSpace(lineBreaks: 0)
    }
    return true
  }

  /// Passes over `[^1]`.
  mutating func takeFootnoteReference() {
    guard !isLost else { return }
    take(UInt8(ascii: "["))
    take(UInt8(ascii: "^"))
    guard let close = bytes.offset(of: UInt8(ascii: "]"), from: at, to: end) else { return lose() }
    at = close + 1
  }

  /// Passes over what opens or closes emphasis and struck words.
  mutating func takeDelimiter(of kind: MarkupKind) {
    guard !isLost else { return }
    switch kind {
    case .emphasis, .strong:
      let sign = byte() ?? 0
      guard sign == UInt8(ascii: "*") || sign == UInt8(ascii: "_") else { return lose() }
      take(sign)
      if kind == .strong { take(sign) }
    case .strikethrough:
      let length = run(of: UInt8(ascii: "~"))
      if length == 1 || length == 2 { at += length } else { lose() }
    default: break
    }
  }

  // MARK: What is before the words of a block

  /// Passes over the `#` before a heading that is not underlined.
  mutating func skipHeadingMark(level: Int) {
    skipBlanks()
    let start = at
    let length = run(of: UInt8(ascii: "#"))
    guard length == level else { return }
    at += length
    if let next = byte(), next > 0x20 { at = start } else { skipBlanks() }
  }

  /// Passes over the box of a task.
  mutating func skipTaskBox() {
    guard byte() == UInt8(ascii: "["), byte(2) == UInt8(ascii: "]"), let state = byte(1),
      state == 0x20 || state | 0x20 == UInt8(ascii: "x")
    else { return }
    at += 3
    skipBlanks()
  }

  /// Passes over definitions of labels, which a paragraph may begin with and which are not shown.
  mutating func skipDefinitions() {
    let text = UnsafeBufferPointer(rebasing: bytes[..<end])
    while byte() == UInt8(ascii: "["), let length = LinkTail.lengthOfLabel(text, from: at + 1),
      length > 0, let behind = LinkTail.endOfDefinition(text, at: at + length + 2)
    {
      let start = at
      at = behind
      countLines(from: start)
      skipBlanks()
      guard takeLineEnd() else { return }
    }
  }
}
