/// A node of a tree, with the way to those below it.
public struct TextNode: Sendable {
  let tree: TextTree
  /// Its place in the tree: the document is 0, and each node comes before its children.
  public let index: Int

  /// The place behind the last node in it.
  public var endIndex: Int { Int(record.next) }

  private var parts: TextTree.Parts { tree.storage.parts }
  var record: TextTree.Record { tree.storage.parts.records[index] }

  /// What it is.
  public var kind: MarkupKind { record.kind }
  /// Its first line in the file.
  public var line: Int { Int(record.line) }
  /// The bytes of the source that it covers, as offsets from its beginning.
  public var range: Range<Int> { Int(record.start)..<Int(record.end) }
  /// Whether ``range`` is its own; false where it is that of the block that holds it.
  public var isExact: Bool { record.isExact }

  /// The text of text, code and raw HTML, the number of a footnote; empty for all else.
  public var literal: String {
    tree.withElement(index) { String(decoding: $0.literal, as: UTF8.self) }
  }
  /// Where a link or an image leads, with escapes and entities resolved; empty where a label says it.
  public var destination: String {
    tree.withElement(index) { String(decoding: $0.destination, as: UTF8.self) }
  }
  /// The language of a code block, with what follows it.
  public var info: String {
    tree.withElement(index) { String(decoding: $0.info, as: UTF8.self) }
  }
  /// The index of the supplied label that a link or image is made by; nil where it has an address.
  public var label: Int? { tree.withElement(index) { $0.label } }
  /// Whether it is a link with words beside the label that makes it: `[words][label]`, not `[label]` or `[label][]`.
  public var hasOwnWords: Bool { tree.withElement(index) { $0.hasOwnWords } }

  /// The nodes in it.
  public var children: [TextNode] {
    var children: [TextNode] = []
    let end = Int(record.next)
    var next = index + 1
    while next < end {
      children.append(TextNode(tree: tree, index: next))
      next = Int(parts.records[next].next)
    }
    return children
  }

  /// The words of the node, without markup.
  public var plainText: String {
    switch kind {
    case .softBreak, .lineBreak: " "
    case _ where kind.holdsChildren: children.map(\.plainText).joined()
    default: literal
    }
  }
}
