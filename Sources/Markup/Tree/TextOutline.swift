/// A text cut at its first heading and at those of the highest level, each part with the footnotes that it refers to.
///
/// A footnote belongs to the part that refers to it first, whether in its words or in another footnote of it; so one that
/// a requirement refers to is as normative as that, wherever its text is written.
public struct TextOutline: Sendable {
  /// What is before the first heading, or what is below one.
  public struct Part: Sendable {
    /// The heading; nil for what is before the first.
    public let heading: TextNode?
    /// The blocks below it, without footnotes.
    public internal(set) var blocks: [TextNode] = []
    /// The footnotes, in the order in which they are first referred to.
    public internal(set) var footnotes: [TextNode] = []
    /// All footnotes that it refers to, those of earlier parts among them.
    public internal(set) var referenced: [TextNode] = []
    /// The blocks and then the footnotes.
    public var all: [TextNode] { blocks + footnotes }
  }

  /// What is before the first heading: the normative text of a criterion.
  public private(set) var lead = Part(heading: nil)
  /// What is below the first heading and those of the highest level, in their order.
  public private(set) var sections: [Part] = []

  /// The outline of a whole text.
  public init(of tree: TextTree) { self.init(of: tree.blocks) }

  /// The outline of some blocks of a text.
  public init(of blocks: [TextNode]) {
    var parts = [Part(heading: nil)]
    var notes: [Int: TextNode] = [:]
    let top = blocks.compactMap(\.headingLevel).min()
    for block in blocks {
      if block.kind == .footnoteDefinition {
        notes[block.footnote] = block
      } else if let level = block.headingLevel, level == top || parts.count == 1 {
        parts.append(Part(heading: block))
      } else {
        parts[parts.count - 1].blocks.append(block)
      }
    }
    if !notes.isEmpty { Self.assign(&notes, to: &parts) }
    lead = parts[0]
    sections = Array(parts.dropFirst())
  }

  private static func assign(_ notes: inout [Int: TextNode], to parts: inout [Part]) {
    let all = notes
    for index in parts.indices {
      let nodes = [parts[index].heading].compactMap(\.self) + parts[index].blocks
      for note in referenced(from: nodes, among: all) {
        parts[index].referenced.append(note)
        if notes.removeValue(forKey: note.footnote) != nil { parts[index].footnotes.append(note) }
      }
    }
  }

  /// The footnotes that some nodes refer to, themselves or in another footnote.
  public static func footnotes(of nodes: [TextNode], among notes: [TextNode]) -> [TextNode] {
    let all = Dictionary(notes.map { ($0.footnote, $0) }, uniquingKeysWith: { first, _ in first })
    return referenced(from: nodes, among: all)
  }

  private static func referenced(
    from nodes: [TextNode],
    among all: [Int: TextNode]
  ) -> [TextNode] {
    var referenced: [TextNode] = []
    var met: Set<Int> = []
    var open = nodes[...]
    while let node = open.popFirst() {
      for number in node.footnoteMarks.compactMap({ Int($0.literal) }) {
        guard let note = all[number], met.insert(number).inserted else { continue }
        referenced.append(note)
        open.append(note)
      }
    }
    return referenced
  }
}

extension TextNode {
  /// The level of a heading; nil for all else.
  public var headingLevel: Int? {
    guard case .heading(let level) = kind else { return nil }
    return level
  }

  /// The number of a footnote; 0 for all else.
  public var footnote: Int { kind == .footnoteDefinition ? Int(record.payload) : 0 }

  /// The marks of footnotes in it, in their order; struck words have none.
  public var footnoteMarks: [TextNode] {
    guard kind != .footnoteReference else { return [self] }
    guard kind.holdsChildren, holdsFootnoteReference else { return [] }
    return lineParts.flatMap { part -> [TextNode] in
      guard case .node(let node) = part else { return [] }
      return node.footnoteMarks
    }
  }

  private var holdsFootnoteReference: Bool {
    tree.storage.parts.records[index..<Int(record.next)].contains { $0.code == .footnoteReference }
  }
}
