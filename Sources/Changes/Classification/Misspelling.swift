internal import Standards
internal import Wording

/// Differences so small that they may be a slip of writing: a misspelt word, a word that is there twice, a comma. No rule can tell:
/// "affect" and "effect" differ in one letter, too, and a comma may part what belongs together.
enum Misspelling {
  /// Whether everything in a sentence that is not only written in another way may be a slip; false where there is no such edit.
  static func isAllThatIsOpen(in subject: SentenceSubject) -> Bool {
    let (change, surroundings) = (subject.change, subject.surroundings)
    guard change.old != nil, change.new != nil, !change.isMoved, !surroundings.isMisplaced,
      !surroundings.isUnderOtherWords
    else { return false }
    let explained = Set(ChangeRules.ofSpelling.flatMap { $0.judge(subject) }.flatMap(\.explained))
    let open = change.edits.indices.filter { !explained.contains($0) }.map { change.edits[$0] }
    return !open.isEmpty
      && open.allSatisfy {
        isOfSpelling($0, subject) || isOfCommas($0, subject) || isRepeated($0, subject)
      }
  }

  private static func isOfSpelling(_ edit: SentenceChange.Edit, _ subject: SentenceSubject) -> Bool
  {
    let (old, new) = (subject.old.tokens[edit.old], subject.new.tokens[edit.new])
    return old.count == new.count && zip(old, new).allSatisfy(isPair)
  }

  private static func isOfCommas(_ edit: SentenceChange.Edit, _ subject: SentenceSubject) -> Bool {
    (subject.old.tokens[edit.old] + subject.new.tokens[edit.new]).allSatisfy { $0.text == "," }
  }

  /// Whether a word is taken out that is there twice in a row.
  private static func isRepeated(_ edit: SentenceChange.Edit, _ subject: SentenceSubject) -> Bool {
    let words = subject.old.tokens
    guard edit.new.isEmpty, edit.old.count == 1, isPlainWord(words[edit.old.lowerBound]) else {
      return false
    }
    let neighbours = [edit.old.lowerBound - 1, edit.old.upperBound].filter(words.indices.contains)
    return neighbours.contains { words[$0].folded == words[edit.old.lowerBound].folded }
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
