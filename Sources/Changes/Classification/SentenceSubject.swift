internal import Standards
internal import Wording

/// A sentence of normative text that changed, as rules look at it.
struct SentenceSubject {
  /// What a sentence asks of those who conform.
  enum Force: Hashable {
    /// To do or leave something.
    case requirement
    /// Better to do it.
    case recommendation
    /// It may be done.
    case permission
    /// Nothing by itself, as a definition does.
    case statement
    /// It cannot be told, as for an item of a list of examples.
    case unknown
  }

  let change: SentenceChange
  let convention: KeywordConvention
  let references: ReferenceMoves
  let oldKeywords: [RequirementKeyword]
  let newKeywords: [RequirementKeyword]
  /// The old sentence as rules look at it.
  let old: SentenceSide
  /// The new sentence as rules look at it.
  let new: SentenceSide
  let oldForce: Force?
  let newForce: Force?
  /// Whether it is an item that stands under other words now, and asks for something else by that.
  let isUnderOtherList: Bool
  /// What is known of the text around it.
  let surroundings: Surroundings

  /// What is known of the text that a sentence is in.
  struct Surroundings {
    /// Whether it is required what the text says.
    var isNormative = false
    /// Whether a sentence of the text, before or after, requires something.
    var hasRequirement = false
    /// Whether it is in another row, in another column, or below another item.
    var isMisplaced = false
    /// Whether it is an item that stands under other words now.
    var isUnderOtherWords = false
    /// Whether most of its words come from other sentences, or went into them.
    var isRegrouped = false
    /// Whether the next sentence, before or after, refers to it by "it", "they" or "this".
    var isReferredTo = false
  }

  init(
    _ change: SentenceChange,
    _ convention: KeywordConvention,
    _ references: ReferenceMoves,
    surroundings: Surroundings = Surroundings()
  ) {
    self.change = change
    self.convention = convention
    self.references = references
    self.surroundings = surroundings
    oldKeywords = convention.keywords(in: change.old)
    newKeywords = convention.keywords(in: change.new)
    old = SentenceSide(change.old, oldKeywords)
    new = SentenceSide(change.new, newKeywords)
    oldForce = change.old.map { [oldKeywords] in convention.force(of: $0, oldKeywords) }
    newForce = change.new.map { [newKeywords] in convention.force(of: $0, newKeywords) }
    isUnderOtherList = surroundings.isUnderOtherWords && oldForce != newForce
  }

  /// Whether it is required what its text says.
  var isNormative: Bool { surroundings.isNormative }

  /// Whether there is anything to judge.
  var isChange: Bool {
    change.isChange || isUnderOtherList || surroundings.isMisplaced
      || surroundings.isUnderOtherWords
  }

  /// Whether the words of both sides are the same in another order.
  var isReordered: Bool {
    guard change.old != nil, change.new != nil, !change.edits.isEmpty else { return false }
    func words(_ side: SentenceSide) -> [String] {
      side.tokens.indices.filter { side.tokens[$0].isWord }.map { side.words[$0] }.sorted()
    }
    return wordEdits.count > 1 && words(old) == words(new)
      && !edits.contains { old.holdsForce($0.edit.old) || new.holdsForce($0.edit.new) }
  }

  /// Whether it asks for something before and after, so that a stricter or milder wording tells.
  var isRequirement: Bool { oldForce == .requirement && newForce == .requirement }

  /// The edits that are more than marks.
  var wordEdits: [(index: Int, edit: SentenceChange.Edit)] {
    edits.filter { !old.isPunctuation($0.edit.old) || !new.isPunctuation($0.edit.new) }
  }

  /// The edits with their positions.
  var edits: [(index: Int, edit: SentenceChange.Edit)] {
    change.edits.enumerated().map { ($0.offset, $0.element) }
  }
}
