internal import Markup
internal import Standards

/// A text of the publication as markup of Typst: a walk over its tree.
///
/// What is not words becomes a call of a function of `templates/pdf/prose.typ`. Raw HTML is left out but for what marks
/// errata and for breaks; its words stay.
struct TypstText {
  let prose: Prose
  let links: TypstLinks
  /// What stands before the labels of its headings and footnotes; each text of a document has its own.
  let key: String
  /// The level of the heading that the text stands below; 0 where there is none.
  let parentLevel: Int

  private(set) var tree: [TextNode] = []
  private var footnotes: [String: TextNode] = [:]
  private var usedFootnotes: Set<String> = []
  /// How many footnotes are open: one may refer to another.
  private var openFootnotes = 0
  private static let deepestFootnote = 3
  private var headingCount = 0
  /// The levels of the headings that are open, as they are written.
  private var openLevels: [Int] = []
  /// The lists and quotations that are open.
  var depth = 0
  /// Whether what is written stands in a block that goes from right to left as a whole.
  var isInRightToLeft = false
  /// How many strikes are open: nothing strikes a picture, so that its words stand for it there.
  var strikes = 0
  /// The line of the file that is being written.
  var line = 1

  init(_ prose: Prose, links: TypstLinks, key: String, below parentLevel: Int = 0) {
    self.prose = prose
    self.links = links
    self.key = key
    self.parentLevel = parentLevel
    for node in prose.tree.blocks {
      if node.kind == .footnoteDefinition {
        footnotes[String(footnotes.count + 1)] = node
      } else {
        tree.append(node)
      }
    }
  }

  /// How many blocks stand before the first heading: a criterion's normative text.
  var leadCount: Int {
    tree.firstIndex { if case .heading = $0.kind { true } else { false } } ?? tree.count
  }

  /// Some blocks of the text.
  mutating func blocks(_ range: Range<Int>) -> TypstSource {
    var source = TypstSource()
    for node in tree[range] { append(block: node, to: &source) }
    return source
  }

  /// The whole text.
  mutating func whole() -> TypstSource { blocks(tree.indices) }

  /// The words of a text of one line, such as a title or a summary, without a paragraph around them.
  mutating func words() -> TypstSource {
    var source = TypstSource()
    for (index, node) in tree.enumerated() {
      line = node.line
      if index == 0 { source.continueLine(from: origin) } else { source.beginLine(from: origin) }
      append(inlines: node.children, to: &source)
    }
    return source
  }

  /// Where the line comes from that is being written.
  var origin: TypstOrigin { TypstOrigin(prose, line: line) }

  // MARK: Headings

  /// The heading's level in the document: below the heading that the text stands in, and never two levels deeper than
  /// the heading before, since readers of tagged documents would miss the one between.
  mutating func level(ofHeading written: Int) -> Int {
    while let last = openLevels.last, last >= written { openLevels.removeLast() }
    openLevels.append(written)
    return parentLevel + openLevels.count
  }

  /// The label of the next heading.
  mutating func nextHeadingLabel() -> String {
    defer { headingCount += 1 }
    let headings = prose.rendered.headings
    guard headings.indices.contains(headingCount) else { return "\(key)#\(headingCount)" }
    return links.label(of: headings[headingCount].id, in: key)
  }

  // MARK: Footnotes

  /// The footnote at its first mark, a mark at any other; too deep within footnotes only its number.
  mutating func append(footnote number: String, to source: inout TypstSource) {
    guard openFootnotes < Self.deepestFootnote, let definition = footnotes[number] else {
      source.append("#super[")
      source.append(text: number)
      return source.append("]")
    }
    let label = "\(key)#footnote-\(number)"
    guard usedFootnotes.insert(number).inserted else {
      source.append("#footnote(label(")
      source.append(string: label)
      return source.append("))")
    }
    let mark = line
    openFootnotes += 1
    let note = inner(definition, beginsInLine: true)
    openFootnotes -= 1
    source.append("#noted(")
    source.append(string: label)
    source.append(")[")
    source.append(note)
    // What follows goes on in the line of the mark without a blank.
    source.append("]/*")
    line = mark
    source.beginLine(from: origin)
    source.append("*/")
  }
}
