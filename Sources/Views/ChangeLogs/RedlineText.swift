internal import Changes
internal import Diagnostics
internal import Phrasing

/// A redline for the terminal: deletions in `[-…-]`, insertions in `{+…+}`, long unchanged parts as `…`.
struct RedlineText {
  /// How many unchanged words are shown before and after a change.
  private static let context = 12

  let output: TerminalWords

  func render(_ redline: Redline, indentation: String) -> String {
    text(of: redline.blocks, indentation)
  }

  /// Blocks of which nothing changed are one `…`.
  private func text(of blocks: [Redline.Block], _ indentation: String) -> String {
    var text = ""
    var isLeftOut = false
    for block in blocks {
      guard block.isChanged else {
        if !isLeftOut { text += indentation + output.styled("…", .dim) + "\n" }
        isLeftOut = true
        continue
      }
      text += self.text(of: block, indentation)
      isLeftOut = false
    }
    return text
  }

  private func text(of block: Redline.Block, _ indentation: String) -> String {
    switch block.kind {
    case .codeLine: return indentation + verbatim(block) + "\n"
    case .row: return row(block, indentation)
    case .item:
      let inner = text(of: block.blocks, indentation + "  ")
      guard block.runs.isEmpty else {
        return output.lines(words(of: block), indentation: indentation, mark: "- ") + inner
      }
      return indentation + "- " + inner.dropFirst(indentation.utf8.count + 2)
    case .quotation: return text(of: block.blocks, indentation + "> ")
    case .paragraph, .heading, .list, .code, .table, .cell, .footnote:
      let own = words(of: block)
      return (own.isEmpty ? "" : output.lines(own, indentation: indentation))
        + text(of: block.blocks, indentation)
    }
  }

  private func row(_ row: Redline.Block, _ indentation: String) -> String {
    var cells: [TerminalWords.Word] = []
    for cell in row.blocks {
      let bar = TerminalWords.Word(text: "|", style: .dim, hasSpaceBefore: !cells.isEmpty)
      cells.append(bar)
      cells += words(of: cell, isFirst: false)
    }
    return output.lines(cells, indentation: indentation)
  }

  /// A line of code is never broken.
  private func verbatim(_ line: Redline.Block) -> String {
    line.texts.map { run in
      let text = run.labelled(Phrases()).withVisibleControls
      return output.styled(run.change.opening + text + run.change.closing, run.change.style)
    }.joined()
  }

  private func words(of block: Redline.Block, isFirst: Bool = true) -> [TerminalWords.Word] {
    let texts = block.texts
    return texts.enumerated().flatMap { index, run in
      var words = TerminalWords.words(
        of: run.labelled(Phrases()) + run.targetNote,
        run.change.style
      )
      guard let first = words.first, let last = words.indices.last else { return words }
      words[last].text += run.change.closing
      words[0] = TerminalWords.Word(
        text: run.change.opening + words[0].text,
        style: first.style,
        hasSpaceBefore: first.hasSpaceBefore || index == 0 && !isFirst
      )
      guard run.change == .kept else { return words }
      return shortened(words, isAtStart: index == 0, isAtEnd: index == texts.count - 1)
    }
  }

  /// Unchanged words without those that stand far from any change.
  private func shortened(
    _ words: [TerminalWords.Word],
    isAtStart: Bool,
    isAtEnd: Bool
  ) -> [TerminalWords.Word] {
    let head = isAtStart ? 0 : Self.context
    let tail = isAtEnd ? 0 : Self.context
    // Leaving out a word or two saves nothing.
    guard words.count > head + tail + 3 else { return words }
    let gap = TerminalWords.Word(text: "…", style: .dim, hasSpaceBefore: head > 0)
    return words.prefix(head) + [gap] + words.suffix(tail)
  }
}

extension Redline.Block {
  /// Whether anything in it was deleted or inserted.
  fileprivate var isChanged: Bool {
    change != .kept || runs.contains { $0.change != .kept } || blocks.contains(where: \.isChanged)
  }
}

extension Redline.Change {
  fileprivate var style: TerminalWords.Style {
    switch self {
    case .kept: .plain
    case .deleted: .deleted
    case .inserted: .inserted
    }
  }

  fileprivate var opening: String {
    switch self {
    case .kept: ""
    case .deleted: "[-"
    case .inserted: "{+"
    }
  }

  fileprivate var closing: String {
    switch self {
    case .kept: ""
    case .deleted: "-]"
    case .inserted: "+}"
    }
  }
}
