extension [RandomMarkdown.Node] {
  /// The Markdown.
  var source: String {
    map(\.source).joined(separator: "\n\n")
  }
}

extension RandomMarkdown.Node {
  fileprivate var source: String {
    switch self {
    case .paragraph(let words): words.joined(separator: " ")
    case .heading(let words): "## " + words.joined(separator: " ")
    case .code(let lines): "```\n" + lines.map { $0 + "\n" }.joined() + "```"
    case .quotation(let nodes): Self.lines(nodes.source, first: "> ", others: "> ")
    case .list(let isOrdered, let items):
      items.map { Self.lines($0.source, first: isOrdered ? "1. " : "-  ", others: "   ") }
        .joined(separator: "\n")
    case .table(let rows): Self.table(rows)
    case .footnote(let number, let words): "[^\(number)]: " + words.joined(separator: " ")
    }
  }

  private static func lines(_ text: String, first: String, others: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { ($0.offset == 0 ? first : others) + $0.element }
      .joined(separator: "\n")
  }

  private static func table(_ rows: [[[String]]]) -> String {
    var lines = rows.map { cells in
      "| " + cells.map { $0.joined(separator: " ") }.joined(separator: " | ") + " |"
    }
    lines.insert("|" + rows[0].map { _ in "---|" }.joined(), at: 1)
    return lines.joined(separator: "\n")
  }
}
