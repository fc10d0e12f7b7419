internal import Markup
internal import Standards

/// A statement, or an item of it, as OSCAL has them: where a text ends in a list of bullets, its items are parts.
struct StatementPart {
  let isItem: Bool
  /// The letter or number that an item begins with, as `a.` or `(2)`. It is part of how the item is cited.
  let label: String?
  let prose: String
  let items: [StatementPart]

  var isEmpty: Bool { prose.isEmpty && items.isEmpty }

  init(of text: StandalonePart, isItem: Bool) {
    let list = text.list
    let lead = list?.lead ?? text
    let (label, prose) = isItem ? Self.cut(lead) : (nil, lead.markdown)
    (self.isItem, self.label, self.prose) = (isItem, label, prose)
    items = (list?.items ?? []).map { StatementPart(of: $0, isItem: true) }
  }

  /// The label of an item and the rest of its text.
  private static func cut(_ item: StandalonePart) -> (label: String?, rest: String) {
    let text = item.markdown
    guard item.beginsWithWords, let blank = text.firstIndex(of: " ") else { return (nil, text) }
    let word = String(text[..<blank]).replacing("\\", with: "")
    let rest = String(text[text.index(after: blank)...].drop { $0 == " " })
    guard isLabel(word), !rest.isEmpty, !beginsBlock(rest) else { return (nil, text) }
    return (word, rest)
  }

  private static func isLabel(_ word: String) -> Bool {
    let core = word.hasPrefix("(") ? word.dropFirst().dropLast() : word.dropLast()
    let isClosed = word.hasSuffix(")") || (word.hasSuffix(".") && !word.hasPrefix("("))
    let isNumber = core.utf8.allSatisfy { (48...57).contains($0) }
    let isLetter = core.utf8.count == 1 && core.utf8.allSatisfy { (97...122).contains($0 | 0x20) }
    return isClosed && (1...3).contains(core.utf8.count) && (isNumber || isLetter)
  }

  /// Whether words would begin a list, a heading or the like where no label is before them.
  private static func beginsBlock(_ words: String) -> Bool {
    MarkdownText.line(words) != words
      || ["* ", "***", "```", "~~~"].contains { words.hasPrefix($0) }
  }
}

extension StandalonePart {
  /// Whether it begins with a paragraph that begins with words, without markup.
  fileprivate var beginsWithWords: Bool {
    blocks.first?.kind == .paragraph && blocks.first?.children.first?.kind == .text
  }
}
