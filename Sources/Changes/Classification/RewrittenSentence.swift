internal import Markup
package import Standards
package import Wording

/// A sentence that says the same as before and is written in another way.
package struct RewrittenSentence: Hashable, Sendable {
  /// The sentence as it was.
  package let old: String
  /// The sentence as it is.
  package let new: String

  init(_ old: String, _ new: String) { (self.old, self.new) = (old, new) }
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
    let subject = FieldSubject(
      name: field.name,
      kind: .domain,
      sentences: reader.subjects,
      users: []
    )
    guard subject.isEditorial else { return nil }
    return field.sentences.filter(\.isChange).compactMap { change in
      guard let old = change.old, let new = change.new else { return nil }
      return RewrittenSentence(old.text, new.text)
    }
  }

  /// The same of two titles.
  package static func all(fromTitle old: String, to new: String) -> [RewrittenSentence]? {
    guard old != new else { return [] }
    guard FieldSubject.isWrittenAlike(old, new, .domain) else { return nil }
    return [RewrittenSentence(old, new)]
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
