package import Phrasing
public import Standards

/// All changes between two versions of a standard: complete, and computed from the texts.
public struct ChangeLog: Sendable {
  /// A provision, or several that belong together, with what became of them.
  public struct Entry: Sendable {
    /// Which old provisions are which new ones.
    public let relation: Relation
    /// Domain, criterion or term.
    public let kind: Provision.Kind
    /// How the texts differ.
    public let comparison: ProvisionComparison
    /// What the change means for those who apply the standard.
    public let classification: Classification
    /// The revisions between the two versions that name one of the provisions.
    public let revisions: [RevisionReference]
    /// The class as it was published, where the lock of the newer version records it.
    public internal(set) var published: ChangeClass?
    /// The gravest class of the steps between the versions, where the change between them is undecided.
    public internal(set) var composed: ChangeClass?
  }

  /// A revision by its version and name.
  public struct RevisionReference: Hashable, Sendable {
    /// The version that it belongs to.
    public let version: VersionID
    /// Its name there.
    public let slug: Slug
    /// Its title.
    public let title: String

    /// A revision of a version.
    public init(_ revision: Revision, of version: VersionID) {
      (self.version, slug, title) = (version, revision.slug, revision.title)
    }
  }

  /// The older version.
  public let old: VersionID
  /// The newer version.
  public let new: VersionID
  /// What changed, in the order of the newer version's ids: first domains and criteria, then terms.
  public internal(set) var entries: [Entry]
  /// The relations of all provisions, changed or not.
  public let relations: [Relation]
  /// The counts of both sides, by kind of provision, for the kinds that there are.
  public let conservation: [Conservation]
  /// How many provisions have the same id, title and text on both sides.
  public let unchanged: Int
  /// What likeness suggests of provisions that are only withdrawn and added here, where no revision records a lineage.
  public let suggestions: [LineageSuggestion]
  private let positions: RelationPositions
  private let relationPositions: RelationPositions
  /// What each of several provisions became that became several others together.
  private let regrouped: [ProvisionID: [ProvisionID]]

  init(
    old: VersionID,
    new: VersionID,
    entries: [Entry],
    relations: [Relation],
    conservation: [Conservation],
    suggestions: [LineageSuggestion],
    regrouped: [ProvisionID: [ProvisionID]] = [:]
  ) {
    self.regrouped = regrouped
    (self.old, self.new, self.entries) = (old, new, entries)
    self.relations = relations
    self.conservation = conservation
    unchanged = relations.count - entries.count
    self.suggestions = suggestions
    positions = RelationPositions(of: entries.map(\.relation))
    relationPositions = RelationPositions(of: relations)
  }

  /// What a provision of the older version itself became. Where several became several others, that can be fewer than all of
  /// them.
  public func successors(of id: ProvisionID, in relation: Relation) -> [ProvisionID] {
    regrouped[id] ?? relation.new
  }

  /// The entry in which a provision of the newer version stands.
  public func entry(ofNew id: ProvisionID) -> Entry? {
    positions.new[id].map { entries[$0] }
  }

  /// Whether an entry tells what became of a requirement whose id another one has now, in an entry of its own.
  public func isFormer(_ entry: Entry) -> Bool {
    entry.relation.new.isEmpty && positions.new[entry.id] != nil
  }

  /// The entry in which a provision of the older version stands.
  public func entry(ofOld id: ProvisionID) -> Entry? {
    positions.old[id].map { entries[$0] }
  }

  /// What became of a provision of the older version, changed or not; nil where that version does not hold it.
  public func relation(ofOld id: ProvisionID) -> Relation? {
    relationPositions.old[id].map { relations[$0] }
  }

  /// What a provision of the newer version comes from, changed or not; nil where that version does not hold it.
  public func relation(ofNew id: ProvisionID) -> Relation? {
    relationPositions.new[id].map { relations[$0] }
  }

  /// The entries with an id as their own; two where the id was bound to another requirement.
  public func entries(listedUnder id: ProvisionID) -> [Entry] {
    let new = positions.new[id]
    let old = positions.old[id].flatMap { $0 == new ? nil : $0 }
    return [old, new].compactMap { $0.map { entries[$0] } }.filter { $0.id == id }
  }

  /// Where an entry of this log stands in ``entries``.
  public func position(of entry: Entry) -> Int? {
    if let first = entry.relation.new.first { return positions.new[first] }
    return entry.relation.old.first.flatMap { positions.old[$0] }
  }
}

/// The positions of relations in a list, by the ids on each side; an id is in one relation of a side at most.
private struct RelationPositions: Sendable {
  private(set) var old: [ProvisionID: Int] = [:]
  private(set) var new: [ProvisionID: Int] = [:]

  init(of relations: [Relation]) {
    for (position, relation) in relations.enumerated() {
      for id in relation.old { old[id] = position }
      for id in relation.new { new[id] = position }
    }
  }
}

extension ChangeLog {
  /// How many changes there are, in words: `1 change`.
  package var changeCount: Phrase { Self.count(entries.count) }

  /// A number of changes in words.
  package static func count(_ count: Int) -> Phrase {
    count == 1 ? Phrase("1 change") : Phrase("\(count) changes")
  }

  /// How many provisions are as they were, in words.
  package var unchangedCount: Phrase {
    unchanged == 1 ? Phrase("1 provision unchanged") : Phrase("\(unchanged) provisions unchanged")
  }

  /// The log in a sentence.
  package var summary: Phrase { Phrase("\(changeCount), \(unchangedCount).") }
}

extension ChangeLog.Entry {
  /// The id that the entry is listed under: the new one, or the old one where nothing follows.
  public var id: ProvisionID { relation.id }

  /// Its title: the new one, or the old one where nothing follows.
  public var title: String { comparison.newTitle ?? comparison.oldTitle ?? "" }
  /// The id with the title, as headings and lists have it.
  public var heading: String { id.heading(title) }

  /// The class that counts: the published one, or the computed one where none is recorded.
  public var changeClass: ComputedClass {
    if let published { return .decided(published) }
    guard classification.effective == .undecided, let composed else {
      return classification.effective
    }
    return .decided(composed)
  }

  /// Both classes in words, where a later program computes another one than was published.
  package var reclassification: Phrase? {
    guard let published, classification.effective != .decided(published) else { return nil }
    let computed = classification.effective.word
    return Phrase("published as \(Phrase(word: published.rawValue)), computed as \(computed) now")
  }

  /// What happened, in words: `moved, reworded`.
  public var summary: [String] {
    var words = relation.kind == .same ? [] : [relation.kind.rawValue]
    guard !relation.old.isEmpty, !relation.new.isEmpty, relation.kind != .replaced else {
      return words
    }
    if comparison.isRenamed, relation.old.count == relation.new.count { words.append("renamed") }
    if comparison.isTextChanged { words.append("reworded") }
    return words
  }
}
