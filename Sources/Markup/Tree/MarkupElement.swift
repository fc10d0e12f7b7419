internal import CMarkGFM

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A node as a walk over a document meets it. Its buffers live only as long as the walk.
public struct MarkupElement {
  let node: OpaquePointer
  /// What the node is.
  public let kind: MarkupKind

  /// The text of text, code and raw HTML, the number of a footnote reference.
  public var literal: UnsafeBufferPointer<UInt8> {
    buffer(cmark_node_get_literal(node))
  }

  /// Where a link or an image leads, with escapes and entities resolved.
  public var destination: UnsafeBufferPointer<UInt8> {
    buffer(cmark_node_get_url(node))
  }

  /// The title of a link or an image; empty where it has none.
  public var title: UnsafeBufferPointer<UInt8> {
    buffer(cmark_node_get_title(node))
  }

  /// The info string of a code block: the language and what follows it.
  public var info: UnsafeBufferPointer<UInt8> {
    buffer(cmark_node_get_fence_info(node))
  }

  /// How far lines are counted from the file's and not from what the parser was given.
  let lineOffset: Int

  /// The node's first line, counted in the file; lines of inline nodes are hints.
  public var line: Int {
    Int(cmark_node_get_start_line(node)) + lineOffset
  }

  /// The node's last line, where ``line`` is its first.
  var lastLine: Int {
    line + max(0, Int(cmark_node_get_end_line(node) - cmark_node_get_start_line(node)))
  }

  /// Whether it is a paragraph of a tight list, which prints without a tag of its own.
  public var isTightParagraph: Bool {
    guard let item = cmark_node_parent(node), let list = cmark_node_parent(item) else {
      return false
    }
    return cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list) != 0
  }

  /// Whether nothing follows the node inside its parent.
  public var isLastChild: Bool {
    cmark_node_next(node) == nil
  }

  /// Whether the node stands directly in a footnote.
  public var isInFootnote: Bool {
    cmark_node_parent(node).map { cmark_node_get_type($0) == CMARK_NODE_FOOTNOTE_DEFINITION }
      ?? false
  }

  private func buffer(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
    let bytes = UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: bytes, count: strlen(string))
  }
}

/// A step of a walk over a document.
public enum MarkupEvent {
  /// A node begins.
  case enter(MarkupElement)
  /// A node with children ends.
  case leave(MarkupElement)
}
