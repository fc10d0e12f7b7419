internal import Standards
internal import Wording

/// A word is written in another way.
enum SpellingChanged: SentenceRule {
  static let id = ChangeRuleID("spelling-changed")
  static let manual = """
    A word is written with capitals or without, in British or American spelling, in one word, with a hyphen or in two.

    It is editorial. Left open are keywords, since MUST and must may differ; a word that is an abbreviation in capitals (IT, \
    it); code; a unit behind a number (MB, Mb); and what is another word when it is joined: "in secure" and "insecure", \
    "re-sign" and "resign". Other misspellings are left undecided: "affect" and "effect" differ in one letter too.
    """

  static func judge(_ subject: SentenceSubject) -> [Judgement] {
    guard subject.change.old != nil, subject.change.new != nil else { return [] }
    let found = subject.edits.filter { _, edit in
      !subject.old.holdsKeyword(edit.old) && !subject.new.holdsKeyword(edit.new)
        && !isUnit(edit.old, in: subject.old) && !isUnit(edit.new, in: subject.new)
        && isSame(Array(subject.old.tokens[edit.old]), Array(subject.new.tokens[edit.new]))
    }
    guard !found.isEmpty else { return [] }
    return [.decided(.editorial, "a word is written in another way", explains: found.map(\.index))]
  }

  /// A short word directly behind a number, whose capitals count: `MB`, `mW`.
  private static func isUnit(_ edit: Range<Int>, in side: SentenceSide) -> Bool {
    edit.lowerBound > 0 && edit.count == 1
      && side.tokens[edit.lowerBound - 1].reading.beginsWithDigit
      && side.tokens[edit.lowerBound].text.utf8.count < 4
  }

  private static let keywords: Set<String> = ["must", "shall", "should", "may", "not", "required"]

  private static func isSame(_ old: [Token], _ new: [Token]) -> Bool {
    let words = (old.filter(\.isWord), new.filter(\.isWord))
    guard !words.0.isEmpty, !words.1.isEmpty, targets(old) == targets(new),
      !(old + new).contains(where: \.reading.isCode),
      !(words.0 + words.1).contains(where: { keywords.contains($0.folded) }),
      !(words.0 + words.1).contains(where: { isNumberLike($0.text) })
    else { return false }
    guard !(old + new).contains(where: \.isPicture) else { return false }
    guard words.0.count == words.1.count else {
      return joined(words.0) == joined(words.1) && !isOtherWord(words.0 + words.1)
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

  /// Whether a part is one that makes another word of what it is joined to: `in active`, `every day`, `with out`.
  private static func isOtherWord(_ words: [Token]) -> Bool {
    words.contains { beginnings.contains($0.folded) }
  }

  private static let beginnings: Set<String> = [
    "in", "no", "not", "with", "a", "an", "any", "every", "some", "all", "may", "un", "on", "for",
    "to", "there", "where", "what", "when", "who", "how",
  ]

  /// `re-use`, `re use` and `reuse` are one word.
  private static func joined(_ words: [Token]) -> String {
    words.map { Spelling.plain($0.text) }.joined()
  }

  private static func isOneWord(_ old: String, _ new: String) -> Bool {
    guard old.lowercased() != new.lowercased() else {
      return !Spelling.isAbbreviation(old) && !Spelling.isAbbreviation(new)
    }
    guard Spelling.plain(old) == Spelling.plain(new) else { return false }
    let pair = Set([old, new].map { $0.lowercased() })
    return !hyphenated.contains(where: pair.contains)
  }

  /// Words that are others without their hyphen.
  private static let hyphenated: Set<String> = [
    "re-sign", "re-signed", "re-signing", "re-form", "re-formed", "re-cover", "re-covered",
    "re-count", "re-sort", "re-lease", "re-mark", "re-press", "re-serve", "re-treat", "re-act",
    "re-store", "re-place", "re-bound", "re-dress", "re-sent", "co-op", "un-ionised",
    "pre-position",
  ]
}
