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
      case .table:
        visitTable(block, below(words, place), isInOrder: words.sayOrder || words.sayFirst)
      case .list: visitList(block, below(words, place), lead, isInOrder: words.sayOrder)
      case .quotation:
        var inner = with(lead, place)
        inner.position.isQuoted = true
        visit(block.blocks, inner)
      default:
        cut(block, place)
        visit(block.blocks, with(lead, place))
      }
      guard block.kind == .paragraph else { continue }
      lead = introducing(block) ?? place.introduction
      words = block.tokens
    }
  }

  /// A place below the last sentence of some words.
  private func below(_ words: [Token], _ place: Place) -> Place {
    guard let last = words.sentences().last else { return place }
    var place = place
    place.position.lead = TextBlock.key(of: last)
    return place
  }

  private func with(_ introduction: [Token], _ place: Place) -> Place {
    var place = place
    place.introduction = introduction
    return place
  }

  private mutating func visitList(
    _ list: TextBlock,
    _ place: Place,
    _ lead: [Token],
    isInOrder: Bool
  ) {
    var inner = with(lead, place)
    inner.setting = .item
    inner.position.isInOrder = list.kind.isNumbered || lead.sayOrder || isInOrder
    for item in list.blocks {
      let index = item.blocks.firstIndex { $0.kind == .paragraph } ?? item.blocks.endIndex
      visit(Array(item.blocks[..<index]), inner)
      let first = item.blocks[index...].first
      if let first { cut(first, inner) }
      var below = inner
      if let first { below.position.parent = first.isClosed ? nil : first.key }
      visit(Array(item.blocks[index...].dropFirst()), below, after: first)
    }
  }

  /// What follows the first paragraph of an item, which may lead on to it.
  private mutating func visit(_ blocks: [TextBlock], _ place: Place, after first: TextBlock?) {
    visit(blocks, with(first.flatMap(introducing) ?? place.introduction, place))
  }

  private mutating func visitTable(_ table: TextBlock, _ place: Place, isInOrder: Bool) {
    let headers = Self.names(of: table.blocks.first?.blocks ?? [])
    let rows = Self.names(of: table.blocks.map { $0.blocks.first ?? $0 })
    for (number, row) in table.blocks.enumerated() {
      for (index, cell) in row.blocks.enumerated() {
        var inner = Place(setting: .cell)
        inner.position = place.position
        inner.position.isInOrder = isInOrder
        inner.position.row = rows[number]
        inner.position.column = headers.indices.contains(index) ? headers[index] : nil
        cut(cell, inner)
      }
    }
  }

  /// What decides about the likeness of some cells: of those that are alike with their number, of an empty one with the one
  /// before it.
  private static func names(of cells: [TextBlock]) -> [String] {
    var counts: [String: Int] = [:]
    var last = ""
    return cells.map { cell in
      if !cell.key.isEmpty { last = cell.key }
      let count = counts[last, default: 0]
      counts[last] = count + 1
      return count == 0 ? last : "\(last)\u{1}\(count)"
    }
  }

  private mutating func cut(_ block: TextBlock, _ place: Place) {
    let label = place.setting == .item ? Sentence.label(of: block.tokens) : []
    let tokens = label.isEmpty ? block.tokens : Array(block.tokens[label.endIndex...])
    var position = place.position
    if !label.isEmpty { position.isInOrder = true }
    let parts = tokens.sentences(block.language)
    let isWhole = label.isEmpty && parts.count == 1
    for (index, sentence) in parts.enumerated() {
      sentences.append(
        Sentence(
          sentence,
          place.setting,
          label: index == 0 ? Array(label) : [],
          introduction: place.introduction,
          at: position,
          key: isWhole ? block.key : nil
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
    tokens.last { !["and", "or"].contains($0.folded) }?.text == ";"
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
    "order", "sequence", "sequentially", "step", "steps", "successively", "priority", "another",
    "reihenfolge", "schritte", "schritten",
  ]
}
