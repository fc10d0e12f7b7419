public import Markup

/// A part of a text as standalone Markdown: what is below a heading, or in an item of a list.
///
/// It is cut from the tree and the source that the text has; nothing is parsed. Each part has the footnotes that it refers to.
public struct StandalonePart {
  /// The heading above it; nil where it has none.
  public let heading: TextNode?
  /// Its blocks, without footnotes.
  public let blocks: [TextNode]
  /// The footnotes that it refers to.
  public let footnotes: [TextNode]
  /// Where it is in the source, with the footnotes that are written there.
  private let range: Range<Int>
  /// How far its lines are set in, and the column at which it begins.
  private let indent: (depth: Int, first: Int)
  private let text: StandaloneText

  /// A whole text.
  public init(of prose: Prose, _ links: any StandaloneMarkdown.Links) {
    self.init(of: StandaloneText(of: prose, links))
  }

  init(of text: StandaloneText) {
    let tree = text.prose.tree
    heading = nil
    blocks = tree.blocks.filter { $0.kind != .footnoteDefinition }
    footnotes = tree.blocks.filter { $0.kind == .footnoteDefinition }
    range = 0..<tree.source.count
    indent = (0, 0)
    self.text = text
  }

  private init(
    below heading: TextNode?,
    _ blocks: [TextNode],
    _ notes: [TextNode],
    _ range: Range<Int>,
    of text: StandaloneText
  ) {
    (self.heading, self.blocks, self.range, self.text) = (heading, blocks, range, text)
    let nodes = [heading].compactMap(\.self) + blocks
    footnotes = TextOutline.footnotes(of: nodes, among: notes)
    indent = (0, 0)
  }

  private init(lead blocks: [TextNode], _ range: Range<Int>, of part: StandalonePart) {
    (heading, self.blocks, footnotes) = (nil, blocks, [])
    (self.range, indent, text) = (range, part.indent, part.text)
  }

  private init(item: TextNode, before end: Int, of text: StandaloneText) {
    (heading, blocks, footnotes) = (nil, item.children, [])
    (range, self.text) = (item.range.lowerBound + 1..<end, text)
    indent = text.indent(ofItemAt: item.range.lowerBound)
  }

  /// The words of its heading.
  public var title: String { heading.map(text.words) ?? "" }
  /// Its heading with its markup; nil where it has none.
  public var titleMarkdown: String? { heading.flatMap(text.line) }

  /// The Markdown: the marks of the footnotes that its heading has, what is below, and the footnotes.
  public var markdown: String {
    let marks = heading.map(text.footnoteMarks) ?? ""
    let notes = text.footnoteRanges.filter { range.contains($0.lowerBound) }
    let body = text.markdown(in: range.parts(without: notes), unindented: indent)
    let below = text.markdown(in: footnotes.map(\.range))
    return [marks, body, below].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// What is below its heading, cut at the headings of the highest level there.
  public var outline: (lead: StandalonePart, sections: [StandalonePart]) {
    let outline = TextOutline(of: blocks)
    func part(_ part: TextOutline.Part, from start: Int, to end: Int) -> StandalonePart {
      let above = part.heading ?? heading
      return StandalonePart(below: above, part.blocks, footnotes, start..<end, of: text)
    }
    let headings = outline.sections.compactMap { $0.heading?.range }
    let ends = headings.map(\.lowerBound) + [range.upperBound]
    let sections = headings.indices.map { index in
      part(outline.sections[index], from: headings[index].upperBound, to: ends[index + 1])
    }
    return (part(outline.lead, from: range.lowerBound, to: ends[0]), sections)
  }

  /// A text of paragraphs that ends in a list of bullets as what is before the list, and the items; nil where it has another
  /// form, or footnotes, which only the whole of it can have.
  public var list: (lead: StandalonePart, items: [StandalonePart])? {
    guard footnotes.isEmpty, let list = blocks.last, case .list(nil, _) = list.kind,
      blocks.dropLast().allSatisfy({ $0.kind == .paragraph })
    else { return nil }
    let items = list.children
    guard items.allSatisfy({ $0.kind == .item(isDone: nil) && !$0.children.isEmpty }) else {
      return nil
    }
    let ends = items.dropFirst().map(\.range.lowerBound) + [range.upperBound]
    let before = range.lowerBound..<list.range.lowerBound
    return (
      StandalonePart(lead: blocks.dropLast(), before, of: self),
      zip(items, ends).map { StandalonePart(item: $0, before: $1, of: text) }
    )
  }
}
