extension MarkdownRenderer {
  /// What a table needs to know from row to row.
  struct TableState {
    var isInHeader = false
    var hasBody = false
  }

  /// Whether the element is a block.
  mutating func enterBlock(_ element: MarkupElement) -> Bool {
    switch element.kind {
    case .document: break
    case .blockQuote(let alert): enterQuotation(alert)
    case .list(let start, _): enterList(start: start)
    case .item(let isDone): enterItem(isDone: isDone)
    case .codeBlock: appendCodeBlock(element)
    case .htmlBlock: appendHTMLBlock(element)
    case .paragraph: enterParagraph(element)
    case .heading(let level): enterHeading(element, level: level)
    case .thematicBreak: beginBlock("<hr />\n")
    case .footnoteDefinition: enterFootnote(element)
    case .table: beginBlock("<table>")
    case .tableRow(let isHeader): enterRow(isHeader: isHeader)
    case .tableCell(let alignment): enterCell(alignment)
    default: return false
    }
    return true
  }

  /// Whether the element is a block.
  mutating func leaveBlock(_ element: MarkupElement) -> Bool {
    switch element.kind {
    case .document: break
    case .blockQuote(nil): beginBlock("</blockquote>\n")
    case .blockQuote: beginBlock("</div>\n")
    case .list(let start, _): output.html.append(start == nil ? "</ul>\n" : "</ol>\n")
    case .item: output.html.append("</li>\n")
    case .paragraph: leaveParagraph(element)
    case .heading(let level): leaveHeading(element, level: level)
    case .footnoteDefinition: leaveFootnote()
    case .table: leaveTable()
    case .tableRow(let isHeader): leaveRow(isHeader: isHeader)
    case .tableCell: output.html.append(table.isInHeader ? "</th>" : "</td>")
    default: return false
    }
    return true
  }

  private mutating func beginBlock(_ tag: StaticString) {
    output.html.beginLine()
    output.html.append(tag)
  }

  private mutating func enterQuotation(_ alert: Alert?) {
    guard let alert else { return beginBlock("<blockquote>\n") }
    output.html.beginLine()
    output.html.append("<div class=\"alert \(alert.title.lowercased())\">\n")
    output.html.append("<p class=\"alert-title\">")
    output.html.append(.phrase(alert.title))
    output.html.append("</p>\n")
  }

  private mutating func enterList(start: Int?) {
    output.html.beginLine()
    switch start {
    case nil: output.html.append("<ul>\n")
    case 1: output.html.append("<ol>\n")
    case let start?: output.html.append("<ol start=\"\(start)\">\n")
    }
  }

  private mutating func appendTask(_ state: String, _ box: StaticString) {
    output.html.append("<span class=\"task\" role=\"img\" aria-label=\"")
    output.html.append(.phrase(state))
    output.html.append("\">")
    output.html.append(box)
    output.html.append("</span> ")
  }

  private mutating func enterItem(isDone: Bool?) {
    beginBlock("<li>")
    isBehindTightParagraph = false
    switch isDone {
    case nil: break
    case true?:
      appendTask("done", "☑")
    case false?:
      appendTask("open", "☐")
    }
  }

  /// Where a comment was between two paragraphs of a tight list, nothing else parts them.
  private mutating func enterParagraph(_ element: MarkupElement) {
    if !element.isTightParagraph {
      beginBlock("<p>")
    } else if isBehindTightParagraph {
      output.html.append("\n")
    }
    isBehindTightParagraph = element.isTightParagraph
  }

  private mutating func leaveParagraph(_ element: MarkupElement) {
    guard !element.isTightParagraph else { return }
    if element.endsFootnote { appendWayBack() }
    output.html.append("</p>\n")
  }

  private mutating func appendCodeBlock(_ element: MarkupElement) {
    beginBlock("<pre><code")
    if let language = element.info.split(whereSeparator: { $0 <= 0x20 }).first {
      output.html.append(" class=\"language-")
      output.html.append(escaping: UnsafeBufferPointer(rebasing: language))
      output.html.append("\"")
    }
    output.html.append(">")
    output.html.append(escaping: element.literal)
    output.html.append("</code></pre>\n")
  }

  private mutating func appendHTMLBlock(_ element: MarkupElement) {
    output.html.beginLine()
    appendRawHTML(element)
    output.html.beginLine()
  }

  private mutating func enterRow(isHeader: Bool) {
    output.html.beginLine()
    if isHeader {
      table.isInHeader = true
      output.html.append("<thead>\n")
    } else if !table.hasBody {
      table.hasBody = true
      output.html.append("<tbody>\n")
    }
    output.html.append("<tr>")
  }

  private mutating func leaveRow(isHeader: Bool) {
    beginBlock("</tr>")
    guard isHeader else { return }
    table.isInHeader = false
    beginBlock("</thead>")
  }

  private mutating func enterCell(_ alignment: TableAlignment) {
    beginBlock(table.isInHeader ? "<th" : "<td")
    switch alignment {
    case .none: output.html.append(">")
    case .left: output.html.append(" class=\"align-left\">")
    case .center: output.html.append(" class=\"align-center\">")
    case .right: output.html.append(" class=\"align-right\">")
    }
  }

  private mutating func leaveTable() {
    if table.hasBody { beginBlock("</tbody>") }
    table = TableState()
    beginBlock("</table>\n")
  }
}
