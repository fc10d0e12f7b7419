@testable import Changes

extension Redline {
  /// Whether anything is shown as deleted or inserted.
  var isMarked: Bool {
    blocks.contains(where: \.isMarked)
  }

  /// The redline as a text that shows its structure, for one direction or, with deletions and insertions swapped, the
  /// other.
  func outline(swapped: Bool) -> String {
    Block.outline(blocks, swapped)
  }
}

extension Redline.Block {
  var isMarked: Bool {
    runs.contains { $0.change != .kept } || blocks.contains(where: \.isMarked)
  }

  fileprivate static func outline(_ blocks: [Redline.Block], _ swapped: Bool) -> String {
    inOrder(blocks.map { ($0.change.sign(swapped), $0.outline(swapped)) }).joined(separator: "\n")
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
