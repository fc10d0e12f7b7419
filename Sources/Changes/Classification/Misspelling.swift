internal import Standards
internal import Wording

/// Words that differ so little that one may be the other misspelt. No rule can tell: "affect" and "effect" differ in one letter, too.
enum Misspelling {
  /// Whether everything in a sentence that is not only written in another way may be a misspelling; false where there is no such
  /// word.
  static func isAllThatIsOpen(in subject: SentenceSubject) -> Bool {
    let (change, surroundings) = (subject.change, subject.surroundings)
    guard change.old != nil, change.new != nil, !change.isMoved, !surroundings.isMisplaced,
      !surroundings.isUnderOtherWords
    else { return false }
    let explained = Set(ChangeRules.ofSpelling.flatMap { $0.judge(subject) }.flatMap(\.explained))
    let open = change.edits.indices.filter { !explained.contains($0) }.map { change.edits[$0] }
    return !open.isEmpty
      && open.allSatisfy { edit in
        let (old, new) = (subject.old.tokens[edit.old], subject.new.tokens[edit.new])
        return old.count == new.count && zip(old, new).allSatisfy(isPair)
      }
  }

  private static func isPair(_ old: Token, _ new: Token) -> Bool {
    guard isPlainWord(old), isPlainWord(new), old.marks == new.marks else { return false }
    return old.folded == new.folded
      || !Suggestions.nearest(to: old.text, among: [new.text]).isEmpty
  }

  private static func isPlainWord(_ token: Token) -> Bool {
    token.isWord && !token.reading.isCode && token.text.count > 2
      && token.text.allSatisfy(\.isLetter) && !telling.contains(token.folded)
  }

  /// Short words that decide what a sentence means and are near to others.
  private static let telling: Set<String> = [
    "not", "nor", "non", "never", "none", "without", "unless", "must", "shall", "should", "may",
    "can", "any", "all", "and", "one", "two", "six", "ten", "before", "after", "more", "most",
    "less", "least",
  ]
}
