internal import Markup
internal import SourceFiles
internal import Standards

/// The texts of several criteria as one: the requirement of each in their order, then the sections, those of one name after
/// each other under one heading.
struct MergedText {
  private struct Section {
    let heading: [UInt8]
    let words: String
    var texts: [[UInt8]]
  }

  private var leads: [[UInt8]] = []
  private var sections: [Section] = []
  private let first: [UInt8]

  init(of bodies: [Prose]) {
    first = bodies.first.map { Array($0.source) } ?? []
    for body in bodies { add(body) }
  }

  private mutating func add(_ body: Prose) {
    let source = Array(body.source)
    let headings = TextOutline(of: body.tree).sections.compactMap(\.heading)
    let starts = headings.map(\.range.lowerBound) + [source.count]
    leads.append(Self.trimmed(source[..<starts[0]]))
    for (index, heading) in headings.enumerated() {
      let text = Self.trimmed(source[heading.range.upperBound..<starts[index + 1]])
      let line = Array(source[heading.range])
      let words = heading.words.lowercased()
      if let known = sections.firstIndex(where: { $0.words == words }) {
        sections[known].texts.append(text)
      } else {
        sections.append(Section(heading: line, words: words, texts: [text]))
      }
    }
  }

  /// The bytes of a file whose text was the first one.
  func bytes(in file: SourceFile) -> [UInt8] {
    let head = file.bytes.dropLast(first.count)
    let parts = sections.map { section in
      section.heading + [0x0A] + Self.joined(section.texts)
    }
    let lead = Array(leads.joined(separator: [0x0A]))
    return Array(head) + Array(([lead] + parts).joined(separator: [0x0A, 0x0A])) + [0x0A]
  }

  /// Texts one below the other; lists become one list without gaps.
  private static func joined(_ texts: [[UInt8]]) -> [UInt8] {
    texts.dropFirst().reduce(into: texts.first ?? []) { all, text in
      let last = all.split(separator: 0x0A).last ?? []
      let isList = last.starts(with: "- ".utf8) && text.starts(with: "- ".utf8)
      all += (isList ? [0x0A] : [0x0A, 0x0A]) + text
    }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    return Array(bytes[start..<end])
  }
}
