internal import Changes
internal import Phrasing

/// A redline as Markdown, within a quotation.
struct RedlineMarkdown {
  private let say: Phrases

  static func render(_ redline: Redline, _ say: Phrases) -> String {
    let form = RedlineMarkdown(say: say)
    let blocks = redline.blocks.map(form.lines)
    return blocks.joined(separator: [""]).map { $0.isEmpty ? ">\n" : "> \($0)\n" }.joined()
  }

  /// The lines of a block; an empty one between the blocks in it.
  private func lines(of block: Redline.Block) -> [String] {
    switch block.kind {
    case .paragraph, .cell, .codeLine: [words(of: block)]
    case .heading: ["**\(words(of: block))**"]
    case .list(let start): items(of: block, start)
    case .item, .row: inner(of: block)
    case .quotation: inner(of: block).map { $0.isEmpty ? ">" : "> \($0)" }
    case .footnote: [say("Footnote:"), ""] + inner(of: block)
    case .code, .table: html(of: block)
    }
  }

  private func inner(of block: Redline.Block) -> [String] {
    let own = block.runs.isEmpty ? [] : [[words(of: block)]]
    return Array((own + block.blocks.map(lines)).joined(separator: [""]))
  }

  private func items(of list: Redline.Block, _ start: Int?) -> [String] {
    list.blocks.enumerated().flatMap { index, item in
      let mark = start.map { "\($0 + index). " } ?? "- "
      let indentation = String(repeating: " ", count: mark.count)
      return lines(of: item).enumerated().map { position, line in
        line.isEmpty ? "" : (position == 0 ? mark : indentation) + line
      }
    }
  }

  /// Code and tables cannot hold marks of Markdown.
  private func html(of block: Redline.Block) -> [String] {
    let html = String(decoding: RedlineHTML.render([block], say), as: UTF8.self)
    return html.dropLast().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func words(of block: Redline.Block) -> String {
    block.texts.map { run in
      let words = run.labelled(say).drop { $0 == " " }
      let space = run.text.hasPrefix(" ") ? " " : ""
      let text = MarkdownText.escape(words + run.targetNote)
      return space + Self.marked(run.change, text)
    }.joined()
  }

  private static func marked(_ change: Redline.Change, _ words: String) -> String {
    switch change {
    case .kept: words
    case .deleted: "<del>\(words)</del>"
    case .inserted: "<ins>\(words)</ins>"
    }
  }
}
