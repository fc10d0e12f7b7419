internal import Phrasing
public import Standards

/// The name of a rule of the classification.
public struct ChangeRuleID: Identifier {
  /// The name as it is written.
  public let description: String
  /// A name as it is written.
  public init(_ text: String) { description = text }
}

/// A kind of change that the classification knows, and the class that it has.
///
/// A rule is a pure function. One that cannot be sure says nothing, or `undecided`: what no rule explains is undecided
/// in normative text.
public protocol ChangeRule: Sendable {
  /// Its name, for the kind of change.
  static var id: ChangeRuleID { get }
  /// What it finds, why the class is right, and what it does not judge.
  static var manual: String { get }
}

/// A rule that looks at a provision as a whole.
protocol ProvisionRule: ChangeRule {
  static func judge(_ subject: ProvisionSubject) -> [Judgement]
}

/// A rule that looks at a field that is not normative.
protocol FieldRule: ChangeRule {
  static func judge(_ subject: FieldSubject) -> [Judgement]
}

/// A rule that looks at a sentence of normative text and the words that differ in it.
protocol SentenceRule: ChangeRule {
  static func judge(_ subject: SentenceSubject) -> [Judgement]
}

/// What a rule says of its subject.
struct Judgement {
  /// The class.
  let computed: ComputedClass
  /// What happened, in a few words.
  let summary: Phrase
  /// Who is affected; needed where the class is breaking.
  let witness: Phrase?
  /// The edits of the sentence, by position, that need no other explanation.
  let explained: [Int]
  /// The words that the judgement rests on, where they are not those of the explained edits.
  let words: (old: String, new: String)?

  init(
    _ computed: ComputedClass,
    _ summary: Phrase,
    witness: Phrase? = nil,
    explains explained: [Int] = [],
    words: (old: String, new: String)? = nil
  ) {
    self.computed = computed
    self.summary = summary
    self.witness = witness
    self.explained = explained
    self.words = words
  }

  static func decided(
    _ changeClass: ChangeClass,
    _ summary: Phrase,
    explains explained: [Int] = [],
    words: (old: String, new: String)? = nil
  ) -> Judgement {
    Judgement(.decided(changeClass), summary, explains: explained, words: words)
  }

  /// Breaking, with who is affected.
  static func breaking(
    _ summary: Phrase,
    witness: Phrase,
    explains explained: [Int] = [],
    words: (old: String, new: String)? = nil
  ) -> Judgement {
    Judgement(.decided(.breaking), summary, witness: witness, explains: explained, words: words)
  }

  static func undecided(
    _ summary: Phrase,
    explains explained: [Int] = [],
    words: (old: String, new: String)? = nil
  ) -> Judgement {
    Judgement(.undecided, summary, explains: explained, words: words)
  }
}
