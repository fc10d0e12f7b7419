internal import CMarkGFM

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension MarkupKind {
  /// The kind of a cmark node; nil for the custom nodes that no parser makes. The most frequent stand first.
  init?(of node: OpaquePointer) {
    let type = cmark_node_get_type(node)
    switch type {
    case CMARK_NODE_TEXT: self = .text
    case CMARK_NODE_SOFTBREAK: self = .softBreak
    case CMARK_NODE_PARAGRAPH: self = .paragraph
    case CMARK_NODE_LINK: self = .link
    case CMARK_NODE_CODE: self = .code
    case CMARK_NODE_EMPH: self = .emphasis
    case CMARK_NODE_STRONG: self = .strong
    case CMARK_NODE_ITEM: self = .item(isDone: Self.taskState(node))
    case CMARK_NODE_LIST: self = Self.list(node)
    case CMARK_NODE_HEADING: self = .heading(level: Int(cmark_node_get_heading_level(node)))
    case cmark_table_cell_type(): self = .tableCell(Self.alignment(of: node))
    case cmark_table_row_type():
      self = .tableRow(isHeader: cmark_gfm_extensions_get_table_row_is_header(node) != 0)
    default:
      guard let kind = Self.rare(type) else { return nil }
      self = kind
    }
  }

  private static func rare(_ type: cmark_node_type) -> MarkupKind? {
    switch type {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote(alert: nil)
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
    case cmark_table_type(): .table
    case cmark_strikethrough_type(): .strikethrough
    default: nil
    }
  }

  private static func list(_ node: OpaquePointer) -> MarkupKind {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    return .list(
      start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
      isTight: cmark_node_get_list_tight(node) != 0
    )
  }

  private static func taskState(_ node: OpaquePointer) -> Bool? {
    guard let name = cmark_node_get_type_string(node), strcmp(name, "tasklist") == 0 else {
      return nil
    }
    return cmark_gfm_extensions_get_tasklist_item_checked(node)
  }

  private static func alignment(of cell: OpaquePointer) -> TableAlignment {
    guard let row = cmark_node_parent(cell), let table = cmark_node_parent(row),
      let alignments = cmark_gfm_extensions_get_table_alignments(table)
    else { return .none }
    var column = 0
    var before = cmark_node_previous(cell)
    while let node = before {
      column += 1
      before = cmark_node_previous(node)
    }
    guard column < Int(cmark_gfm_extensions_get_table_columns(table)) else { return .none }
    switch alignments[column] {
    case UInt8(ascii: "l"): return .left
    case UInt8(ascii: "c"): return .center
    case UInt8(ascii: "r"): return .right
    default: return .none
    }
  }
}
