internal import CMarkGFM
internal import CMarkMemory

/// A parsed Markdown text. It owns the memory of its tree.
public struct MarkdownDocument: ~Copyable {
  /// Trees deeper than this are not walked to their end; ``isTooDeep`` says so.
  public static let deepest = 100

  private let memory: OpaquePointer
  private let root: OpaquePointer
  private let lineOffset: Int

  /// Parses a text in UTF-8. Nil where it passes one of ``ParserLimits``, or memory is out.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - firstLine: The number of the text's first line in its file.
  ///   - definitions: Link reference definitions to stand before the text, a line each. They are what makes
  ///     `[PSF-4.2]` a link; lines are counted without them.
  public init?(
    parsing text: some Collection<UInt8>,
    firstLine: Int = 1,
    definitions: [String] = []
  ) {
    guard GitHubFlavour.isReady, ParserLimits.excess(in: text) == nil,
      let memory = cmark_memory_new()
    else { return nil }
    let used = cmark_memory_use(memory)
    defer { _ = cmark_memory_use(used) }
    let parsed = text.withContiguousStorageIfAvailable { Self.parse($0, after: definitions) }
    guard
      let root = parsed
        ?? Array(text).withUnsafeBufferPointer({ Self.parse($0, after: definitions) })
    else {
      cmark_memory_free(memory)
      return nil
    }
    self.memory = memory
    self.root = root
    lineOffset = firstLine - 1 - (definitions.isEmpty ? 0 : definitions.count + 1)
  }

  deinit {
    cmark_memory_free(memory)
  }

  private static func parse(
    _ text: UnsafeBufferPointer<UInt8>,
    after definitions: [String]
  ) -> OpaquePointer? {
    let functions = cmark_memory_functions()?.assumingMemoryBound(to: cmark_mem.self)
    guard let parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, functions) else { return nil }
    defer { cmark_parser_free(parser) }
    return GitHubFlavour.parse(with: parser, hasTilde: text.offset(of: UInt8(ascii: "~")) != nil) {
      if !definitions.isEmpty {
        var lines = definitions.joined(separator: "\n") + "\n\n"
        lines.withUTF8 { feed($0, to: parser) }
      }
      feed(text, to: parser)
    }
  }

  private static func feed(
    _ bytes: UnsafeBufferPointer<UInt8>,
    to parser: OpaquePointer
  ) {
    guard let start = bytes.baseAddress else { return }
    start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
      cmark_parser_feed(parser, $0, bytes.count)
    }
  }

  /// Meets every node of the tree in the order of the text. A node without children is only entered.
  ///
  /// - Returns: Whether the whole tree was seen; false where it is deeper than ``deepest``.
  @discardableResult
  public borrowing func walk(_ visit: (MarkupEvent) -> Void) -> Bool {
    let used = cmark_memory_use(memory)
    defer { _ = cmark_memory_use(used) }
    var open: [MarkupElement] = []
    open.reserveCapacity(16)
    var wasComplete = true
    var next: OpaquePointer? = root
    while let node = next {
      guard let element = element(node) else { return false }
      visit(.enter(element))
      if let child = cmark_node_first_child(node), open.count < Self.deepest {
        open.append(element)
        next = child
        continue
      }
      wasComplete = wasComplete && cmark_node_first_child(node) == nil
      if element.kind.holdsChildren { visit(.leave(element)) }
      next = open.isEmpty ? nil : cmark_node_next(node)
      while next == nil, let parent = open.popLast() {
        visit(.leave(parent))
        next = open.isEmpty ? nil : cmark_node_next(parent.node)
      }
    }
    return wasComplete
  }

  private borrowing func element(_ node: OpaquePointer) -> MarkupElement? {
    MarkupKind(of: node).map { MarkupElement(node: node, kind: $0, lineOffset: lineOffset) }
  }
}

extension MarkupKind {
  /// Whether a walk leaves the node as well as entering it.
  public var holdsChildren: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .codeBlock, .htmlBlock, .thematicBreak,
      .footnoteReference:
      false
    default: true
    }
  }
  /// Whether the node stands in lines of its own; the lines of all others are hints.
  var isBlock: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .strikethrough,
      .link,
      .image, .footnoteReference, .tableCell:
      false
    default: true
    }
  }
}
