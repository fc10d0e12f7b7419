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
    var sentence: [Token] = []
    var hasEnded = false
    for (index, token) in tokens.enumerated() {
      if hasEnded, token.hasSpaceBefore, !beginsInLowerCase(token) {
        sentences.append(sentence)
        sentence = []
        hasEnded = false
      }
      sentence.append(token)
      hasEnded = isEnd(index, of: tokens, hasEnded)
    }
    return sentence.isEmpty ? sentences : sentences + [sentence]
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
    if abbreviations.contains(word.lowercased()) { return true }
    return word.utf8.count == 1 && index > 0 && tokens[index - 1].text == "."
      && !tokens[index].hasSpaceBefore
  }

  private static func beginsInLowerCase(_ token: Token) -> Bool {
    token.text.unicodeScalars.first?.properties.isLowercase ?? false
  }
}
