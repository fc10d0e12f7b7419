extension MarkupKind {
  /// A kind without what it carries.
  enum Code: UInt8, Sendable {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case footnoteDefinition, table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, link, image
    case footnoteReference

    /// Whether a node of the kind has a text of its own.
    var holdsLiteral: Bool {
      switch self {
      case .text, .code, .htmlInline, .htmlBlock, .codeBlock, .footnoteReference: true
      default: false
      }
    }
  }

  /// The kind without what it carries.
  var code: Code {
    switch self {
    case .document: .document
    case .blockQuote: .blockQuote
    case .list: .list
    case .item: .item
    case .codeBlock: .codeBlock
    case .htmlBlock: .htmlBlock
    case .paragraph: .paragraph
    case .heading: .heading
    case .thematicBreak: .thematicBreak
    case .footnoteDefinition: .footnoteDefinition
    case .table: .table
    case .tableRow: .tableRow
    case .tableCell: .tableCell
    case .text: .text
    case .softBreak: .softBreak
    case .lineBreak: .lineBreak
    case .code: .code
    case .htmlInline: .htmlInline
    case .emphasis: .emphasis
    case .strong: .strong
    case .strikethrough: .strikethrough
    case .link: .link
    case .image: .image
    case .footnoteReference: .footnoteReference
    }
  }

  /// What it carries, where that fits into a byte.
  var detail: UInt8 {
    switch self {
    case .blockQuote(let alert): alert?.rawValue ?? 0
    case .list(_, let isTight): isTight ? 1 : 0
    case .item(let isDone): isDone.map { $0 ? 2 : 1 } ?? 0
    case .heading(let level): UInt8(clamping: level)
    case .tableRow(let isHeader): isHeader ? 1 : 0
    case .tableCell(let alignment): alignment.number
    default: 0
    }
  }
}

extension TextTree.Record {
  /// The detail of a paragraph of a tight list.
  static let tight: UInt8 = 1
  /// The detail of the last block of a footnote.
  static let endsFootnote: UInt8 = 2

  /// What the node is.
  var kind: MarkupKind {
    switch code {
    case .text: .text
    case .paragraph: .paragraph
    case .list: .list(start: payload < 0 ? nil : Int(payload), isTight: detail == 1)
    case .item: .item(isDone: detail == 0 ? nil : detail == 2)
    case .heading: .heading(level: Int(detail))
    case .tableRow: .tableRow(isHeader: detail == 1)
    case .tableCell: .tableCell(TableAlignment(number: detail))
    case .softBreak: .softBreak
    case .lineBreak: .lineBreak
    case .code: .code
    case .htmlInline: .htmlInline
    case .emphasis: .emphasis
    case .strong: .strong
    case .strikethrough: .strikethrough
    case .link: .link
    case .image: .image
    case .footnoteReference: .footnoteReference
    case .document: .document
    case .blockQuote: .blockQuote(alert: Alert(rawValue: detail))
    case .codeBlock: .codeBlock
    case .htmlBlock: .htmlBlock
    case .thematicBreak: .thematicBreak
    case .footnoteDefinition: .footnoteDefinition
    case .table: .table
    }
  }
}

extension TableAlignment {
  fileprivate var number: UInt8 {
    switch self {
    case .none: 0
    case .left: 1
    case .center: 2
    case .right: 3
    }
  }

  fileprivate init(number: UInt8) {
    switch number {
    case 1: self = .left
    case 2: self = .center
    case 3: self = .right
    default: self = .none
    }
  }
}
