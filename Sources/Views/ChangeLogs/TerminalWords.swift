internal import Changes
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
    var text = StyledText(text: indentation + mark, words: self)
    let margin = text.text.displayWidth
    let blank = String(repeating: " ", count: margin)
    var column = margin
    var index = 0
    while index < words.count {
      let end = words[(index + 1)...].firstIndex(where: \.hasSpaceBefore) ?? words.count
      let unit = words[index..<end]
      let length = unit.reduce(0) { $0 + $1.text.displayWidth }
      var space = ""
      if column > margin {
        let isFull = column + 1 + length > width
        if isFull { text.breakLine(blank) } else { space = " " }
        column = isFull ? margin : column + 1
      }
      for word in unit {
        text.add(word.text, word.style, after: space)
        space = ""
      }
      column += length
      index = end
    }
    text.breakLine()
    return text.text
  }
}

/// A text in the making. Words of one style that follow each other in a line are set in it together, the space between
/// them included.
private struct StyledText {
  private(set) var text: String
  private let words: TerminalWords
  private var style = TerminalWords.Style.plain
  private var part = ""

  init(text: String, words: TerminalWords) {
    self.text = text
    self.words = words
  }

  mutating func add(_ word: String, _ style: TerminalWords.Style, after space: String) {
    if style == self.style {
      part += space + word
    } else {
      endPart()
      text += space
      (self.style, part) = (style, word)
    }
  }

  mutating func breakLine(_ indentation: String = "") {
    endPart()
    text += "\n" + indentation
  }

  private mutating func endPart() {
    if !part.isEmpty { text += words.styled(part, style) }
    part = ""
  }
}
