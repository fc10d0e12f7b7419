package import Changes
package import Phrasing
package import Standards

/// What is said of a change beside the texts around it: pages and PDFs are two forms of it.
package struct ChangeView {
  /// What became of the provisions, as a heading: `PSF-2.1 Validation layer became PSF-2.1 Structured output`.
  package let heading: String
  /// The class that counts.
  package let changeClass: ComputedClass
  /// What happened: `moved, reworded`.
  package let summary: String
  /// `PSF-4.1 → PSF-4.2` where the ids differ; `covered by PSF-5.2`.
  package let ids: String?
  /// What was published, or what a revision states, where the rules compute another class.
  package let statement: String?
  /// Both titles, where the title is another.
  package let renaming: (old: String, new: String)?
  /// How the redlines are to be read, where they are no comparison of words.
  package let note: String?
  /// The parts of the text that differ.
  package let texts: [ChangedField]
  /// What the rules found, with what editors decided.
  package let findings: [FindingView]
  /// The revisions that explain it, the oldest first.
  package let rationales: [RationaleView]

  /// The view of an entry of a log of two versions of a publication.
  package init(_ entry: ChangeLog.Entry, in publication: Publication, _ say: Phrases) {
    let comparison = entry.comparison
    heading = say(entry.heading(say))
    changeClass = entry.changeClass
    summary = say.summary(of: entry)
    ids = entry.idChange(say)
    statement = Self.statement(of: entry).map { say($0) }
    renaming =
      comparison.isRenamed
      ? comparison.oldTitle.flatMap { old in comparison.newTitle.map { (old, $0) } } : nil
    note = entry.redlineNote.map { say($0) }
    texts = entry.changedTexts
    findings = entry.classification.judged.map { FindingView($0, say) }
    let provisions = Set(entry.relation.old + entry.relation.new)
    rationales = entry.revisions.compactMap { RationaleView($0, about: provisions, publication) }
  }

  private static func statement(of entry: ChangeLog.Entry) -> Phrase? {
    if let both = entry.reclassification { return Phrase("This change was \(both).") }
    let classification = entry.classification
    guard let stated = classification.stated, classification.computed != .decided(stated) else {
      return nil
    }
    let word = Phrase(word: stated.rawValue)
    return Phrase("The revision states \(word); the rules compute \(classification.computed.word).")
  }
}

/// What a rule found in a change.
package struct FindingView {
  /// The class that counts: the decided one, or the computed one.
  package let counted: ComputedClass
  /// What was found.
  package let summary: String
  /// The words on both sides.
  package let old: String?, new: String?
  /// Who conforms to the one text and not to the other.
  package let witness: String?
  /// The rule.
  package let rule: String
  /// What tells it from all other findings.
  package let fingerprint: String
  /// What an editor decided about it.
  package let decision: Decision?

  /// An editor's decision.
  package struct Decision {
    /// The classes before and after it.
    package let computed: String, decided: String
    /// The reason.
    package let reason: Prose
  }

  init(_ judged: Classification.Judged, _ say: Phrases) {
    let finding = judged.finding
    counted = judged.counted
    summary = say(finding.summary)
    (old, new) = (finding.old?.words, finding.new?.words)
    witness = finding.witness.map { say($0) }
    rule = finding.rule.description
    fingerprint = finding.fingerprint
    decision = judged.decision.map { decision in
      Decision(
        computed: say(finding.computed.word),
        decided: say(word: decision.changeClass.rawValue),
        reason: decision.reason
      )
    }
  }
}
