extension Fix {
  /// Whether the place is as long as the text that is expected there. A value of the front matter has one place for all of its text.
  var isExact: Bool {
    guard let range = place.range else { return false }
    guard range.lowerBound.line == range.upperBound.line else { return true }
    return range.upperBound.column - range.lowerBound.column == expected.utf8.count
  }

  /// A fix of a text that begins at a position, and may have several lines.
  package init(
    _ path: SourcePath,
    line: Int,
    column: Int = 1,
    from expected: String,
    to replacement: String
  ) {
    let start = SourcePosition(line: line, column: column)
    let breaks = expected.utf8.count { $0 == 0x0A }
    let last = expected.utf8.reversed().prefix { $0 != 0x0A }.count
    let end = SourcePosition(line: line + breaks, column: breaks == 0 ? column + last : last + 1)
    self.init(SourcePlace(path, start..<end), from: expected, to: replacement)
  }
}
