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

  init(
    _ change: SentenceChange,
    _ convention: KeywordConvention,
    _ references: ReferenceMoves,
    isUnderOtherWords: Bool = false
  ) {
    self.change = change
    self.convention = convention
    self.references = references
    oldKeywords = convention.keywords(in: change.old)
    newKeywords = convention.keywords(in: change.new)
    old = SentenceSide(change.old?.tokens ?? [], oldKeywords)
    new = SentenceSide(change.new?.tokens ?? [], newKeywords)
    oldForce = change.old.map { convention.force(of: $0) }
    newForce = change.new.map { convention.force(of: $0) }
    isUnderOtherList = isUnderOtherWords && oldForce != newForce
  }

  /// Whether there is anything to judge.
  var isChange: Bool { change.isChange || isUnderOtherList }

  /// Whether it asks for something before and after, so that a stricter or milder wording tells.
  var isRequirement: Bool { oldForce == .requirement && newForce == .requirement }

  /// The edits with their positions.
  var edits: [(index: Int, edit: SentenceChange.Edit)] {
    change.edits.enumerated().map { ($0.offset, $0.element) }
  }
}
