/// Where sentences end.
enum SentenceBoundary {
  /// Words whose full stop ends no sentence.
  private static let abbreviations: Set<String> = [
    "cf", "vs", "viz", "no", "nos", "art", "sec", "fig", "para", "approx", "incl", "resp",
  ]
  private static let closing: Set<String> = [")", "]", "\"", "'", "\u{201D}", "\u{2019}"]

  /// Cuts behind `.`, `?` and `!`, and what closes after them, where white space and something else than a lower-case
  /// letter follows.
  static func cut(_ tokens: [Token]) -> [[Token]] {
    var sentences: [[Token]] = []
    var start = 0
    var hasEnded = false
    for index in tokens.indices {
      if hasEnded, tokens[index].hasSpaceBefore, !beginsInLowerCase(tokens[index]) {
        sentences.append(Array(tokens[start..<index]))
        start = index
        hasEnded = false
      }
      hasEnded = isEnd(index, of: tokens, hasEnded)
    }
    if start == 0 { return tokens.isEmpty ? [] : [tokens] }
    return sentences + [Array(tokens[start...])]
  }

  private static func isEnd(_ index: Int, of tokens: [Token], _ hasEnded: Bool) -> Bool {
    let token = tokens[index]
    switch token.text {
    case "?", "!": return true
    case ".": return index > 0 && !isAbbreviated(index - 1, in: tokens)
    default: return hasEnded && closing.contains(token.text) && !token.hasSpaceBefore
    }
  }

  /// Whether a full stop behind a word belongs to it: `Art.`, `e.g.`, `U.S.`
  private static func isAbbreviated(_ index: Int, in tokens: [Token]) -> Bool {
    let word = tokens[index].text
    if abbreviations.contains(tokens[index].folded) { return true }
    return word.utf8.count == 1 && index > 0 && tokens[index - 1].text == "."
      && !tokens[index].hasSpaceBefore
  }

  private static func beginsInLowerCase(_ token: Token) -> Bool {
    guard let first = token.text.unicodeScalars.first else { return false }
    return first.isASCII ? (97...122).contains(first.value) : first.properties.isLowercase
  }
}
