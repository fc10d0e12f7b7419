/// A block of Markdown by its lines, not yet set into the blocks around it.
struct MarkdownBlock: Hashable {
  enum Kind: Hashable {
    case paragraph
    case list(marker: Character)
    case other
  }

  let kind: Kind
  var lines: [String]

  init(_ kind: Kind = .other, lines: [String]) {
    self.kind = kind
    self.lines = lines
  }

  /// A paragraph of text that is Markdown already; a line break in it is one that is meant.
  static func paragraph(_ text: String) -> MarkdownBlock {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n")).map {
      MarkdownText.line(String(Substring($0)))
    }
    let last = lines.count - 1
    return MarkdownBlock(
      .paragraph,
      lines: lines.enumerated().map { $0 < last ? $1 + "\\" : $1 }
    )
  }

  static func heading(_ level: Int, _ text: String) -> MarkdownBlock {
    MarkdownBlock(lines: [String(repeating: "#", count: level) + " " + text])
  }

  /// A list whose items are blocks, each behind its marker: `-`, or a number.
  static func list(_ items: [[MarkdownBlock]], marker: Character, start: Int? = nil)
    -> MarkdownBlock
  {
    let isTight = items.allSatisfy(\.isTight)
    var lines: [String] = []
    for (index, item) in items.enumerated() {
      let mark = start.map { "\($0 + index)\(marker) " } ?? "\(marker) "
      if index > 0, !isTight { lines.append("") }
      lines += item.lines(isTight: isTight).indented(behind: mark)
    }
    return MarkdownBlock(.list(marker: marker), lines: lines)
  }
}

extension [MarkdownBlock] {
  /// The lines of the blocks, with a blank one between each two.
  func lines(isTight: Bool = false) -> [String] {
    enumerated().flatMap { index, block in
      (index == 0 || isTight ? [] : [""]) + block.lines
    }
  }

  /// Whether they can follow each other in an item without blank lines: a paragraph, and at most a list.
  fileprivate var isTight: Bool {
    if count > 1, case .list = self[1].kind { return count == 2 && self[0].kind == .paragraph }
    return count < 2 && allSatisfy { $0.kind == .paragraph }
  }
}

extension [String] {
  func indented(behind mark: String) -> [String] {
    guard !isEmpty else { return [String(mark.dropLast())] }
    let indent = String(repeating: " ", count: mark.count)
    return enumerated().map { index, line in
      index == 0 ? mark + line : line.isEmpty ? "" : indent + line
    }
  }
}
