internal import Markup
internal import Standards

/// A Markdown text cut at its headings, and a text cut at its list: what becomes parts.
struct MarkdownOutline {
  struct Section {
    let title: String
    let text: String
  }

  /// What stands before the first heading.
  let lead: String
  /// What stands below the headings of the highest level.
  let sections: [Section]

  /// The parts of a text of the publication, each with the footnotes that it refers to.
  init(of text: StandaloneMarkdown) {
    lead = text.lead
    sections = text.sections.map { Section(title: $0.title, text: $0.text) }
  }

  init(of markdown: String) {
    let lines = Self.lines(of: markdown)
    let headings = Self.nodes(of: markdown).compactMap { node -> (TextNode, Int)? in
      guard case .heading(let level) = node.kind else { return nil }
      return (node, level)
    }
    let top = headings.map(\.1).min()
    let cuts = headings.filter { $0.1 == top }.map(\.0)
    lead = Self.text(lines, 0, cuts.first.map { $0.line - 1 } ?? lines.count)
    sections = cuts.indices.map { index in
      let start = cuts[index].line - 1
      let isUnderlined =
        start < lines.count && lines[start].first { $0 != " " } != "#"
      let end = index + 1 < cuts.count ? cuts[index + 1].line - 1 : lines.count
      return Section(
        title: cuts[index].words,
        text: Self.text(lines, start + (isUnderlined ? 2 : 1), end)
      )
    }
  }

  /// A text that ends in a list of bullets as what stands before the list, and the items; nil where it has another form.
  static func items(of markdown: String) -> (lead: String, items: [String])? {
    let nodes = nodes(of: markdown)
    guard let list = nodes.last, case .list(nil, _) = list.kind,
      nodes.dropLast().allSatisfy({ $0.kind == .paragraph }),
      list.children.allSatisfy({ $0.kind == .item(isDone: nil) && !$0.children.isEmpty })
    else { return nil }
    let lines = lines(of: markdown)
    let starts = list.children.map { $0.line - 1 }
    guard starts == starts.sorted(), starts.allSatisfy(lines.indices.contains) else { return nil }
    let items = starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : lines.count
      return unindented(lines[starts[index]..<end])
    }
    return (text(lines, 0, starts[0]), items)
  }

  /// The lines of an item without its mark and what stands before its text.
  private static func unindented(_ lines: ArraySlice<Substring>) -> String {
    let first = lines.first ?? ""
    let blanks = first.prefix { $0 == " " }.count
    let gap = first.dropFirst(blanks + 1).prefix { $0 == " " }.count
    let indent = blanks + 1 + (gap > 4 ? 1 : gap)
    let rest = lines.dropFirst().map { line in
      line.dropFirst(min(indent, line.prefix { $0 == " " }.count))
    }
    return text([first.dropFirst(indent)] + rest, 0, rest.count + 1)
  }

  private static func nodes(of markdown: String) -> [TextNode] {
    let bytes = Array(markdown.utf8)
    guard ParserLimits.excess(in: bytes) == nil else { return [] }
    return TextTree(parsing: bytes[...])?.blocks ?? []
  }

  private static func lines(of markdown: String) -> [Substring] {
    markdown.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Lines without blank ones around them.
  private static func text(_ lines: [Substring], _ start: Int, _ end: Int) -> String {
    guard start < end else { return "" }
    var part = lines[start..<min(end, lines.count)]
    func isBlank(_ line: Substring) -> Bool { line.allSatisfy { $0 == " " || $0 == "\r" } }
    while let first = part.first, isBlank(first) { part.removeFirst() }
    while let last = part.last, isBlank(last) { part.removeLast() }
    return part.joined(separator: "\n")
  }
}
