internal import Markup

/// The paragraphs of a revision's rationale that are shown beside a redline: those that name the provision, or else the
/// first one.
///
/// Only paragraphs that are not in a list or a quotation count. The rationale is the section of that name, or the whole
/// text where there is none.
public struct RationaleParagraphs: Sendable {
  /// Each with its place among the blocks of the text, and the labels that it uses.
  private let paragraphs: [(block: Int, labels: [Int])]

  /// The paragraphs of a revision's text.
  public init(of text: Prose) {
    let blocks = text.tree.blocks
    paragraphs = Self.section(of: blocks).compactMap { index in
      blocks[index].kind == .paragraph ? (index, blocks[index].labels) : nil
    }
  }

  /// The places of the paragraphs that use one of some labels; of the first paragraph where none does.
  ///
  /// - Parameter isNamed: Whether a label of the text, by its index, means a provision that is looked for.
  public func blocks(naming isNamed: (Int) -> Bool) -> [Int] {
    let named = paragraphs.filter { $0.labels.contains(where: isNamed) }
    return (named.isEmpty ? Array(paragraphs.prefix(1)) : named).map(\.block)
  }

  /// From the heading of the rationale to the next one of its level or above.
  private static func section(of blocks: [TextNode]) -> Range<Int> {
    let start = blocks.firstIndex(where: \.isRationaleHeading)
    guard let start, let level = blocks[start].headingLevel else { return blocks.indices }
    let rest = blocks[(start + 1)...]
    let end = rest.firstIndex { $0.headingLevel.map { $0 <= level } ?? false } ?? blocks.endIndex
    return (start + 1)..<end
  }
}

extension TextNode {
  /// Whether it is the heading of a rationale, in a language whose words are known.
  package var isRationaleHeading: Bool {
    headingLevel != nil && Revision.rationaleHeadings.contains(words.lowercased())
  }

  /// The labels of all links in the node.
  fileprivate var labels: [Int] {
    (kind == .link ? label.map { [$0] } ?? [] : []) + children.flatMap(\.labels)
  }
}

extension Revision {
  /// What the heading above the reason is called, in lower-case letters.
  package static let rationaleHeadings: Set = ["rationale", "begründung"]
}
