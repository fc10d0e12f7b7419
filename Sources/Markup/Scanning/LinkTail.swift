/// What follows closing brackets and makes a link of them.
enum LinkTail: Equatable {
  /// `(…)` with an address, and perhaps a title; with the offset behind it.
  case destination(end: Int)
  /// `[label]`.
  case label
  /// `[]`.
  case emptyLabel

  /// Reads what stands at an offset; nil where it makes no link.
  ///
  /// - Parameters:
  ///   - bytes: The text up to the end of the paragraph.
  ///   - start: The offset behind the brackets.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    guard start < bytes.count else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "["):
      guard let length = Self.lengthOfLabel(bytes, from: start + 1) else { return nil }
      self = length == 0 ? .emptyLabel : .label
    case UInt8(ascii: "("):
      var reader = LinkReader(bytes: bytes, at: start + 1)
      reader.skipSpace()
      if !reader.isAt(UInt8(ascii: ")")) {
        guard reader.takeDestination() else { return nil }
        if reader.skipSpace(), reader.takeTitle() { reader.skipSpace() }
        guard reader.isAt(UInt8(ascii: ")")) else { return nil }
      }
      self = .destination(end: reader.at + 1)
    default: return nil
    }
  }

  /// The number of bytes before the closing bracket; nil where these are no label.
  static func lengthOfLabel(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from start: Int
  ) -> Int? {
    var index = start
    var isBlank = true
    while index < min(bytes.count, start + BracketLabel.longest + 1) {
      switch bytes[index] {
      case UInt8(ascii: "\\"):
        isBlank = false
        index += 1
      case UInt8(ascii: "]"): return isBlank && index > start ? nil : index - start
      case UInt8(ascii: "["): return nil
      default: isBlank = isBlank && bytes[index] <= 0x20
      }
      index += 1
    }
    return nil
  }

  /// The end of a definition whose label has just ended: `: address` or `: address "title"`, and then the line ends.
  /// Nil where none follows.
  ///
  /// - Parameters:
  ///   - bytes: The text up to the end of the paragraph.
  ///   - start: The offset behind the label.
  static func endOfDefinition(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var reader = LinkReader(bytes: bytes, at: start)
    guard reader.isAt(UInt8(ascii: ":")) else { return nil }
    reader.at += 1
    reader.skipSpace()
    guard reader.takeDestination() else { return nil }
    let hadSpace = reader.skipSpace(lineBreaks: 0)
    if reader.isAtEndOfLine { return reader.at }
    guard hadSpace, reader.takeTitle() else { return nil }
    reader.skipSpace(lineBreaks: 0)
    return reader.isAtEndOfLine ? reader.at : nil
  }
}
