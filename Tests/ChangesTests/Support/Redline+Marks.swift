@testable import Changes

extension Redline {
  /// Whether anything is shown as deleted or inserted.
  var isMarked: Bool {
    blocks.contains(where: \.isMarked)
  }

  /// The lines of a text that shows its structure, for one direction or, with deletions and insertions swapped, the
  /// other.
  func outline(swapped: Bool) -> [Substring] {
    Block.outline(blocks, swapped).split(separator: "\n")
  }
}

extension Redline.Block {
  var isMarked: Bool {
    runs.contains { $0.change != .kept } || blocks.contains(where: \.isMarked)
  }

  fileprivate static func outline(_ blocks: [Redline.Block], _ swapped: Bool) -> String {
    inOrder(withoutBreaks(blocks).map { ($0.change.sign(swapped), $0.outline(swapped)) })
      .joined(separator: "\n")
  }

  /// Where a paragraph that is kept ends before another one is white space.
  private static func withoutBreaks(_ blocks: [Redline.Block]) -> [Redline.Block] {
    blocks.reduce(into: []) { result, block in
      guard let last = result.last,
        [last, block].allSatisfy({ $0.kind == .paragraph && !$0.isMarked })
      else { return result.append(block) }
      let tokens = (last.runs + block.runs).flatMap(\.tokens)
      let run = Redline.Run(change: .kept, tokens: tokens)
      result[result.count - 1] = Redline.Block(
        kind: .paragraph,
        change: .kept,
        runs: [run],
        blocks: []
      )
    }
  }

  private func outline(_ swapped: Bool) -> String {
    let words = runs.map { run in
      let sign = run.change.sign(swapped)
      return (sign, sign + run.tokens.map(\.key).joined(separator: " "))
    }
    let parts = [change.sign(swapped) + kind.name] + Self.inOrder(words)
    return parts.joined(separator: " ") + "(" + Self.outline(blocks, swapped) + ")"
  }

  /// Between what is kept, what is deleted stands before what is inserted.
  private static func inOrder(_ parts: [(sign: String, text: String)]) -> [String] {
    var (result, insertions): ([String], [String]) = ([], [])
    for part in parts {
      switch part.sign {
      case "+": insertions.append(part.text)
      case "-": result.append(part.text)
      default:
        result += insertions + [part.text]
        insertions = []
      }
    }
    return result + insertions
  }
}

extension Redline.Change {
  fileprivate func sign(_ swapped: Bool) -> String {
    switch self {
    case .kept: "="
    case .deleted: swapped ? "+" : "-"
    case .inserted: swapped ? "-" : "+"
    }
  }
}
