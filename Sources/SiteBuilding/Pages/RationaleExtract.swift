internal import Changes
internal import Markup
internal import ParallelWork
internal import Standards

/// The paragraphs of a revision's rationale that stand beside redlines: those that name a provision, or else the first
/// one.
///
/// Only paragraphs that are not in a list or a quotation count. The rationale is the section of that name, or the whole
/// text where there is none. A text with footnotes gives nothing, since its notes would be missing.
struct RationaleExtract {
  /// Where the paragraphs stand in the HTML of the text.
  private let paragraphs: [Range<Int>]
  /// The paragraphs that name each provision, by their numbers.
  private var naming: [ProvisionID: [Int]] = [:]

  /// - Parameters:
  ///   - text: The body of the revision.
  ///   - provision: The provision that a label means; nil where it means something else.
  init(of text: Prose, provision: (Prose.Label) -> ProvisionID?) {
    let rendered = text.rendered
    guard rendered.footnoteIDs.isEmpty else {
      paragraphs = []
      return
    }
    paragraphs = Self.paragraphs(of: rendered.html.bytes, within: Self.section(of: rendered))
    let provisions = text.labels.map(provision)
    var next = 0
    for (offset, hole) in rendered.html.holes {
      while next < paragraphs.count, paragraphs[next].upperBound <= offset { next += 1 }
      guard next < paragraphs.count, paragraphs[next].contains(offset),
        case .destination(let index) = hole,
        case .label(let label) = rendered.links[index].target, let id = provisions[label],
        naming[id]?.last != next
      else { continue }
      naming[id, default: []].append(next)
    }
  }

  /// Where the paragraphs stand that name one of some provisions; the first paragraph where none does.
  func paragraphs(naming ids: Set<ProvisionID>) -> [Range<Int>] {
    let named = Set(ids.flatMap { naming[$0] ?? [] }).sorted()
    return named.isEmpty ? Array(paragraphs.prefix(1)) : named.map { paragraphs[$0] }
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
}

extension RationaleExtract {
  /// The extracts of all revisions.
  static func all(of publication: Publication) -> [ChangeLog.RevisionReference: RationaleExtract] {
    let revisions = publication.versions.flatMap { version in
      version.revisions.map { (ChangeLog.RevisionReference($0, of: version.id), $0.body) }
    }
    let extracts = mapInParallel(revisions) { reference, body in
      (reference, RationaleExtract(of: body, provision: publication.provision(namedBy:)))
    }
    return Dictionary(extracts, uniquingKeysWith: { first, _ in first })
  }
}
