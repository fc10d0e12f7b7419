internal import Changes
internal import Views

/// A redline as markup: what is deleted and inserted is marked in the innermost block, and each block at the top that
/// holds a change has a bar beside it.
struct RedlineMarkup {
  private static let deepest = 8

  private let origin: TypstOrigin

  /// Redlines whose words come from a place.
  init(_ origin: TypstOrigin) { self.origin = origin }

  func markup(of redline: Redline) -> TypstSource {
    var source = TypstSource()
    for block in redline.blocks {
      // A list has a bar beside each item that holds a change.
      var isChanged = block.isChanged
      if case .list = block.kind { isChanged = false }
      if isChanged { source.append("\n#changed[") }
      append(block, 0, to: &source)
      if isChanged { source.append("]\n") }
    }
    return source
  }

  private func append(_ block: Redline.Block, _ depth: Int, to source: inout TypstSource) {
    switch block.kind {
    case .paragraph, .codeLine, .cell: appendLine(block, to: &source)
    case .heading: source.call("inner-heading", [("label", .none)], words(block))
    case .list(let start) where depth < Self.deepest:
      source.call(
        "items",
        [
          ("tight", .flag(false)), ("start", start.map { .number($0) } ?? .none),
          ("items", .list(block.blocks.map { .markup(item($0, depth)) })),
        ]
      )
    case .quotation where depth < Self.deepest:
      source.call("quotation", [], inner(block, depth + 1))
    case .code: append(code: block, to: &source)
    case .table: append(table: block, to: &source)
    case .footnote: source.call("note", [], inner(block, depth + 1))
    case .list, .quotation, .item, .row: source.append(inner(block, depth))
    }
  }

  private func item(_ block: Redline.Block, _ depth: Int) -> TypstSource {
    guard depth == 0, block.isChanged else { return inner(block, depth + 1) }
    var source = TypstSource("#changed-item[")
    source.append(inner(block, depth + 1))
    source.append("]")
    return source
  }

  private func inner(_ block: Redline.Block, _ depth: Int) -> TypstSource {
    var source = TypstSource()
    if !block.runs.isEmpty { appendLine(block, to: &source) }
    for inner in block.blocks { append(inner, depth, to: &source) }
    return source
  }

  private func appendLine(_ block: Redline.Block, to source: inout TypstSource) {
    source.append("\n")
    source.append(words(block))
    source.append("\n")
  }

  private func append(code block: Redline.Block, to source: inout TypstSource) {
    var lines = TypstSource()
    for (index, line) in block.blocks.enumerated() {
      if index > 0 { lines.append("#linebreak()") }
      lines.append(words(line, isCode: true))
    }
    source.call("changed-code", [], lines)
  }

  private func append(table block: Redline.Block, to source: inout TypstSource) {
    var header: [TypstValue] = []
    var rows: [TypstValue] = []
    for row in block.blocks {
      let cells = row.blocks.map { TypstValue.markup(words($0)) }
      if case .row(isHeader: true) = row.kind, header.isEmpty {
        header = cells
      } else {
        rows.append(.list(cells))
      }
    }
    guard let first = block.blocks.first, !first.blocks.isEmpty else { return }
    source.call(
      "data-table",
      [
        ("alignments", .list([])), ("header", .list(header)), ("rows", .list(rows)),
        ("inner", .flag(true)),
      ]
    )
  }

  // MARK: Words

  private func words(_ block: Redline.Block, isCode: Bool = false) -> TypstSource {
    var source = TypstSource()
    source.continueLine(from: origin)
    for (index, run) in block.runs.enumerated() {
      if index > 0, run.tokens.first?.hasSpaceBefore ?? false { source.append(" ") }
      let targets = block.runs.differsInTargets(at: index)
      switch run.change {
      case .kept: append(run.tokens, isCode, targets, to: &source)
      case .deleted:
        source.append(run.isMoved ? "#moved-away[" : "#deleted[")
        append(run.tokens, isCode, targets, to: &source)
        source.append("]")
      case .inserted:
        source.append(run.isMoved ? "#moved-here[" : "#inserted[")
        append(run.tokens, isCode, targets, to: &source)
        source.append("]")
      }
    }
    return source
  }

  private func append(
    _ tokens: [Token],
    _ isCode: Bool,
    _ showsTargets: Bool,
    to source: inout TypstSource
  ) {
    var open: [Token.Mark] = []
    for (index, token) in tokens.enumerated() {
      let shared = zip(open, token.marks).prefix { $0 == $1 }.count
      close(open[shared...], showsTargets, to: &source)
      if index > 0, token.hasSpaceBefore { source.append(" ") }
      for mark in token.marks[shared...] { source.append(Self.opening(of: mark)) }
      open = token.marks
      if isCode {
        append(code: token.text, to: &source)
      } else {
        source.append(text: token.text, longest: 48)
      }
    }
    close(open[...], showsTargets, to: &source)
  }

  /// Blanks of code count; in markup only the first of several would.
  private func append(code: String, to source: inout TypstSource) {
    source.append("#raw(")
    source.append(raw: code, longest: 48)
    source.append(")")
  }

  private func close(
    _ marks: ArraySlice<Token.Mark>,
    _ showsTargets: Bool,
    to source: inout TypstSource
  ) {
    for mark in marks.reversed() {
      source.append("]")
      guard showsTargets else { continue }
      switch mark {
      case .link(let target, _), .image(let target, _):
        source.append(text: " (\(target))", longest: 24)
      case .emphasis, .strong, .code: break
      }
    }
  }

  private static func opening(of mark: Token.Mark) -> StaticString {
    switch mark {
    case .emphasis: "#emph["
    case .strong: "#strong["
    case .code: "#code-words["
    case .link: "#link-words["
    case .image: "#emph["
    }
  }
}

extension Redline.Block {
  fileprivate var isChanged: Bool {
    change != .kept || runs.contains { $0.change != .kept } || blocks.contains(where: \.isChanged)
  }
}
