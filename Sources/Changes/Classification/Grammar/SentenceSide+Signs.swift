internal import Wording

extension SentenceSide {
  private static let marks: Set<String> = [
    ".", ",", ";", ":", "!", "'", "\"", "-", "\u{2010}", "\u{2011}",
    "\u{2013}", "\u{2014}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2026}", "\u{2022}",
  ]
  private static let relatives: Set<String> = ["which", "who", "whom", "whose", "where", "that"]

  /// Whether a range holds nothing but marks that no reader acts upon.
  func isPunctuation(_ range: Range<Int>) -> Bool {
    range.allSatisfy { Self.marks.contains(tokens[$0].text) && !counts($0) }
  }

  /// Whether commas may part what is meant: around a relative clause, and between "and" and "or".
  var isParted: Bool {
    words.contains(where: Self.relatives.contains) || words.contains("and") && words.contains("or")
  }

  /// Whether a range holds no sign that counts.
  func hasNoSigns(_ range: Range<Int>) -> Bool {
    range.allSatisfy { tokens[$0].isWord || isPunctuation($0..<$0 + 1) }
  }

  /// Whether a comma only shows what the words say: before "and", "or" and the words that begin a clause, and behind a clause
  /// at the beginning. Elsewhere it may make two things of one.
  func isPlainComma(_ index: Int) -> Bool {
    let next = words.dropFirst(index + 1).first ?? ""
    if Self.joints.contains(next) { return true }
    let isFirst = !words[..<index].contains(",")
    return isFirst && Self.openings.contains(words[0])
      && index <= (keywords.first?.words.lowerBound ?? words.count)
  }

  private static let joints: Set<String> = [
    "and", "or", "but", "nor", "if", "when", "unless", "because", "so", "then", "yet", "although",
    "though", "while", "until", "once",
  ]
  private static let openings: Set<String> = [
    "if", "when", "where", "whenever", "while", "after", "before", "once", "for", "in", "at", "on",
    "by", "during", "unless", "until", "because", "since", "although", "then", "therefore",
  ]

  /// Whether a mark is a part of a number, a path, an operator, an interval or of code.
  private func counts(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.reading.isCode { return true }
    switch token.text {
    case "-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}":
      return isNumber(index + 1) && (isTight(index + 1) || isNumber(index - 1))
        || token.text == "-" && index + 1 < tokens.count
    case "!": return isTight(index + 1) && !isClosing(index + 1)
    case ".", ":": return isTight(index + 1) && !isClosing(index + 1)
    case "'", "\"", "\u{2019}", "\u{201D}": return isNumber(index - 1) && isTight(index)
    case ",": return isNumber(index - 1) && isNumber(index + 1)
    case "\u{2026}": return isNumber(index - 1) || isNumber(index + 1)
    default: return false
    }
  }

  private func isNumber(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].reading.hasDigit
  }

  /// Whether no white space is before a token.
  private func isTight(_ index: Int) -> Bool {
    tokens.indices.contains(index) && !tokens[index].hasSpaceBefore
  }

  private func isClosing(_ index: Int) -> Bool {
    [")", "]", "\"", "'", "\u{201D}", "\u{2019}", ".", ",", ";", ":", "!", "?"]
      .contains(tokens[index].text) && !(tokens[index].text == "." && isTight(index + 1))
  }
}
