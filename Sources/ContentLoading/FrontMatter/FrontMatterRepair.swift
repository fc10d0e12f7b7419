internal import Diagnostics
internal import Markup
internal import SourceFiles

/// The edit of one line of front matter after which it says what was probably meant.
struct FrontMatterRepair {
  private let path: SourcePath
  private let number: Int
  private let line: ArraySlice<UInt8>
  /// The last line before it that has words.
  private let before: ArraySlice<UInt8>
  /// Whether the value of the line goes on in the next one.
  private let goesOn: Bool

  init(_ file: SourceFile, at place: SourcePlace) {
    let start = place.range?.lowerBound ?? SourcePosition(line: 0, column: 1)
    let lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    func line(_ number: Int) -> ArraySlice<UInt8> {
      lines.indices.contains(number - 1) ? lines[number - 1] : []
    }
    (path, number) = (file.path, start.line)
    self.line = line(number)
    before = lines.prefix(max(0, number - 1)).last { $0.contains { $0 > 0x20 } } ?? []
    goesOn =
      line(number + 1).first == 0x20 && Self.indent(line(number + 1)) > Self.indent(line(number))
  }

  private static func indent(_ line: ArraySlice<UInt8>) -> Int { line.prefix { $0 == 0x20 }.count }

  func fixes(of problem: FrontMatterProblem) -> [Fix] {
    switch problem {
    case .tab: replacingTabs
    case .colon, .alias, .tag, .reservedSign, .wordsBehindQuote: quotingValue
    case .noColon: partingKey
    case .unclosed(let sign): closing(sign)
    case .secondDocument: deletingLine
    case .nesting, .anchor, .lineSeparator, .duplicateKeys, .indentation, .missingValue, .other: []
    }
  }

  private func edit(_ range: Range<Int>, to text: String) -> [Fix] {
    guard let old = String(validating: line[range], as: UTF8.self) else { return [] }
    let column = range.lowerBound - line.startIndex + 1
    return [Fix(path, line: number, column: column, from: old, to: text)]
  }

  private var deletingLine: [Fix] {
    guard let old = String(validating: line, as: UTF8.self) else { return [] }
    return [Fix(path, line: number, from: old + "\n", to: "")]
  }

  /// The indentation of the line before it, or two blanks more where that is a key without a value.
  private var replacingTabs: [Fix] {
    let indent = line.prefix { $0 == 0x20 || $0 == 0x09 }
    let isKey = before.last { $0 > 0x20 } == UInt8(ascii: ":")
    let blanks = String(repeating: " ", count: Self.indent(before) + (isKey ? 2 : 0))
    return edit(indent.startIndex..<indent.endIndex, to: blanks)
  }

  /// The value from its first sign to the end of the line, without the blanks behind it.
  private var value: Range<Int>? {
    guard !goesOn, let start = FrontMatterDiagnosis.startOfValue(in: line) else { return nil }
    let end = line[start...].lastIndex { $0 > 0x20 } ?? start
    return start..<end + 1
  }

  private var quotingValue: [Fix] {
    guard let value, let text = String(validating: line[value], as: UTF8.self) else { return [] }
    return edit(value, to: YAMLText.quoted(text))
  }

  private func closing(_ sign: Character) -> [Fix] {
    guard let value, let first = line[value].first, sign == Character(UnicodeScalar(first)),
      let end = ["\"": "\"", "'": "'", "[": "]", "{": "}"][sign]
    else { return [] }
    return edit(value.upperBound..<value.upperBound, to: end)
  }

  /// A blank behind the colon of a key.
  private var partingKey: [Fix] {
    let key = line.drop { $0 == 0x20 }.prefix { (97...122).contains($0) || $0 == 0x2D }
    guard !key.isEmpty, key.endIndex + 1 < line.endIndex, line[key.endIndex] == UInt8(ascii: ":")
    else { return [] }
    return edit(key.endIndex + 1..<key.endIndex + 1, to: " ")
  }
}
