internal import Markup
package import Standards
package import Wording

/// A sentence that says the same as before and is written in another way.
package struct RewrittenSentence: Hashable, Sendable {
  /// The sentence as it was.
  package let old: String
  /// The sentence as it is.
  package let new: String
  /// Whether a word may have been misspelt or a comma misplaced, which no rule can tell: an editor has to.
  package let isOpen: Bool
}

extension RewrittenSentence {
  /// The sentences that differ between two texts; nil where the difference is more than editorial. The rules are those that judge
  /// the informative text of a provision.
  package static func all(
    from old: Prose,
    to new: Prose,
    in language: Language
  ) -> [RewrittenSentence]? {
    let setting = BlockBuilder.Setting(language: language)
    let field = ProvisionComparison.FieldChange(
      from: BlockBuilder.blocks(of: old, setting),
      to: BlockBuilder.blocks(of: new, setting)
    )
    guard let field else { return [] }
    let reader = SubjectReader(
      field,
      KeywordConvention(.capitals),
      ReferenceMoves([]),
      isNormative: false
    )
    return all(reader.subjects)
  }

  /// The same of two parts of a line, which are held against each other however few of their words are alike.
  package static func all(
    fromPart old: Prose,
    to new: Prose,
    in language: Language
  ) -> [RewrittenSentence]? {
    let setting = BlockBuilder.Setting(language: language)
    let lines = [old, new].map { BlockBuilder.blocks(of: $0, setting) }
    guard lines.allSatisfy({ $0.map(\.kind) == [.paragraph] }) else {
      return all(from: old, to: new, in: language)
    }
    let sides = lines.map { Sentence($0[0].tokens, .prose) }
    let change = SentenceChange(old: sides[0], new: sides[1])
    let convention = KeywordConvention(.capitals, language)
    return all([SentenceSubject(change, convention, ReferenceMoves([]))])
  }

  /// The same of two titles.
  package static func all(fromTitle old: String, to new: String) -> [RewrittenSentence]? {
    guard old != new else { return [] }
    let change = SentenceChange(
      old: Sentence(Tokenizer.tokens(of: old), .heading),
      new: Sentence(Tokenizer.tokens(of: new), .heading)
    )
    return all([SentenceSubject(change, KeywordConvention(.capitals), ReferenceMoves([]))])
  }

  private static func all(_ subjects: [SentenceSubject]) -> [RewrittenSentence]? {
    let judged = subjects.map { subject in
      let field = FieldSubject(name: "Text", kind: .domain, sentences: [subject], users: [])
      let isOpen = !field.isEditorial
      return (subject.change, isOpen, isRight: !isOpen || Misspelling.isAllThatIsOpen(in: subject))
    }
    guard judged.allSatisfy(\.isRight) else { return nil }
    return judged.filter(\.0.isChange).compactMap { change, isOpen, _ in
      guard let old = change.old, let new = change.new else { return nil }
      return RewrittenSentence(old: old.text, new: new.text, isOpen: isOpen)
    }
  }
}

extension Redline {
  /// The words that a correction took out of a sentence, and those that it put in.
  package init(of correction: PageCorrection) {
    func blocks(_ text: String) -> [TextBlock] {
      [TextBlock(.paragraph, tokens: Tokenizer.tokens(of: text))]
    }
    self.init(from: blocks(correction.old), to: blocks(correction.new))
  }
}
