internal import Standards

/// A word is written in another way.
enum SpellingChanged: SentenceRule {
  static let id = ChangeRuleID("spelling-changed")
  static let manual = """
    A word is written with capitals or without, in British or American spelling, in one word, with a hyphen or in two.

    It is editorial. Keywords are not judged, since MUST and must may differ; nor is a word that is an abbreviation in \
    capitals (IT, it). Other misspellings are left undecided: "affect" and "effect" differ in one letter too.
    """

  static func judge(_ subject: SentenceSubject) -> [Judgement] {
    guard subject.change.old != nil, subject.change.new != nil else { return [] }
    let found = subject.edits.filter { _, edit in
      !subject.old.holdsKeyword(edit.old) && !subject.new.holdsKeyword(edit.new)
        && isSame(Array(subject.old.tokens[edit.old]), Array(subject.new.tokens[edit.new]))
    }
    guard !found.isEmpty else { return [] }
    return [.decided(.editorial, "a word is written in another way", explains: found.map(\.index))]
  }

  private static let keywords: Set<String> = ["must", "shall", "should", "may", "not", "required"]

  private static func isSame(_ old: [Token], _ new: [Token]) -> Bool {
    let words = (old.filter(\.isWord), new.filter(\.isWord))
    guard !words.0.isEmpty, !words.1.isEmpty, targets(old) == targets(new),
      !(words.0 + words.1).contains(where: { keywords.contains($0.folded) }),
      !(words.0 + words.1).contains(where: { isNumberLike($0.text) })
    else { return false }
    guard words.0.count == words.1.count else {
      return joined(words.0) == joined(words.1)
    }
    return zip(words.0, words.1).allSatisfy { isOneWord($0.text, $1.text) }
  }

  private static func isNumberLike(_ text: String) -> Bool {
    text.utf8.contains { (48...57).contains($0) }
  }

  private static func targets(_ tokens: [Token]) -> [Token.Mark] {
    tokens.flatMap { token in
      token.marks.filter {
        switch $0 {
        case .link, .image: true
        case .emphasis, .strong, .code: false
        }
      }
    }
  }

  /// `re-use`, `re use` and `reuse` are one word.
  private static func joined(_ words: [Token]) -> String {
    words.map { Spelling.plain($0.text) }.joined()
  }

  private static func isOneWord(_ old: String, _ new: String) -> Bool {
    guard old.lowercased() != new.lowercased() else {
      return !Spelling.isAbbreviation(old) && !Spelling.isAbbreviation(new)
    }
    return Spelling.plain(old) == Spelling.plain(new)
  }
}
