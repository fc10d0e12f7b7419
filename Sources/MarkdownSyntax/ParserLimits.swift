/// What cmark-gfm can take without stalling: it can be neither interrupted nor bounded from within.
///
/// A table of 400 columns and 40,000 short rows costs it eleven seconds and 3.7 GB, so such a text is refused
/// before it is parsed.
public enum ParserLimits {
  /// The longest text, in bytes.
  public static let bytes = 1 << 20
  /// The most columns of a table.
  public static let columns = 128
  /// The most cells of a table, counted as columns times the lines that follow.
  public static let cells = 200_000

  /// A text that the parser should not be given.
  public struct Excess: Hashable, Sendable {
    /// The line at which the limit is passed, from 1 in the text.
    public let line: Int
    /// What is too much, as a sentence without a full stop.
    public let reason: String
  }

  /// The first limit that a text passes, or nil.
  public static func excess(in text: some Collection<UInt8>) -> Excess? {
    guard text.count <= bytes else {
      return Excess(line: 1, reason: "the text has \(text.count) bytes; the limit is \(bytes)")
    }
    return text.withContiguousStorageIfAvailable(excess(in:)) ?? Array(text).withUnsafeBufferPointer(
      excess(in:)
    )
  }

  private static func excess(in text: UnsafeBufferPointer<UInt8>) -> Excess? {
    var line = 0
    var start = 0
    var tableColumns = 0
    var tableLines = 0
    while start < text.count {
      line += 1
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      let shape = LineShape(of: text[start..<end])
      if let columns = shape.delimiterColumns, columns > 1 {
        guard columns <= Self.columns else {
          return Excess(line: line, reason: "a table has \(columns) columns; the limit is \(Self.columns)")
        }
        (tableColumns, tableLines) = (max(tableColumns, columns), 0)
      } else {
        tableLines += 1
        if shape.isBlank { (tableColumns, tableLines) = (0, 0) }
      }
      guard tableColumns * tableLines <= cells else {
        return Excess(line: line, reason: "a table has over \(cells) cells")
      }
      start = end + 1
    }
    return nil
  }
}

/// What a line looks like to the limits: blank, the delimiter row of a table, or anything else.
private struct LineShape {
  var isBlank = true
  var delimiterColumns: Int?

  init(of line: Slice<UnsafeBufferPointer<UInt8>>) {
    var bars = 0
    var hasDash = false
    for byte in line {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): continue
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: ":"), UInt8(ascii: ">"), UInt8(ascii: "*"), UInt8(ascii: "+"): break
      default:
        isBlank = false
        return
      }
      isBlank = false
    }
    delimiterColumns = bars > 0 && hasDash ? bars + 1 : nil
  }
}
