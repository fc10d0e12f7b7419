internal import Diagnostics

/// Finds in the lines of a text what libyaml's complaint about it comes from: that names the place where reading stopped, often
/// lines behind the mistake.
struct FrontMatterDiagnosis {
  private let lines: [ArraySlice<UInt8>]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    lines = Array(bytes).split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  /// The problem with its place, both from 1.
  func problem(
    _ reason: String,
    at line: Int,
    _ column: Int,
    context: (line: Int, column: Int)?
  ) -> (problem: FrontMatterProblem, line: Int, column: Int) {
    if let tab = tab(near: line) { return (.tab, tab.line, tab.column) }
    if reason.contains("but found another document") || isMarker(line) {
      return (.secondDocument, line, 1)
    }
    if let quote = openQuote(upTo: line) { return (.unclosed("\""), quote.line, quote.column) }
    if let start = Self.startOfValue(in: text(line)), text(line)[start] == UInt8(ascii: "*") {
      return (.alias, line, start - text(line).startIndex + 1)
    }
    if let sign = sign(line, column), "@`%".contains(sign) {
      return (.reservedSign(sign), line, column)
    }
    if reason.contains("expected ',' or"), let context {
      return (.unclosed(sign(context.line, context.column) ?? "{"), context.line, context.column)
    }
    return named(reason, line, column, context)
  }

  private func named(
    _ reason: String,
    _ line: Int,
    _ column: Int,
    _ context: (line: Int, column: Int)?
  ) -> (problem: FrontMatterProblem, line: Int, column: Int) {
    if reason.contains("mapping values are not allowed") {
      return hasColonInText(line) ? (.colon, line, column) : (.indentation, line, column)
    }
    if reason.contains("could not find expected ':'"), let context {
      return (.noColon, context.line, context.column)
    }
    if reason.contains("alias") { return (.alias, line, column) }
    if reason.contains("tag") { return (.tag, line, column) }
    if reason.contains("expected key"), isBehindQuote(line, column) {
      return (.wordsBehindQuote, line, column)
    }
    if reason.contains("expected key") || reason.contains("'-' indicator")
      || reason.contains("not allowed in this context")
    {
      return isBehindBracket(line, column)
        ? (.reservedSign("["), line, column) : (.indentation, line, column)
    }
    return (.other(reason), line, column)
  }

  // MARK: Lines

  private func text(_ line: Int) -> ArraySlice<UInt8> {
    lines.indices.contains(line - 1) ? lines[line - 1] : []
  }

  private func sign(_ line: Int, _ column: Int) -> Character? {
    let rest = text(line).dropFirst(column - 1)
    return rest.first.map { Character(UnicodeScalar($0)) }
  }

  /// A tab before the words of a line, or of the one before it.
  private func tab(near line: Int) -> (line: Int, column: Int)? {
    for line in [line, line - 1] {
      let indent = text(line).prefix { $0 == 0x20 || $0 == 0x09 }
      if let tab = indent.firstIndex(of: 0x09), indent.count < text(line).count {
        return (line, tab - indent.startIndex + 1)
      }
    }
    return nil
  }

  private func isMarker(_ line: Int) -> Bool {
    let text = text(line)
    return text.starts(with: "---".utf8) && text.dropFirst(3).allSatisfy { $0 <= 0x20 }
  }

  /// The last line in which a value begins with a quote that the line does not close, though it ends the value.
  private func openQuote(upTo line: Int) -> (line: Int, column: Int)? {
    for number in stride(from: min(line, lines.count), to: 0, by: -1) {
      let text = text(number)
      guard let start = Self.startOfValue(in: text), text[start] == UInt8(ascii: "\"") else {
        continue
      }
      guard Self.quotes(in: text[start...]) % 2 == 1 else { continue }
      return (number, start - text.startIndex + 1)
    }
    return nil
  }

  /// How many quotes are in a text that no backslash is before.
  private static func quotes(in text: ArraySlice<UInt8>) -> Int {
    var count = 0
    var isEscaped = false
    for byte in text {
      if byte == UInt8(ascii: "\""), !isEscaped { count += 1 }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return count
  }

  /// Where the value of a key, or of an item of a list, begins.
  static func startOfValue(in text: ArraySlice<UInt8>) -> Int? {
    var rest = text.drop { $0 == 0x20 }
    if rest.starts(with: "- ".utf8) { rest = rest.dropFirst(2).drop { $0 == 0x20 } }
    let name = rest.prefix { (97...122).contains($0 | 0x20) || $0 == UInt8(ascii: "-") }
    let behind = rest.dropFirst(name.count)
    if !name.isEmpty, behind.first == UInt8(ascii: ":") {
      rest = behind.dropFirst().drop { $0 == 0x20 }
    }
    return rest.isEmpty ? nil : rest.startIndex
  }

  /// Whether a colon with a blank is in the value of a line.
  private func hasColonInText(_ line: Int) -> Bool {
    let text = text(line)
    guard let start = Self.startOfValue(in: text), start > text.startIndex else { return false }
    let value = text[start...]
    return value.indices.contains { index in
      value[index] == UInt8(ascii: ":") && (index + 1 == value.endIndex || value[index + 1] == 0x20)
    }
  }

  private func isBehindQuote(_ line: Int, _ column: Int) -> Bool {
    let text = text(line)
    guard let start = Self.startOfValue(in: text) else { return false }
    let offset = text.startIndex + column - 1
    return (text[start] == UInt8(ascii: "\"") || text[start] == UInt8(ascii: "'")) && start < offset
  }

  private func isBehindBracket(_ line: Int, _ column: Int) -> Bool {
    let text = text(line)
    guard let start = Self.startOfValue(in: text) else { return false }
    return text[start] == UInt8(ascii: "[") && start < text.startIndex + column - 1
  }
}
