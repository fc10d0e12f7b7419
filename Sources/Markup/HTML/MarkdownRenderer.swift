/// Whether HTML that an author writes into Markdown is let through.
public enum RawHTMLPolicy: Hashable, Sendable {
  /// All of it is printed as text, and reported.
  case refused
  /// Harmless elements and attributes are let through; anything that could run code never is.
  case harmless
}

/// Renders Markdown as HTML, GitHub's flavour, in one walk over its tree.
///
/// The HTML is that of cmark-gfm, but for: ids on headings, the alignment of cells as a class (the `align` attribute
/// is obsolete), the boxes of task lists as labelled images (a bare check box has no name), and raw HTML.
public struct MarkdownRenderer {
  /// The meaning of each label that was supplied to the parser, by its index.
  private let labels: [SuppliedLabel]
  private let rawHTML: RawHTMLPolicy
  var output: RenderedMarkdown
  private var headingIDs = HeadingIDs()

  // Where the walk stands.
  var depth = 0
  /// Where the block begins that is being written.
  private var openBlock: Int?
  var heading: OpenHeading?
  var link: OpenLink?
  var images: [OpenLink] = []
  /// The depth at which a part begins that is replaced by other text.
  var skippedFrom: Int?
  var table = TableState()
  var footnotes: FootnoteState
  /// Whether the last block was a paragraph of a tight list.
  var isBehindTightParagraph = false
  /// Whether the last tag of HTML began what is said of a mark to those who do not see it.
  var isSaid = false

  private init(
    labels: [SuppliedLabel],
    rawHTML: RawHTMLPolicy,
    notesOfLead: [TextNode],
    capacity: Int
  ) {
    self.labels = labels
    self.rawHTML = rawHTML
    footnotes = FootnoteState(ofLead: notesOfLead)
    output = RenderedMarkdown()
    output.html = HTMLSkeleton(capacity: capacity)
  }

  /// Renders a text.
  ///
  /// - Parameters:
  ///   - tree: The text.
  ///   - labels: What the labels mean whose definitions the text was parsed with.
  ///   - rawHTML: What happens to HTML in the text.
  ///   - isInParts: Whether what stands before the first heading is a part by itself, with its footnotes below it. Those of
  ///     the rest, and of any other text, are at its end.
  ///   - capacity: About how many bytes the HTML will have.
  public static func render(
    _ tree: TextTree,
    labels: [SuppliedLabel] = [],
    rawHTML: RawHTMLPolicy = .refused,
    isInParts: Bool = false,
    capacity: Int = 0
  ) -> RenderedMarkdown {
    var renderer = MarkdownRenderer(
      labels: labels,
      rawHTML: rawHTML,
      notesOfLead: isInParts ? tree.notesOfLead : [],
      capacity: capacity
    )
    tree.walk { renderer.visit($0) }
    renderer.endFootnotes()
    renderer.endBlock()
    renderer.output.html = renderer.output.html.trimmed()
    renderer.output.noteIDs()
    renderer.output.fit()
    return renderer.output
  }

  private mutating func visit(_ event: MarkupEvent) {
    switch event {
    case .enter(let element):
      if depth == 1 { beginPart(element) }
      if element.kind.holdsChildren { depth += 1 }
      guard skippedFrom == nil else { return }
      enter(element)
    case .leave(let element):
      defer { depth -= 1 }
      if let start = skippedFrom {
        guard depth == start else { return }
        skippedFrom = nil
        return
      }
      leave(element)
    }
  }

  /// Notes where a block of the text begins; the one before it ends there.
  private mutating func beginPart(_ element: MarkupElement) {
    guard element.kind != .footnoteDefinition else { return skipNoteOfLead(element) }
    output.html.beginLine()
    endBlock()
    if case .heading = element.kind { appendNotesOfLead() }
    openBlock = output.html.bytes.count
  }

  mutating func endBlock() {
    guard let start = openBlock else { return }
    output.blocks.append(start..<output.html.bytes.count)
    openBlock = nil
  }

  /// The footnotes that what stands before the first heading refers to.
  private mutating func appendNotesOfLead() {
    guard let notes = footnotes.takeNotesOfLead() else { return }
    let outer = depth
    for note in notes { note.walk { visitNote($0) } }
    depth = outer
    endFootnotes()
  }

  private mutating func visitNote(_ event: MarkupEvent) {
    switch event {
    case .enter(let element):
      depth += element.kind.holdsChildren ? 1 : 0
      if skippedFrom == nil { enter(element) }
    case .leave: visit(event)
    }
  }

  /// A footnote that is below what stands before the first heading is not at the end again.
  private mutating func skipNoteOfLead(_ element: MarkupElement) {
    if footnotes.written.contains(element.index) { skippedFrom = depth + 1 }
  }

  private mutating func enter(_ element: MarkupElement) {
    if !images.isEmpty {
      enterAlternativeText(element)
    } else if !enterBlock(element) {
      enterInline(element)
    }
  }

  private mutating func leave(_ element: MarkupElement) {
    if element.kind == .image {
      leaveImage()
    } else if images.isEmpty, !leaveBlock(element) {
      leaveInline(element)
    }
  }

  // MARK: Headings

  struct OpenHeading {
    let start: Int
    let idOffset: Int
    let isSection: Bool
    var words: [UInt8] = []
  }

  mutating func enterHeading(_ element: MarkupElement, level: Int) {
    output.html.beginLine()
    let start = output.html.bytes.count
    output.html.append("<h")
    output.html.append(.headingLevel(level))
    output.html.append(" id=\"")
    output.html.append(.idPrefix)
    heading = OpenHeading(start: start, idOffset: output.html.bytes.count, isSection: depth == 2)
    output.html.append("\">")
  }

  /// The id is known only now, when the words are; it is put in where the tag left room.
  mutating func leaveHeading(_ element: MarkupElement, level: Int) {
    guard let open = heading else { return }
    heading = nil
    let title = String(decoding: open.words, as: UTF8.self)
    let id = headingIDs.id(for: title)
    output.html.insert(id, at: open.idOffset)
    output.html.append("</h")
    output.html.append(.headingLevel(level))
    output.html.append(">\n")
    output.headings.append(
      .init(
        level: level,
        id: id,
        title: title,
        line: element.line,
        sectionStart: open.isSection ? open.start : nil
      )
    )
  }

  // MARK: What the labels and the policy say

  func label(at index: Int) -> SuppliedLabel? {
    labels.indices.contains(index) ? labels[index] : nil
  }

  mutating func appendRawHTML(_ element: MarkupElement) {
    let source = element.literal
    isSaid = source.starts(with: "<span class=\"said\"".utf8)
    var filter = RawHTMLFilter(source, policy: rawHTML)
    filter.run()
    output.html.append(raw: filter.output)
    let tags = filter.refused.map {
      RenderedMarkdown.RefusedHTML(line: element.line, tag: $0, range: element.range)
    }
    output.refusedHTML += tags
  }
}
