/// A step of a walk over a text.
public enum MarkupEvent {
  /// A node begins.
  case enter(MarkupElement)
  /// A node with children ends.
  case leave(MarkupElement)
}

/// A node as a walk meets it. Its buffers live only as long as the walk.
public struct MarkupElement {
  private let pointer: UnsafePointer<TreeWalker>
  /// Its place in the tree.
  public let index: Int
  /// What the node is.
  public let kind: MarkupKind

  init(_ walker: UnsafePointer<TreeWalker>, _ index: Int) {
    pointer = walker
    self.index = index
    kind = walker.pointee.records[index].kind
  }

  private var walker: TreeWalker { pointer.pointee }
  private var record: TextTree.Record { walker.records[index] }

  /// The node's first line in the file.
  public var line: Int { Int(record.line) }
  /// The bytes of the source that it covers, as offsets from its beginning.
  public var range: Range<Int> { Int(record.start)..<Int(record.end) }
  /// Whether ``range`` is its own; false where it is that of the block that holds it.
  public var isExact: Bool { record.isExact }

  /// The text of text, code and raw HTML, the number of a footnote.
  public var literal: UnsafeBufferPointer<UInt8> { walker.literal(of: record) }
  /// Where a link or an image leads, with escapes and entities resolved; empty where a label says it.
  public var destination: UnsafeBufferPointer<UInt8> {
    walker.link(of: record).map { walker.beside($0.destination) } ?? walker.none
  }
  /// The title of a link or an image; empty where it has none.
  public var title: UnsafeBufferPointer<UInt8> {
    walker.link(of: record).map { walker.beside($0.title) } ?? walker.none
  }
  /// The index of the supplied label that a link or an image is made by; nil where it has an address.
  public var label: Int? {
    walker.link(of: record).flatMap { $0.label < 0 ? nil : Int($0.label) }
  }
  /// The info string of a code block: the language and what follows it.
  public var info: UnsafeBufferPointer<UInt8> { walker.info(of: record) }
  /// From the bracket behind the words of a link to its end; empty for an address that is a link by itself.
  public var tail: Range<Int> {
    walker.link(of: record).map { Int($0.tail.lowerBound)..<Int($0.tail.upperBound) } ?? 0..<0
  }
  /// Whether it is a link with words beside the label that makes it: `[words][label]`, not `[label]` or `[label][]`.
  public var hasOwnWords: Bool { label != nil && tail.count > 3 }
  /// The address of a link in the source; nil where a label stands for it.
  public var addressRange: Range<Int>? {
    guard let address = walker.link(of: record)?.address, !address.isEmpty else { return nil }
    return Int(address.lowerBound)..<Int(address.upperBound)
  }
  /// Where the literal is in the source, where it is there as it is; nil where it is in pieces, or that is not known.
  public var sourceStart: Int? { walker.sourceStart(of: record) }
  /// Where the bytes of the literal are in the source, piece by piece; nil where that is not known.
  public var pieces: [(start: Int, source: Int)]? { walker.pieces(of: record) }

  /// The parts of the source that are the literal as it is written: without escapes and entities.
  public var verbatim: [Range<Int>] {
    let literal = literal
    guard let pieces else { return [] }
    return pieces.indices.compactMap { index in
      let (start, source) = pieces[index]
      let end = index + 1 < pieces.count ? pieces[index + 1].start : literal.count
      let written = source..<source + end - start
      let isWritten =
        written.upperBound <= walker.source.count
        && walker.source[written].elementsEqual(literal[start..<end])
      return isWritten ? written : nil
    }
  }

  /// The number of a footnote; 0 for all else.
  public var footnote: Int { kind == .footnoteDefinition ? Int(record.payload) : 0 }
  /// Whether it is a paragraph of a tight list, which prints without a tag of its own.
  public var isTightParagraph: Bool { record.detail & TextTree.Record.tight != 0 }
  /// Whether it is the last block of a footnote.
  public var endsFootnote: Bool { record.detail & TextTree.Record.endsFootnote != 0 }
}

/// The arrays of a tree as a walk reads them.
struct TreeWalker {
  let source: UnsafeBufferPointer<UInt8>
  let beside: UnsafeBufferPointer<UInt8>
  let records: UnsafeBufferPointer<TextTree.Record>
  let literals: UnsafeBufferPointer<TextTree.Literal>
  let pieces: UnsafeBufferPointer<TextTree.Piece>
  let links: UnsafeBufferPointer<TextTree.Link>

  let none = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

  func beside(_ range: Range<Int32>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: beside[Int(range.lowerBound)..<Int(range.upperBound)])
  }

  func literal(of record: TextTree.Record) -> UnsafeBufferPointer<UInt8> {
    guard record.code.holdsLiteral else { return none }
    guard record.payload >= 0 else {
      return UnsafeBufferPointer(rebasing: source[Int(record.start)..<Int(record.end)])
    }
    return buffer(literals[Int(record.payload)])
  }

  func info(of record: TextTree.Record) -> UnsafeBufferPointer<UInt8> {
    record.code == .codeBlock ? buffer(literals[Int(record.payload) + 1]) : none
  }

  private func buffer(_ literal: TextTree.Literal) -> UnsafeBufferPointer<UInt8> {
    let range = Int(literal.start)..<Int(literal.start + literal.count)
    return UnsafeBufferPointer(rebasing: literal.isInSource ? source[range] : beside[range])
  }

  func link(of record: TextTree.Record) -> TextTree.Link? {
    record.code == .link || record.code == .image ? links[Int(record.payload)] : nil
  }

  func sourceStart(of record: TextTree.Record) -> Int? {
    guard record.code.holdsLiteral, record.isExact else { return nil }
    guard record.payload >= 0 else { return Int(record.start) }
    let literal = literals[Int(record.payload)]
    return literal.isInSource ? Int(literal.start) : nil
  }

  func pieces(of record: TextTree.Record) -> [(start: Int, source: Int)]? {
    if let start = sourceStart(of: record) { return [(0, start)] }
    guard record.code.holdsLiteral, record.isExact else { return nil }
    let literal = literals[Int(record.payload)]
    guard !literal.pieces.isEmpty else { return nil }
    return pieces[Int(literal.pieces.lowerBound)..<Int(literal.pieces.upperBound)]
      .map { (Int($0.start), Int($0.source)) }
  }
}

extension TextTree {
  /// Meets every node in the order of the text. A node without children is only entered.
  public func walk(_ visit: (MarkupEvent) -> Void) { walk(0..<count, visit) }

  /// Meets the nodes of some kinds in the order of the text, without those around them.
  public func forEach(where isMeant: (MarkupKind) -> Bool, _ visit: (MarkupElement) -> Void) {
    withWalker { walker in
      let records = walker.pointee.records
      for index in records.indices where isMeant(records[index].kind) {
        visit(MarkupElement(walker, index))
      }
    }
  }

  /// Meets some nodes that follow each other.
  fileprivate func walk(_ nodes: Range<Int>, _ visit: (MarkupEvent) -> Void) {
    withWalker { walker in
      var open: [MarkupElement] = []
      open.reserveCapacity(16)
      let records = walker.pointee.records
      for index in nodes {
        while let last = open.last, Int(records[last.index].next) <= index {
          open.removeLast()
          visit(.leave(last))
        }
        let element = MarkupElement(walker, index)
        visit(.enter(element))
        if element.kind.holdsChildren { open.append(element) }
      }
      while let last = open.popLast() { visit(.leave(last)) }
    }
  }

  /// Gives a node to a closure.
  func withElement<Result>(_ index: Int, _ body: (MarkupElement) -> Result) -> Result {
    withWalker { body(MarkupElement($0, index)) }
  }

  func withWalker<Result>(_ body: (UnsafePointer<TreeWalker>) -> Result) -> Result {
    let storage = storage
    return storage.source.withUnsafeBufferPointer { source in
      storage.parts.beside.withUnsafeBufferPointer { beside in
        storage.parts.records.withUnsafeBufferPointer { records in
          storage.parts.literals.withUnsafeBufferPointer { literals in
            storage.parts.pieces.withUnsafeBufferPointer { pieces in
              storage.parts.links.withUnsafeBufferPointer { links in
                let walker = TreeWalker(
                  source: source,
                  beside: beside,
                  records: records,
                  literals: literals,
                  pieces: pieces,
                  links: links
                )
                return withUnsafePointer(to: walker, body)
              }
            }
          }
        }
      }
    }
  }
}

extension TextNode {
  /// Meets the node and all below it.
  func walk(_ visit: (MarkupEvent) -> Void) { tree.walk(index..<Int(record.next), visit) }
}
