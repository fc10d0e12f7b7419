internal import Diagnostics
internal import Standards
internal import Wording

/// Runs the rules over provisions that belong together.
struct Classifier {
  let convention: KeywordConvention
  let references: ReferenceMoves

  /// The findings of all rules, each once, in the order of provision, field and sentence.
  func findings(in subject: ProvisionSubject) -> [ChangeFinding] {
    let whole = ChangeRules.ofProvisions.flatMap { rule in
      rule.judge(subject).map { finding(rule.id, $0, subject) }
    }
    switch subject.relation.kind {
    case .added, .reinstated, .withdrawn, .replaced: return whole
    case .same, .moved, .split, .merged, .regrouped:
      let texts = subject.comparison.fields.filter { !Self.frame.contains($0.name) }
      return whole + texts.flatMap { findings(in: $0, of: subject) }
    }
  }

  /// The fields that are no text, and are judged with the provision as a whole.
  private static let frame = [
    ProvisionText.parent, ProvisionText.applicability, ProvisionText.force,
  ]

  private func findings(
    in field: ProvisionComparison.FieldChange,
    of subject: ProvisionSubject
  ) -> [ChangeFinding] {
    let isNormative = subject.isNormative(field.name)
    let sentences = SubjectReader(field, convention, references, isNormative: isNormative).subjects
    let places = FieldPlaces(field.name, subject)
    guard isNormative else {
      let whole = FieldSubject(
        name: field.name,
        oldName: field.oldName,
        kind: subject.kind,
        sentences: sentences,
        users: subject.users
      )
      return ChangeRules.ofFields.flatMap { rule in
        rule.judge(whole).map {
          finding(rule.id, $0, sentences.first { $0.change.isChange }, places)
        }
      }
    }
    let numbers = ItemNumbers.judge(field).map { finding(Reworded.id, $0, sentences.first, places) }
    return (numbers.map { [$0] } ?? [])
      + sentences.filter(\.isChange).flatMap { findings(in: $0, places) }
  }

  /// What rules say of a sentence; what they leave unexplained is undecided.
  private func findings(in sentence: SentenceSubject, _ places: FieldPlaces) -> [ChangeFinding] {
    var explained: Set<Int> = []
    var findings: [ChangeFinding] = []
    // Where only the order of the words differs, no rule about words that came or went is right.
    let rules = sentence.isReordered ? ChangeRules.ofPlace : ChangeRules.ofSentences
    for rule in rules {
      for judgement in rule.judge(sentence) {
        explained.formUnion(judgement.explained)
        findings.append(finding(rule.id, judgement, sentence, places))
      }
    }
    let left = sentence.change.edits.indices.filter { !explained.contains($0) }
    let rest = Reworded.judge(sentence, unexplained: left)
    return findings + (rest.map { [finding(Reworded.id, $0, sentence, places)] } ?? [])
  }

  private func finding(
    _ rule: ChangeRuleID,
    _ judgement: Judgement,
    _ subject: ProvisionSubject
  ) -> ChangeFinding {
    ChangeFinding(
      rule: rule,
      judgement: judgement,
      old: subject.before.first.map {
        .init(provision: $0.id, words: judgement.words?.old ?? "", place: $0.place)
      },
      new: subject.after.first.map {
        .init(provision: $0.id, words: judgement.words?.new ?? "", place: $0.place)
      },
      subject: subject.ids
    )
  }

  private func finding(
    _ rule: ChangeRuleID,
    _ judgement: Judgement,
    _ sentence: SentenceSubject?,
    _ places: FieldPlaces
  ) -> ChangeFinding {
    let change = sentence?.change
    let edits = judgement.explained.compactMap { change?.edits[$0] }
    return ChangeFinding(
      rule: rule,
      judgement: judgement,
      field: places.field,
      old: places.old(
        change?.old,
        words: judgement.words?.old ?? text(edits.map(\.old), of: change?.old),
        ranges: edits.map(\.old)
      ),
      new: places.new(
        change?.new,
        words: judgement.words?.new ?? text(edits.map(\.new), of: change?.new),
        ranges: edits.map(\.new)
      ),
      subject: places.ids + [places.field, change?.old?.key ?? "", change?.new?.key ?? ""]
    )
  }

  private func text(_ ranges: [Range<Int>], of sentence: Sentence?) -> String {
    guard let sentence else { return "" }
    return ranges.filter { !$0.isEmpty }.map { Token.text(of: sentence.tokens[$0]) }
      .joined(separator: " … ")
  }
}
