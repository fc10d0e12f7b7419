import SeededRandom

/// Texts made at random, and the same texts with some parts changed.
struct RandomMarkdown {
  indirect enum Node {
    case paragraph([String])
    case heading([String])
    case code([String])
    case list(isOrdered: Bool, [[Node]])
    case quotation([Node])
    case table([[[String]]])
    case footnote(Int, [String])
  }

  private static let vocabulary = [
    "keep", "log", "all", "the", "the", "trace", "30", "90", "days", "MUST", "NOT", "not,", "it’s",
    "it's", "*risk*", "**all**", "`id`", "[rule](#a)", "[rule](#b)", "“low-risk”", "(only)", "end.",
    "Then", "why?", "~~gone~~", "~~gone", "on~~", "&amp;", "&#42;a&#42;", "\\*star\\*", "\\[x\\]",
    "`a  *b*`", "**MU**ST", "so<br>so",
    "<b>so</b>", "[^1]", "[^2].", "high&shy;er", "https://a.example", "![a *map*](m.svg)",
    "![](m.svg)",
  ]

  private var random: SeededGenerator

  init(seed: Int) { random = SeededGenerator(seed: seed) }

  mutating func text() -> [Node] {
    nodes(deepest: 2)
  }

  // MARK: Making

  private mutating func nodes(deepest: Int) -> [Node] {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in node(deepest: deepest) }
  }

  private mutating func node(deepest: Int) -> Node {
    switch Int.random(in: 0..<(deepest > 0 ? 12 : 7), using: &random) {
    case 0: .heading(words(upTo: 3))
    case 1: .code((0..<Int.random(in: 1...4, using: &random)).map { _ in words(upTo: 3).joined() })
    case 2: table()
    case 3: .footnote(Int.random(in: 1...2, using: &random), words(upTo: 6))
    case 4...6: .paragraph(words(upTo: 30))
    case 7: .quotation(nodes(deepest: deepest - 1))
    default:
      .list(
        isOrdered: Bool.random(using: &random),
        (0..<Int.random(in: 1...4, using: &random)).map { _ in nodes(deepest: deepest - 1) }
      )
    }
  }

  private mutating func table() -> Node {
    let columns = Int.random(in: 1...3, using: &random)
    let rows = Int.random(in: 1...4, using: &random)
    return .table((0..<rows).map { _ in (0..<columns).map { _ in words(upTo: 4) } })
  }

  private mutating func words(upTo most: Int) -> [String] {
    (0..<Int.random(in: 1...most, using: &random)).map { _ in word() }
  }

  private mutating func word() -> String {
    Self.vocabulary.randomElement(using: &random) ?? ""
  }

  // MARK: Changing

  mutating func changed(_ nodes: [Node]) -> [Node] {
    let nodes = edited(nodes, new: { $0.node(deepest: 1) }, changed: { $0.changed($1) })
    return nodes.reduce(into: []) { result, node in
      switch (result.last, node) {
      case (.paragraph(let first)?, .paragraph(let second)) where isRare():
        result[result.count - 1] = .paragraph(first + second)
      case (_, .paragraph(let words)) where words.count > 1 && isRare():
        let half = words.count / 2
        result += [.paragraph(Array(words[..<half])), .paragraph(Array(words[half...]))]
      default: result.append(node)
      }
    }
  }

  private mutating func changed(_ node: Node) -> Node {
    switch node {
    case .paragraph(let words): .paragraph(changed(words))
    case .heading(let words): .heading(changed(words))
    case .code(let lines):
      .code(edited(lines, new: { $0.word() }, changed: { generator, _ in generator.word() }))
    case .list(let isOrdered, let items):
      .list(
        isOrdered: isOrdered,
        edited(items, new: { $0.nodes(deepest: 0) }, changed: { $0.changed($1) })
      )
    case .quotation(let nodes): .quotation(changed(nodes))
    case .footnote(let number, let words): .footnote(number, changed(words))
    case .table(let rows):
      .table(rows.map { cells in cells.map { cell in isRare() ? changed(cell) : cell } })
    }
  }

  private mutating func changed(_ words: [String]) -> [String] {
    edited(words, new: { $0.word() }, changed: { generator, _ in generator.word() })
  }

  private mutating func isRare() -> Bool {
    Int.random(in: 0..<6, using: &random) == 0
  }

  /// Leaves most elements, and takes away, adds, changes and swaps some; one is left at least.
  private mutating func edited<Element>(
    _ elements: [Element],
    new: (inout RandomMarkdown) -> Element,
    changed: (inout RandomMarkdown, Element) -> Element
  ) -> [Element] {
    var result: [Element] = []
    for element in elements {
      switch Int.random(in: 0..<12, using: &random) {
      case 0: break
      case 1: result += [new(&self), element]
      case 2, 3: result.append(changed(&self, element))
      case 4: result.insert(element, at: max(0, result.count - 1))
      default: result.append(element)
      }
    }
    return result.isEmpty ? elements : result
  }
}
