/// A Markdown tree as a value: for the few steps that need more than one walk over a text.
public struct MarkupTree: Hashable, Sendable {
  /// What the node is.
  public let kind: MarkupKind
  /// The text of text and code, the language of a code block before its first line, the number of a footnote.
  public let literal: String
  /// Where a link or image leads.
  public let destination: String
  /// The language of a code block.
  public let info: String
  /// The node's first line in the file; a hint for inline nodes.
  public let line: Int
  /// What stands in the node.
  public var children: [MarkupTree]

  /// A node with all its parts.
  public init(
    kind: MarkupKind,
    literal: String = "",
    destination: String = "",
    info: String = "",
    line: Int = 1,
    children: [MarkupTree] = []
  ) {
    self.kind = kind
    self.literal = literal
    self.destination = destination
    self.info = info
    self.line = line
    self.children = children
  }

  init(_ element: MarkupElement) {
    let hasLiteral = !element.kind.holdsChildren
    let isLink = element.kind == .link || element.kind == .image
    self.init(
      kind: element.kind,
      literal: hasLiteral ? String(decoding: element.literal, as: UTF8.self) : "",
      destination: isLink ? String(decoding: element.destination, as: UTF8.self) : "",
      info: element.kind == .codeBlock ? String(decoding: element.info, as: UTF8.self) : "",
      line: element.line
    )
  }

  /// The words of the node, without markup.
  public var plainText: String {
    switch kind {
    case .softBreak, .lineBreak: " "
    default: literal + children.map(\.plainText).joined()
    }
  }
}

extension MarkdownDocument {
  /// The document as a value.
  public borrowing func tree() -> MarkupTree {
    var open: [MarkupTree] = []
    var root = MarkupTree(kind: .document)
    walk { event in
      switch event {
      case .enter(let element):
        let node = MarkupTree(element)
        if element.kind.holdsChildren {
          open.append(node)
        } else if !open.isEmpty {
          open[open.count - 1].children.append(node)
        }
      case .leave:
        guard let node = open.popLast() else { return }
        if open.isEmpty {
          root = node
        } else {
          open[open.count - 1].children.append(node)
        }
      }
    }
    return root
  }
}
