internal import Diagnostics

/// Words in lines of a terminal, and the colours that stand besides.
struct TerminalWords {
  /// A colour or a weight.
  enum Style {
    case plain, bold, dim, deleted, inserted, breaking, undecided

    /// The code of ECMA-48; none for plain text.
    var code: String {
      switch self {
      case .plain: ""
      case .bold: "1"
      case .dim: "2"
      case .deleted: "31"
      case .inserted: "32"
      case .breaking: "1;31"
      case .undecided: "1;33"
      }
    }
  }

  /// A word, and whether a space stands before it, at which the line may be broken.
  struct Word {
    var text: String
    let style: Style
    let hasSpaceBefore: Bool
  }

  let width: Int
  let isColored: Bool

  /// A text in a style.
  func styled(_ text: String, _ style: Style) -> String {
    isColored && !style.code.isEmpty ? "\u{1B}[\(style.code)m\(text)\u{1B}[0m" : text
  }

  /// The words of a text.
  static func words(of text: String, _ style: Style = .plain) -> [Word] {
    let safe = text.withVisibleControls
    let parts = safe.utf8.split(separator: UInt8(ascii: " "))
    return parts.enumerated().map { index, part in
      let hasSpace = index > 0 || safe.utf8.first == UInt8(ascii: " ")
      return Word(text: String(Substring(part)), style: style, hasSpaceBefore: hasSpace)
    }
  }

  /// Words in lines that are no wider than the terminal, but for words that are.
  func lines(_ words: [Word], indentation: String, mark: String = "") -> String {
    var text = indentation + mark
    let margin = text.displayWidth
    let blank = String(repeating: " ", count: margin)
    var column = margin
    var index = 0
    while index < words.count {
      let end = words[(index + 1)...].firstIndex(where: \.hasSpaceBefore) ?? words.count
      let unit = words[index..<end]
      let length = unit.reduce(0) { $0 + $1.text.displayWidth }
      if column > margin {
        let isFull = column + 1 + length > width
        text += isFull ? "\n" + blank : " "
        column = isFull ? margin : column + 1
      }
      for word in unit { text += styled(word.text, word.style) }
      column += length
      index = end
    }
    return text + "\n"
  }
}
