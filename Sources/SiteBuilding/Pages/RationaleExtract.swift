internal import HTMLRendering
internal import Standards

/// The paragraphs of a revision's rationale that stand beside a redline: those that name the provision, or else the
/// first one.
///
/// Only paragraphs that are not in a list or a quotation count. The rationale is the section of that name, or the whole
/// text where there is none. A text with footnotes gives nothing, since its notes would be missing.
struct RationaleExtract {
  /// Where the paragraphs stand in the HTML of the text.
  let paragraphs: [Range<Int>]

  /// - Parameters:
  ///   - text: The body of the revision.
  ///   - isNamed: Whether a label means one of the provisions that are looked for.
  init(of text: Prose, isNamed: (Prose.Label) -> Bool) {
    let rendered = text.rendered
    guard rendered.footnoteIDs.isEmpty else {
      paragraphs = []
      return
    }
    let all = Self.paragraphs(of: rendered.html.bytes, within: Self.section(of: rendered))
    let named = all.filter { Self.names(isNamed, text, within: $0) }
    paragraphs = named.isEmpty ? Array(all.prefix(1)) : named
  }

  /// From the heading of the rationale to the next one of its level or above.
  private static func section(of text: RenderedMarkdown) -> Range<Int> {
    let headings = text.headings.filter { $0.sectionStart != nil }
    let end = text.html.bytes.count
    guard let index = headings.firstIndex(where: { $0.title.lowercased() == "rationale" }),
      let start = headings[index].sectionStart
    else { return 0..<end }
    let next = headings[(index + 1)...].first { $0.level <= headings[index].level }
    return start..<max(start, next?.sectionStart ?? end)
  }

  /// The paragraphs at the top: the renderer begins each in a line of its own.
  private static func paragraphs(of html: [UInt8], within section: Range<Int>) -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var depth = 0
    var line = section.lowerBound
    while line < section.upperBound {
      let end =
        html[line..<section.upperBound].firstIndex(of: UInt8(ascii: "\n")) ?? section.upperBound
      let words = html[line..<end]
      if containers.contains(where: { words.starts(with: "<\($0)".utf8) }) { depth += 1 }
      if depth == 0, words.starts(with: "<p>".utf8),
        let last = Self.end(ofParagraphAt: line, in: html, before: section.upperBound)
      {
        paragraphs.append(line..<last)
        line = last
        continue
      }
      if containers.contains(where: { words.starts(with: "</\($0)".utf8) }) { depth -= 1 }
      line = end + 1
    }
    return paragraphs
  }

  private static let containers = ["ul", "ol", "blockquote"]

  private static func end(ofParagraphAt start: Int, in html: [UInt8], before end: Int) -> Int? {
    let tag = Array("</p>".utf8)
    var index = start
    while index + tag.count <= end {
      if html[index] == tag[0], html[index...].starts(with: tag) { return index + tag.count }
      index += 1
    }
    return nil
  }

  private static func names(
    _ isNamed: (Prose.Label) -> Bool,
    _ text: Prose,
    within range: Range<Int>
  ) -> Bool {
    text.rendered.html.holes.contains { offset, hole in
      guard range.contains(offset), case .destination(let index) = hole,
        case .label(let label) = text.rendered.links[index].target
      else { return false }
      return isNamed(text.labels[label])
    }
  }
}
