internal import Diagnostics
internal import Markup
internal import Standards

/// The terms of a `terms.md`, cut apart at its headings of the second level.
struct TermList: Sendable {
  struct Term: Sendable {
    let name: String
    let line: Int
    /// The definition, without the heading; the line of other names is left blank, so that lines keep their numbers.
    var definition: [UInt8] = []
    let definitionLine: Int
    var aliases: [String] = []

    var id: ProvisionID { ProvisionID(term: headingID(for: name)) }
  }

  private(set) var terms: [Term] = []
  /// The first line of text that stands before the first heading.
  private(set) var strayLine: Int?
  /// Set where the file is more than can be read.
  let excess: ParserLimits.Excess?

  init(_ bytes: ArraySlice<UInt8>, firstLine: Int) {
    let parsed = TextTree(parsing: bytes, firstLine: firstLine)
    excess = parsed == nil ? ParserLimits.excess(in: bytes) : nil
    guard let tree = parsed else { return }
    let blocks = tree.blocks
    let headings = blocks.indices.filter { blocks[$0].headingLevel == 2 }
    let ends = headings.dropFirst().map { tree.originalRange(blocks[$0].range).lowerBound }
    for (index, end) in zip(headings, ends + [bytes.count]) {
      let next = blocks[(index + 1)...].prefix { $0.headingLevel != 2 }
      add(blocks[index], Array(next), before: end, of: tree)
    }
    strayLine = blocks[..<(headings.first ?? blocks.endIndex)].first?.line
  }

  private mutating func add(
    _ heading: TextNode,
    _ blocks: [TextNode],
    before end: Int,
    of tree: TextTree
  ) {
    let start = min(end, tree.endOfLine(at: tree.originalRange(heading.range).upperBound) + 1)
    var definition = Array(tree.original.dropFirst(start).prefix(end - start))
    var aliases: [String] = []
    for line in blocks.flatMap({ tree.lines(of: $0, beginningWith: "Also:") }) {
      let words = tree.source.dropFirst(line.lowerBound).prefix(line.count)
      aliases += Self.names(behind: "Also:", in: words)
      for offset in tree.originalRange(line) where definition[offset - start] != 0x0A {
        definition[offset - start] = 0x20
      }
    }
    terms.append(
      Term(
        name: Self.trimmed(heading.words),
        line: heading.line,
        definition: definition,
        definitionLine: tree.position(of: start).line,
        aliases: aliases
      )
    )
  }

  private static func names(behind words: String, in line: ArraySlice<UInt8>) -> [String] {
    String(decoding: line.dropFirst(words.utf8.count), as: UTF8.self)
      .split(separator: ",").map { trimmed(String($0)) }
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }
}

extension TextTree {
  /// The lines of a paragraph that begin with some words, as parts of the source.
  fileprivate func lines(of node: TextNode, beginningWith words: String) -> [Range<Int>] {
    guard node.kind == .paragraph else { return [] }
    let lines = source.dropFirst(node.range.lowerBound).prefix(node.range.count)
      .split(separator: 0x0A)
    return lines.filter { $0.starts(with: words.utf8) }.map { line in
      line.startIndex - source.startIndex..<line.endIndex - source.startIndex
    }
  }
}
