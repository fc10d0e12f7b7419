extension MarkdownRenderer {
  /// Footnotes stand behind the text, numbered in the order in which they are first referred to.
  struct FootnoteState {
    /// How often each number was referred to so far.
    var references: [String: Int] = [:]
    /// The number of the footnote that is being written; 0 before the first.
    var number = 0
    /// The number of the last footnote that has its way back to the text.
    var lastWithWayBack = 0
    /// Whether a list of footnotes is open.
    var isOpen = false
    /// The footnotes that are yet to stand below the lead; nil where all that have to are written.
    private var notesOfLead: [TextNode]?
    /// The places in the tree of those that are.
    private(set) var written: Set<Int> = []

    init(ofLead notes: [TextNode]) { notesOfLead = notes.isEmpty ? nil : notes }

    mutating func takeNotesOfLead() -> [TextNode]? {
      guard let notes = notesOfLead else { return nil }
      notesOfLead = nil
      written = Set(notes.map(\.index))
      return notes
    }
  }

  mutating func appendFootnoteReference(_ element: MarkupElement) {
    let number = String(decoding: element.literal, as: UTF8.self)
    let ordinal = footnotes.references[number, default: 0] + 1
    footnotes.references[number] = ordinal
    let id = ordinal == 1 ? "fnref\(number)" : "fnref\(number)-\(ordinal)"
    output.html.append("<sup class=\"footnote-ref\"><a href=\"#")
    output.html.append(.idPrefix)
    output.html.append("fn\(number)\" id=\"")
    output.html.append(.idPrefix)
    output.html.append("\(id)\">\(number)</a></sup>")
    output.footnoteIDs.append(id)
  }

  mutating func enterFootnote(_ element: MarkupElement) {
    let number = element.footnote
    let isNext = footnotes.isOpen ? footnotes.number + 1 == number : number == 1
    if !footnotes.isOpen {
      output.html.beginLine()
      endBlock()
      output.html.append("<section class=\"footnotes\">\n<ol>\n")
      footnotes.isOpen = true
    }
    footnotes.number = number
    output.html.append("<li id=\"")
    output.html.append(.idPrefix)
    output.html.append("fn\(number)\"\(isNext ? "" : " value=\"\(number)\"")>\n")
    output.footnoteIDs.append("fn\(footnotes.number)")
  }

  mutating func leaveFootnote() {
    if footnotes.lastWithWayBack != footnotes.number {
      appendLinkBack()
      output.html.append("\n")
    }
    output.html.append("</li>\n")
  }

  /// The way back, behind the last words of a footnote that ends in a paragraph.
  mutating func appendWayBack() {
    output.html.append(" ")
    appendLinkBack()
  }

  private mutating func appendLinkBack() {
    footnotes.lastWithWayBack = footnotes.number
    output.html.append("<a href=\"#")
    output.html.append(.idPrefix)
    output.html.append("fnref\(footnotes.number)\" class=\"footnote-backref\">↩</a>")
  }

  mutating func endFootnotes() {
    guard footnotes.isOpen else { return }
    footnotes.isOpen = false
    output.html.append("</ol>\n</section>\n")
  }
}

extension TextTree {
  /// The footnotes that what stands before the first heading refers to; none where nothing has a heading or a footnote.
  var notesOfLead: [TextNode] {
    guard storage.parts.records.contains(where: { $0.code == .footnoteDefinition }) else {
      return []
    }
    return TextOutline(of: self).lead.footnotes
  }
}
