/// What cmark-gfm can take without stalling: it can be neither interrupted nor bounded from within.
///
/// A table of 400 columns and 40,000 short rows costs it eleven seconds and 3.7 GB, a line of 65,000 cells eleven
/// seconds, 44,000 open brackets in a paragraph two, all growing with the square or worse; so such a text is refused before it is parsed.
public enum ParserLimits {
  /// The longest text, in bytes.
  public static let bytes = 1 << 20
  /// The most columns of a table.
  public static let columns = 128
  /// The most cells of a table, counted as columns times the lines that follow.
  public static let cells = 200_000
  /// The most `|` in a line.
  public static let bars = 1000
  /// The most `[` in a paragraph.
  public static let brackets = 10_000

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
    return text.withContiguousStorageIfAvailable(excess(in:))
      ?? Array(text).withUnsafeBufferPointer(
        excess(in:)
      )
  }

  private static func excess(in text: UnsafeBufferPointer<UInt8>) -> Excess? {
    guard !isSurelyWithin(text) else { return nil }
    var line = 0
    var start = 0
    var measure = Measure()
    while start < text.count {
      line += 1
      let end = text.endOfLine(from: start)
      measure.take(LineShape(of: text[start..<end]))
      if let reason = measure.excess { return Excess(line: line, reason: reason) }
      start = end + 1
    }
    return nil
  }

  /// A first look that spares most texts the second.
  private static func isSurelyWithin(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let bars = text.count(of: UInt8(ascii: "|"), upTo: columns)
    guard bars < columns, (bars + 1) * (text.count / 2 + 1) <= cells else { return false }
    return text.count(of: UInt8(ascii: "["), upTo: brackets + 1) <= brackets
  }
}

/// What counts against the limits, from line to line.
private struct Measure {
  private var columns = 0
  private var lines = 0
  private var bars = 0
  private var brackets = 0

  mutating func take(_ shape: LineShape) {
    bars = shape.bars
    brackets = shape.isBlank ? 0 : brackets + shape.brackets
    if let columns = shape.delimiterColumns, columns > 1 {
      self.columns = max(self.columns, columns)
      lines = 0
    } else {
      columns = shape.isBlank ? 0 : columns
      lines += 1
    }
  }

  var excess: String? {
    if columns > ParserLimits.columns {
      return "a table has \(columns) columns; the limit is \(ParserLimits.columns)"
    }
    if columns * lines > ParserLimits.cells {
      return "a table has over \(ParserLimits.cells) cells"
    }
    if bars > ParserLimits.bars { return "a line has over \(ParserLimits.bars) '|'" }
    if brackets > ParserLimits.brackets {
      return "a paragraph has over \(ParserLimits.brackets) '['"
    }
    return nil
  }
}

/// What a line looks like to the limits: blank, the delimiter row of a table, or anything else.
private struct LineShape {
  var isBlank = true
  var bars = 0
  var brackets = 0
  var delimiterColumns: Int?

  init(of line: Slice<UnsafeBufferPointer<UInt8>>) {
    var hasDash = false
    var isDelimiter = true
    var first: UInt8?
    var last: UInt8 = 0
    for byte in line where byte > 0x20 {
      first = first ?? byte
      last = byte
      switch byte {
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "["):
        brackets += 1
        isDelimiter = false
      case UInt8(ascii: ":"), UInt8(ascii: ">"), UInt8(ascii: "*"), UInt8(ascii: "+"): break
      default: isDelimiter = false
      }
    }
    isBlank = first == nil
    guard isDelimiter, hasDash, bars > 0 else { return }
    let bar = UInt8(ascii: "|")
    delimiterColumns = max(1, bars + 1 - (first == bar ? 1 : 0) - (last == bar ? 1 : 0))
  }
}
