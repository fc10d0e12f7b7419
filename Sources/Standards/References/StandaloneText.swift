internal import Diagnostics
internal import Markup

/// Writes out parts of a text, by their ranges in its source.
struct StandaloneText {
  let prose: Prose
  private let edits: [StandaloneEdits.Edit]
  private let line: LineText
  /// The footnotes of the text, in the order in which they are written.
  let footnoteRanges: [Range<Int>]

  init(
    of prose: Prose,
    headingShift: Int = 0,
    footnotePrefix: String = "",
    _ links: any StandaloneMarkdown.Links
  ) {
    self.prose = prose
    var edits = StandaloneEdits(of: prose, footnotePrefix: footnotePrefix, links)
    edits.shift(prose.tree.blocks.filter { $0.headingLevel != nil }, by: headingShift)
    self.edits = edits.inOrder
    line = LineText(of: prose, links)
    footnoteRanges = prose.tree.blocks.filter { $0.kind == .footnoteDefinition }.map(\.range)
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The words of a heading.
  func words(of heading: TextNode) -> String { line.text(of: heading) }

  /// A heading in one line with its markup, without the marks of footnotes; nil where it has none.
  func line(of heading: TextNode) -> String? {
    let plain: [MarkupKind] = [.text, .softBreak, .footnoteReference]
    guard let first = heading.children.first, let last = heading.children.last,
      !heading.children.allSatisfy({ plain.contains($0.kind) }), last.isExact
    else { return nil }
    let whole = first.range.lowerBound..<last.range.upperBound
    let parts = whole.parts(without: heading.footnoteMarks.map(\.range))
    let lines = parts.flatMap(edited).split { $0 == 0x0A || $0 == 0x0D }
    return lines.map { Self.trimmed($0[...]).drop { $0 == " " } }.joined(separator: " ")
  }

  /// The marks of the footnotes of a heading, as a paragraph: what is told beside a title has no other place.
  func footnoteMarks(of heading: TextNode) -> String {
    markdown(in: heading.footnoteMarks.map(\.range)).replacing("\n\n", with: " ")
  }

  /// Some parts of the text, without blank lines around each.
  ///
  /// - Parameter indent: How many columns their lines are set in, and the column at which they begin.
  func markdown(
    in parts: [Range<Int>],
    unindented indent: (depth: Int, first: Int) = (0, 0)
  ) -> String {
    parts.map { part in
      let text = edited(part)
      return Self.trimmed((indent.depth > 0 ? Self.unindented(text, by: indent) : text)[...])
    }
    .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func edited(_ part: Range<Int>) -> [UInt8] {
    let source = prose.source
    func bytes(_ from: Int, _ to: Int) -> ArraySlice<UInt8> {
      source[source.startIndex + from..<source.startIndex + to]
    }
    var output: [UInt8] = []
    output.reserveCapacity(part.count + edits.count * 64)
    var at = part.lowerBound
    for edit in edits[edits.endOfPrefix { $0.range.lowerBound < at }...] {
      guard edit.range.lowerBound < part.upperBound else { break }
      guard edit.range.lowerBound >= at, edit.range.upperBound <= part.upperBound else { continue }
      output += bytes(at, edit.range.lowerBound)
      output += edit.replacement
      at = edit.range.upperBound
    }
    output += bytes(at, max(at, part.upperBound))
    return output
  }

  /// Without blank lines at the beginning, and without blanks at the end.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? bytes.startIndex
    let first = bytes[..<end].firstIndex { $0 > 0x20 } ?? end
    let start = bytes[..<first].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 }
    return String(decoding: bytes[(start ?? bytes.startIndex)..<end], as: UTF8.self)
  }

  // MARK: Items

  /// How far the text of a bulleted item is set in: by its mark and one to four blanks (CommonMark 0.31, 5.2).
  func indent(ofItemAt mark: Int) -> (depth: Int, first: Int) {
    let source = prose.source
    let before = source[..<(source.startIndex + mark)]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? source.startIndex
    let first = Self.column(behind: before[start...], from: 0) + 1
    let rest = source[(source.startIndex + mark + 1)...]
    let blanks = rest.prefix { $0 == 0x20 || $0 == 0x09 }
    let isBlank = blanks.endIndex == rest.endIndex || source[blanks.endIndex] < 0x20
    let gap = Self.column(behind: blanks, from: first) - first
    return (first + (isBlank || gap > 4 ? 1 : gap), first)
  }

  private static func column(behind bytes: ArraySlice<UInt8>, from column: Int) -> Int {
    bytes.reduce(column) { $1 == 0x09 ? $0 / 4 * 4 + 4 : $0 + 1 }
  }

  /// Lines without the blanks that set them in.
  private static func unindented(_ text: [UInt8], by indent: (depth: Int, first: Int)) -> [UInt8] {
    var output: [UInt8] = []
    var column = indent.first
    for byte in text {
      if byte == 0x20 && column < indent.depth {
        column += 1
      } else if byte == 0x09 && column < indent.depth {
        column = column / 4 * 4 + 4
        output += Array(repeating: 0x20, count: max(0, column - indent.depth))
      } else {
        output.append(byte)
        column = byte == 0x0A ? 0 : indent.depth
      }
    }
    return output
  }
}

extension Range<Int> {
  /// What is left of it without other ranges, which are in their order.
  func parts(without others: [Range<Int>]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = lowerBound
    for other in others where other.lowerBound >= start {
      parts.append(start..<other.lowerBound)
      start = Swift.min(other.upperBound, upperBound)
    }
    return parts + [start..<upperBound]
  }
}
