internal import Wording

extension Sentence {
  /// All sentences of a text in their order.
  static func all(in blocks: [TextBlock]) -> [Sentence] {
    var walk = SentenceWalk()
    walk.visit(blocks, SentenceWalk.Place(setting: .prose))
    return walk.sentences
  }
}

/// Takes blocks apart into sentences, each with what it stands in.
private struct SentenceWalk {
  /// What the next sentences stand in.
  struct Place {
    var setting: Sentence.Setting
    var introduction: [Token] = []
    var position = Sentence.Position()
  }

  private(set) var sentences: [Sentence] = []

  mutating func visit(_ blocks: [TextBlock], _ place: Place) {
    var lead = place.introduction
    var words: [Token] = []
    for block in blocks {
      switch block.kind {
      case .heading: cut(block, Place(setting: .heading))
      case .codeLine: cut(block, Place(setting: .code))
      case .table: visitTable(block, place, isInOrder: words.sayOrder || words.sayFirst)
      case .list: visitList(block, place, lead)
      default:
        cut(block, place)
        visit(block.blocks, with(lead, place))
      }
      guard block.kind == .paragraph else { continue }
      lead = introducing(block) ?? place.introduction
      words = block.tokens
    }
  }

  private func with(_ introduction: [Token], _ place: Place) -> Place {
    var place = place
    place.introduction = introduction
    return place
  }

  private mutating func visitList(_ list: TextBlock, _ place: Place, _ lead: [Token]) {
    var inner = with(lead, place)
    inner.setting = .item
    inner.position.isInOrder = list.kind.isNumbered || lead.sayOrder
    for item in list.blocks {
      let first = item.blocks.first { $0.kind == .paragraph }
      if let first { cut(first, inner) }
      var below = inner
      if let first { below.position.parent = first.isClosed ? nil : first.key }
      visit(item.blocks.filter { $0 != first }, below, after: first)
    }
  }

  /// What follows the first paragraph of an item, which may lead on to it.
  private mutating func visit(_ blocks: [TextBlock], _ place: Place, after first: TextBlock?) {
    visit(blocks, with(first.flatMap(introducing) ?? place.introduction, place))
  }

  private mutating func visitTable(_ table: TextBlock, _ place: Place, isInOrder: Bool) {
    let headers = table.blocks.first?.blocks ?? []
    for row in table.blocks {
      for (index, cell) in row.blocks.enumerated() {
        var inner = Place(setting: .cell)
        inner.position = place.position
        inner.position.isInOrder = isInOrder
        inner.position.row = row.blocks.first?.key
        inner.position.column = headers.indices.contains(index) ? headers[index].key : nil
        cut(cell, inner)
      }
    }
  }

  private mutating func cut(_ block: TextBlock, _ place: Place) {
    let tokens = place.setting == .item ? Sentence.withoutLabel(block.tokens) : block.tokens
    for sentence in tokens.sentences(block.language) {
      sentences.append(
        Sentence(
          sentence,
          place.setting,
          introduction: place.introduction,
          at: place.position
        )
      )
    }
  }

  /// The last sentence of a paragraph where it leads on to what follows.
  private func introducing(_ block: TextBlock) -> [Token]? {
    guard block.tokens.last?.text == ":" else { return nil }
    return block.tokens.sentences(block.language).last
  }
}

extension TextBlock {
  /// Whether a paragraph ends for itself, so that what is below it in its item is beside it: `Do this; and`.
  fileprivate var isClosed: Bool {
    let last = tokens.last { !["and", "or"].contains($0.folded) }
    return [".", ";", "!"].contains(last?.text ?? "")
  }
}

extension TextBlock.Kind {
  fileprivate var isNumbered: Bool {
    if case .list(let start) = self { start != nil } else { false }
  }
}

extension [Token] {
  /// Whether words before a list say that its order binds: `in this order:`, `the steps:`
  fileprivate var sayOrder: Bool {
    contains { Self.orders.contains($0.folded) }
  }

  /// Whether the first of several rows counts.
  fileprivate var sayFirst: Bool { contains { $0.folded == "first" } }

  private static let orders: Set<String> = [
    "order", "sequence", "sequentially", "step", "steps", "successively",
  ]
}
