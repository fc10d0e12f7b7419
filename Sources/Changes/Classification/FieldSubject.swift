internal import Standards
internal import Wording

/// A field that changed and is not normative, as rules look at it.
struct FieldSubject {
  let name: String
  /// Its name before, where that was another one.
  var oldName: String?
  let kind: Provision.Kind
  /// Its sentences that changed, or stand under other words now.
  let sentences: [SentenceSubject]
  /// The criteria whose normative text uses the term, where it defines one.
  let users: [ProvisionID]

  /// Whether all that differs is how something is written.
  var isEditorial: Bool {
    isNameWrittenAlike && !sentences.contains { $0.change.old == nil || $0.change.new == nil }
      && sentences.allSatisfy { subject in
        let change = subject.change
        guard !subject.surroundings.isMisplaced, !subject.surroundings.isUnderOtherWords
        else { return false }
        let judgements = ChangeRules.ofSpelling.flatMap { $0.judge(subject) }
        return Set(judgements.flatMap(\.explained)).count == change.edits.count
      }
  }

  /// Whether its heading says the same as before.
  private var isNameWrittenAlike: Bool {
    oldName.map { Self.isWrittenAlike($0, name, kind) } ?? true
  }

  /// Whether two titles say the same and are only written in another way.
  static func isWrittenAlike(_ old: String, _ new: String, _ kind: Provision.Kind) -> Bool {
    let change = SentenceChange(
      old: Sentence(Tokenizer.tokens(of: old), .heading),
      new: Sentence(Tokenizer.tokens(of: new), .heading)
    )
    let sentence = SentenceSubject(change, KeywordConvention(.capitals), ReferenceMoves([]))
    return FieldSubject(name: "Title", kind: kind, sentences: [sentence], users: []).isEditorial
  }

  /// The words before and after that differ, from the first sentence that does.
  var words: (old: String, new: String) {
    let change = sentences.first { $0.change.isChange }?.change
    return (change?.old?.text ?? "", change?.new?.text ?? "")
  }

  private static let applicability: Set<String> = [
    "applicability", "applicable", "applies-to", "appliesto", "level", "levels", "class", "classes",
    "classification", "baseline", "baselines", "profile", "profiles", "scope", "tier", "maturity",
    "implementation-level", "maturity-level", "impact", "priority", "group", "groups", "role",
    "roles", "audience",
  ]

  /// Whether its name says that it is about to whom, or from which level on, a requirement applies: `Applicability`.
  var isAboutApplicability: Bool {
    Self.applicability.contains(name.lowercased().replacing(" ", with: "-"))
  }

  /// Whether a property changed that says to whom, or from which level on, a requirement applies: `level: 1`.
  var changesApplicability: Bool {
    sentences.contains { subject in
      [subject.old, subject.new].contains { side in
        side.words.prefix { $0 != ":" }.contains(where: Self.applicability.contains)
      }
    }
  }
}
