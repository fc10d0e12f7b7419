internal import Phrasing
internal import Standards
internal import Wording

/// `SHOULD` became `MUST`, `MUST` became `MUST NOT`, and the like.
enum KeywordChanged: SentenceRule {
  static let id = ChangeRuleID("keyword-changed")
  static let manual = """
    The word that gives a sentence its force is another one.

    A stronger duty is breaking: MAY or SHOULD becomes MUST, MAY becomes MUST NOT, a NOT is added to a MUST or taken \
    from it. A weaker one is relaxing: MUST becomes SHOULD, SHOULD becomes MAY. MAY becomes SHOULD is clarifying, since \
    a recommendation binds nobody. MUST and SHALL say the same. What a negated permission asks for is not known, so that a \
    change from it or to it is undecided.

    Left open is a keyword behind "that", "which", "if" and the like in a sentence with several, since there it may say \
    which things are meant; MAY beside "only", which may rule out all else; and a NOT that came or went with other words.

    Keywords are compared in their order, and only where a sentence has as many as before. Where a standard writes MUST \
    in capitals, the same word in lower case is no keyword (RFC 8174). "May" beside a date is a month.
    """

  static func judge(_ subject: SentenceSubject) -> [Judgement] {
    guard subject.change.old != nil, subject.change.new != nil,
      subject.oldKeywords.count == subject.newKeywords.count
    else { return [] }
    return zip(subject.oldKeywords, subject.newKeywords).compactMap { old, new in
      let isOpen =
        isOpen(old, in: subject.old) || isOpen(new, in: subject.new)
        || old.isNegated != new.isNegated && hasOtherEdits(subject)
      let edits = subject.edits.filter {
        $0.edit.old.overlaps(old.words) || $0.edit.new.overlaps(new.words)
      }
      guard !edits.isEmpty else { return nil }
      let explained = edits.filter { covers($0.edit, old, new) }.map(\.index)
      return judgement(
        from: old,
        to: new,
        explained,
        (subject.old.text(in: old.words), subject.new.text(in: new.words)),
        isOpen: isOpen
      )
    }
  }

  /// Whether other words changed with a negation: "MUST NOT fail to report" and "MUST report" are one.
  private static func hasOtherEdits(_ subject: SentenceSubject) -> Bool {
    let pairs = Array(zip(subject.oldKeywords, subject.newKeywords))
    return subject.wordEdits.contains { _, edit in
      !pairs.contains { covers(edit, $0, $1) }
    }
  }

  private static func isOpen(_ keyword: RequirementKeyword, in side: SentenceSide) -> Bool {
    let before = keyword.words.lowerBound > 0 ? side.words[keyword.words.lowerBound - 1] : ""
    let isBounded = side.words.contains { ["most", "least", "within", "than"].contains($0) }
    return side.hasNegatedSubject || ["that", "which", "who", "says", "say"].contains(before)
      || keyword.strength == .may && isBounded
      || side.keywords.count > 1 && side.isInClause(keyword.words.lowerBound)
      || keyword.strength == .may && side.words.contains("only")
  }

  /// Whether an edit is of nothing but the keyword.
  private static func covers(
    _ edit: SentenceChange.Edit,
    _ old: RequirementKeyword,
    _ new: RequirementKeyword
  ) -> Bool {
    (edit.old.isEmpty || old.words.clamped(to: edit.old) == edit.old)
      && (edit.new.isEmpty || new.words.clamped(to: edit.new) == edit.new)
  }

  private static func judgement(
    from old: RequirementKeyword,
    to new: RequirementKeyword,
    _ explained: [Int],
    _ words: (old: String, new: String),
    isOpen: Bool
  ) -> Judgement {
    let summary: Phrase = "'\(words.old)' became '\(words.new)'"
    if old.means(new) {
      return .decided(.editorial, summary, explains: explained, words: words)
    }
    guard !old.isUnknown, !new.isUnknown, !isOpen else { return .undecided(summary, words: words) }
    switch changeClass(from: old, to: new) {
    case .breaking:
      let witness: Phrase =
        old.strength == .must
        ? Phrase("What was required (\(old.name)) is now ruled out.")
        : Phrase("Making use of the choice (\(old.name)) no longer conforms.")
      return .breaking(summary, witness: witness, explains: explained, words: words)
    case let milder:
      return .decided(milder, summary, explains: explained, words: words)
    }
  }

  private static func changeClass(
    from old: RequirementKeyword,
    to new: RequirementKeyword
  ) -> ChangeClass {
    if new.strength == .must { return .breaking }
    if old.strength == .must { return .relaxing }
    return new.strength < old.strength ? .relaxing : .clarifying
  }
}
