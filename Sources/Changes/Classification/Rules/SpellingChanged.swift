internal import Phrasing
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
        && !isBehindSign(edit.old, in: subject.old) && !isBehindSign(edit.new, in: subject.new)
        && !isUnit(edit.old, in: subject.old) && !isUnit(edit.new, in: subject.new)
        && subject.old.hasNoSigns(edit.old) && subject.new.hasNoSigns(edit.new)
        && isSame(Array(subject.old.tokens[edit.old]), Array(subject.new.tokens[edit.new]))
    }
    guard !found.isEmpty else { return [] }
    return [.decided(.editorial, "a word is written in another way", explains: found.map(\.index))]
  }

  /// Whether a word is part of a path or an option: `/etc/Secrets`, `-R`.
  private static func isBehindSign(_ edit: Range<Int>, in side: SentenceSide) -> Bool {
    guard edit.lowerBound > 0, let first = edit.first, !side.tokens[first].hasSpaceBefore else {
      return false
    }
    return ["-", "/", ".", "\\", "@", "_", "#"].contains(side.tokens[first - 1].text)
  }

  /// A short word directly behind a number, whose capitals count: `MB`, `mW`.
  private static func isUnit(_ edit: Range<Int>, in side: SentenceSide) -> Bool {
    edit.lowerBound > 0 && edit.count == 1
      && side.tokens[edit.lowerBound - 1].reading.beginsWithDigit
      && side.tokens[edit.lowerBound].text.utf8.count < 5
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
      guard !(old + new).contains(where: \.isRange) else { return false }
      return joined(words.0) == joined(words.1) && !isOtherWord([words.0.first, words.1.first])
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
  private static func isOtherWord(_ first: [Token?]) -> Bool {
    first.contains { word in word.map { beginnings.contains($0.folded) } ?? false }
  }

  private static let beginnings: Set<String> = [
    "in", "no", "not", "with", "a", "an", "any", "every", "some", "all", "may", "un", "on", "for",
    "to", "over", "under", "out", "there", "where", "what", "when", "who", "how",
  ]

  /// `re-use`, `re use` and `reuse` are one word.
  private static func joined(_ words: [Token]) -> String {
    words.map { Spelling.plain($0.text) }.joined()
  }

  private static func isOneWord(_ old: String, _ new: String) -> Bool {
    guard old.lowercased() != new.lowercased() else {
      guard
        old.dropFirst() == new.dropFirst() || old.uppercased() == old || new.uppercased() == new,
        old.count > 1
      else { return false }
      return !Spelling.isAbbreviation(old) && !Spelling.isAbbreviation(new)
    }
    guard Spelling.plain(old) == Spelling.plain(new) else { return false }
    let pair = Set([old, new].map { $0.lowercased() })
    return !pair.contains(where: isPrefixed)
  }

  /// Words with `re-`, `un-` or `pre-` that may be others without the hyphen: `re-sign`, `re-leased`.
  private static func isPrefixed(_ word: String) -> Bool {
    guard let hyphen = word.firstIndex(of: "-"),
      ["re", "un", "pre", "co"].contains(word[..<hyphen])
    else { return false }
    return !restarted.contains(where: word[word.index(after: hyphen)...].hasPrefix)
  }

  /// What is the same with the hyphen and without.
  private static let restarted = [
    "us", "evaluat", "assess", "examin", "test", "start", "run", "open", "enter", "calculat",
    "validat", "authenticat", "design", "deploy", "configur", "train", "certif", "verif", "operat",
    "ordinat", "approv", "defin",
  ]
}
