/// What a node of a Markdown tree is, with what its kind alone carries.
public enum MarkupKind: Hashable, Sendable {
  /// The root.
  case document
  /// A quotation, or a paragraph that stands out, such as a note.
  case blockQuote(alert: Alert?)
  /// A list; `start` is nil for bullets; a tight list prints its paragraphs without `<p>`.
  case list(start: Int?, isTight: Bool)
  /// A list item; `isDone` is nil where it is not a task.
  case item(isDone: Bool?)
  /// Code set apart; the node's info string names the language.
  case codeBlock
  /// Raw HTML set apart.
  case htmlBlock
  /// A paragraph.
  case paragraph
  /// A heading of level 1 to 6.
  case heading(level: Int)
  /// A rule across the page.
  case thematicBreak
  /// The text of a footnote.
  case footnoteDefinition
  /// A table.
  case table
  /// A row of a table.
  case tableRow(isHeader: Bool)
  /// A cell of a table.
  case tableCell(TableAlignment)
  /// Plain text.
  case text
  /// A line break of the source that means a space.
  case softBreak
  /// A line break that is meant.
  case lineBreak
  /// Code in a line.
  case code
  /// Raw HTML in a line.
  case htmlInline
  /// Emphasis.
  case emphasis
  /// Strong emphasis.
  case strong
  /// Text struck through.
  case strikethrough
  /// A link.
  case link
  /// An image; its children are the alternative text.
  case image
  /// The mark of a footnote; the node's literal is its number.
  case footnoteReference
}

/// What makes a quotation stand out, by a mark such as `[!NOTE]` in its first line (GitHub's alerts).
public enum Alert: UInt8, CaseIterable, Hashable, Sendable {
  case note = 1
  case tip, important, warning, caution

  /// What readers see in place of the mark.
  public var title: String {
    switch self {
    case .note: "Note"
    case .tip: "Tip"
    case .important: "Important"
    case .warning: "Warning"
    case .caution: "Caution"
    }
  }

  /// The alert that a mark in brackets stands for; case does not count.
  init?(mark: some Collection<UInt8>) {
    let found = Self.allCases.first { alert in
      "[!\(alert.title)]".lowercased().utf8.elementsEqual(
        mark.lazy.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
      )
    }
    guard let found else { return nil }
    self = found
  }
}

/// How the cells of a table column are set.
public enum TableAlignment: String, Hashable, Sendable {
  /// As the page has it.
  case none
  /// To the left.
  case left
  /// In the middle.
  case center
  /// To the right.
  case right
}

extension MarkupKind {
  /// Whether it is a link.
  public var isLink: Bool { if case .link = self { true } else { false } }
  /// Whether its words are struck through.
  public var isStruck: Bool { if case .strikethrough = self { true } else { false } }
  /// Whether it is emphasis, strong or not.
  public var isEmphasis: Bool {
    switch self {
    case .emphasis, .strong: true
    default: false
    }
  }

  /// Whether a walk leaves the node as well as entering it.
  public var holdsChildren: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .codeBlock, .htmlBlock, .thematicBreak,
      .footnoteReference:
      false
    default: true
    }
  }

  /// Whether the node has lines of its own.
  var isBlock: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .strikethrough,
      .link, .image, .footnoteReference, .tableCell:
      false
    default: true
    }
  }
}
