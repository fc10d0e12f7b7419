extension Sheet {
  /// The height of a line of the standard face, in points.
  private static let lineHeight = 15.0
  /// Excel makes no row higher.
  private static let greatestHeight = 409.0

  /// The height of a row in points. It is told, since not all programs make rows as high as their wrapped texts.
  func height(of cells: [String]) -> Double {
    let lines = zip(cells, columns).map { text, column in
      if case .address = column.content { return 1 }
      return Self.lines(of: text, width: column.width)
    }
    return min(Self.greatestHeight, Double(lines.max() ?? 1) * Self.lineHeight)
  }

  /// The columns that are printed: what says where a row comes from stands at the foot of each page.
  var printedColumns: Int {
    let sources = columns.firstIndex { if case .address = $0.content { true } else { false } }
    return max(1, sources ?? columns.count)
  }

  /// About how many lines a text takes; words that do not fit go to the next line, so that a few signs of each are lost.
  private static func lines(of text: String, width: Double) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { count, line in
      let signs = line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
      return count + max(1, Int((Double(signs) / max(1, width - 2)).rounded(.up)))
    }
  }
}
