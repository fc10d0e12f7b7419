package import Changes
internal import Markup
package import Phrasing

/// A redline as HTML: insertions in `ins`, deletions in `del`, with a word for those who do not see the colour. The words
/// are said once for a passage, however many blocks and lines of code it goes through.
///
/// Every change stands inside the innermost block, and the marks of a run are opened and closed within it, so that
/// the HTML is valid with tables, lists and code in it.
package struct RedlineHTML {
  private var output: [UInt8] = []
  private var showsTargets = false
  /// What happened to each run, in the order in which they are written.
  private let passages: [Passage]
  private var written = 0

  private struct Passage: Equatable {
    let change: Redline.Change
    let isMoved: Bool
  }

  private let say: Phrases

  private init(_ blocks: [Redline.Block], _ say: Phrases) {
    self.say = say
    passages = blocks.flatMap(\.runsAsWritten)
      .map { Passage(change: $0.change, isMoved: $0.isMoved) }
  }

  /// The HTML of a redline.
  ///
  /// - Parameter say: The words in the reader's language.
  package static func render(_ redline: Redline, _ say: Phrases) -> [UInt8] {
    render(redline.blocks, say)
  }

  /// The HTML of some blocks.
  package static func render(_ blocks: [Redline.Block], _ say: Phrases) -> [UInt8] {
    var renderer = RedlineHTML(blocks, say)
    for block in blocks { renderer.append(block) }
    return renderer.output
  }

  private mutating func append(_ text: String) {
    output.append(contentsOf: text.utf8)
  }

  private mutating func append(_ block: Redline.Block) {
    switch block.kind {
    case .paragraph: wrap("p", block)
    case .heading: wrap("p", block, attributes: " class=\"heading\"")
    case .list(let start): wrap(start == nil ? "ul" : "ol", block, attributes: Self.start(start))
    case .item: wrap("li", block)
    case .quotation: wrap("blockquote", block)
    case .code: appendCode(block)
    case .codeLine: break
    case .table: appendTable(block)
    case .row, .cell: break
    case .footnote: wrap("div", block, attributes: " class=\"footnote\"")
    }
  }

  private static func start(_ start: Int?) -> String {
    guard let start, start != 1 else { return "" }
    return " start=\"\(start)\""
  }

  private mutating func wrap(_ tag: String, _ block: Redline.Block, attributes: String = "") {
    append("<\(tag)\(attributes)>")
    append(block.runs)
    if !block.blocks.isEmpty { append("\n") }
    for inner in block.blocks { append(inner) }
    append("</\(tag)>\n")
  }

  private mutating func appendCode(_ block: Redline.Block) {
    append("<pre><code>")
    for line in block.blocks {
      append(line.runs)
      append("\n")
    }
    append("</code></pre>\n")
  }

  private mutating func appendTable(_ block: Redline.Block) {
    append("<table>\n")
    appendRows(block.blocks.filter(\.isHeaderRow), in: "thead", cell: "th")
    appendRows(block.blocks.filter { !$0.isHeaderRow }, in: "tbody", cell: "td")
    append("</table>\n")
  }

  private mutating func appendRows(_ rows: [Redline.Block], in tag: String, cell: String) {
    guard !rows.isEmpty else { return }
    append("<\(tag)>\n")
    for row in rows {
      append("<tr>")
      for inner in row.blocks { wrap(cell, inner) }
      append("</tr>\n")
    }
    append("</\(tag)>\n")
  }

  // MARK: Words

  private mutating func append(_ runs: [Redline.Run]) {
    for (index, run) in runs.enumerated() {
      let hasSpace = index > 0 && (run.tokens.first?.hasSpaceBefore ?? false)
      if hasSpace { append(" ") }
      showsTargets = runs.differsInTargets(at: index)
      append(run)
    }
  }

  private mutating func append(_ run: Redline.Run) {
    defer { written += 1 }
    switch run.change {
    case .kept: append(run.tokens)
    case .deleted: append(run, in: "del", saying: run.isMoved ? say("moved away") : say("deleted"))
    case .inserted:
      append(run, in: "ins", saying: run.isMoved ? say("moved here") : say("inserted"))
    }
  }

  private mutating func append(_ run: Redline.Run, in tag: String, saying word: String) {
    let own = passage(written)
    append(run.isMoved ? "<\(tag) class=\"moved\">" : "<\(tag)>")
    if passage(written - 1) != own { append("<span class=\"said\">[\(word): </span>") }
    append(run.tokens)
    if passage(written + 1) != own { append("<span class=\"said\">]</span>") }
    append("</\(tag)>")
  }

  private func passage(_ index: Int) -> Passage? {
    passages.indices.contains(index) ? passages[index] : nil
  }

  /// Tokens that are set alike share their tags.
  private mutating func append(_ tokens: [Token]) {
    var open: [Token.Mark] = []
    for (index, token) in tokens.enumerated() {
      let shared = zip(open, token.marks).prefix { $0 == $1 }.count
      close(open[shared...])
      if index > 0, token.hasSpaceBefore { append(" ") }
      for mark in token.marks[shared...] { append(Self.opening(of: mark)) }
      open = token.marks
      HTMLEscaping.append(token.text, to: &output)
    }
    close(open[...])
  }

  private mutating func close(_ marks: ArraySlice<Token.Mark>) {
    for mark in marks.reversed() {
      append(Self.closing(of: mark))
      if showsTargets { appendTarget(of: mark) }
    }
  }

  private mutating func appendTarget(of mark: Token.Mark) {
    switch mark {
    case .link(let target, _), .image(let target, _):
      append(" <span class=\"target\">(\(HTMLEscaping.escape(target)))</span>")
    case .emphasis, .strong, .code: break
    }
  }

  private static func opening(of mark: Token.Mark) -> String {
    switch mark {
    case .emphasis: "<em>"
    case .strong: "<strong>"
    case .code: "<code>"
    case .link: "<span class=\"link\">"
    case .image: "<span class=\"image\">"
    }
  }

  private static func closing(of mark: Token.Mark) -> String {
    switch mark {
    case .emphasis: "</em>"
    case .strong: "</strong>"
    case .code: "</code>"
    case .link, .image: "</span>"
    }
  }
}

extension Redline.Block {
  /// Its runs and those in it, in the order in which they are written: of a table the header first.
  fileprivate var runsAsWritten: [Redline.Run] {
    let inner =
      kind == .table
      ? blocks.filter(\.isHeaderRow) + blocks.filter { !$0.isHeaderRow } : blocks
    return runs + inner.flatMap(\.runsAsWritten)
  }

  fileprivate var isHeaderRow: Bool {
    guard case .row(let isHeader) = kind else { return false }
    return isHeader
  }
}
