internal import Markup
internal import Standards

/// The paragraphs of a revision's rationale that stand beside a redline, as the pages choose them: those that name the
/// provision, or else the first one.
///
/// Only paragraphs at the top count. The rationale is the section of that name, or the whole text where there is none.
enum RationaleParagraphs {
  /// Their places among the blocks.
  ///
  /// - Parameter isNamed: Whether a label means one of the provisions that are looked for.
  static func of(
    _ blocks: [TextNode],
    in prose: Prose,
    isNamed: (Prose.Label) -> Bool
  ) -> [Int] {
    let paragraphs = section(of: blocks).filter { blocks[$0].kind == .paragraph }
    let named = paragraphs.filter { index in
      blocks[index].labels.contains { isNamed(prose.labels[$0]) }
    }
    return named.isEmpty ? Array(paragraphs.prefix(1)) : named
  }

  /// From the heading of the rationale to the next one of its level or above.
  private static func section(of blocks: [TextNode]) -> Range<Int> {
    let start = blocks.firstIndex { block in
      block.headingLevel != nil && block.plainText.lowercased() == "rationale"
    }
    guard let start, let level = blocks[start].headingLevel else { return blocks.indices }
    let rest = blocks[(start + 1)...]
    let end = rest.firstIndex { $0.headingLevel.map { $0 <= level } ?? false } ?? blocks.endIndex
    return (start + 1)..<end
  }
}

extension TextNode {
  fileprivate var headingLevel: Int? {
    guard case .heading(let level) = kind else { return nil }
    return level
  }

  /// The labels of all links in the node.
  fileprivate var labels: [Int] {
    (kind == .link ? label.map { [$0] } ?? [] : []) + children.flatMap(\.labels)
  }
}
