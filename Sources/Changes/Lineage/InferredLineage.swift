internal import ParallelWork
public import Standards

/// The lineage of two versions where no revision records it, as of imported catalogs.
///
/// What stands word for word under another id moved there. An id is trusted where its title or its statement is alike on
/// both sides. Links that say where a withdrawn provision
/// moved to count as records, where they lead to one that is new. All else is withdrawn and added; what likeness suggests
/// beyond that is left to a person.
public struct InferredLineage: Sendable {
  /// The edges.
  public private(set) var lineage = Lineage()
  /// What likeness suggests of provisions that are only withdrawn and added here, the surest first.
  public private(set) var suggestions: [LineageSuggestion] = []
  /// The ids that both sides have over texts that are not alike.
  public private(set) var distrusted: [ProvisionID] = []

  private let old: Version
  private let new: Version
  private let oldTexts: VersionTexts
  private let newTexts: VersionTexts
  private var openOld: Set<ProvisionID>
  private var openNew: Set<ProvisionID>

  /// Infers a lineage.
  ///
  /// - Parameters:
  ///   - old: The older version.
  ///   - new: The newer version.
  ///   - records: What is recorded all the same, such as the records of a draft that were written between two states of it.
  ///     One that the two versions cannot have is passed over.
  public init(from old: Version, to new: Version, records: [RecordedChange] = []) {
    let texts = VersionTexts.all(of: [old, new])
    self.init(from: texts[0], to: texts[1], records: records)
  }

  init(from oldTexts: VersionTexts, to newTexts: VersionTexts, records: [RecordedChange] = []) {
    (self.oldTexts, self.newTexts) = (oldTexts, newTexts)
    (old, new) = (oldTexts.version, newTexts.version)
    (openOld, openNew) = (oldTexts.liveIDs, newTexts.liveIDs)
    for record in records { link(record.action) }
    for tombstone in new.provisions { link(tombstone) }
    pairSameWords()
    trustIDs()
    suggestions = LineageSuggestion.all(
      from: oldTexts.words(of: openOld),
      to: newTexts.words(of: openNew)
    )
    close()
  }

  private mutating func link(_ action: RecordedChange.Action) {
    switch action {
    case .moved(let id, let target): link([id], to: [target])
    case .split(let id, let targets): link([id], to: targets)
    case .merged(let ids, let target): link(ids, to: [target])
    case .replaced(let id) where openOld.contains(id) && openNew.contains(id):
      lineage.replace(id)
      openOld.remove(id)
      openNew.remove(id)
    case .replaced, .withdrawn, .added, .reinstated, .modified, .renamed: break
    }
  }

  private mutating func link(_ sources: [ProvisionID], to targets: [ProvisionID]) {
    guard sources.allSatisfy(openOld.contains), targets.allSatisfy(openNew.contains) else { return }
    for source in sources {
      for target in targets { lineage.add(source, Lineage.End(target)) }
    }
    openOld.subtract(sources)
    openNew.subtract(targets)
  }

  /// Where a tombstone says that its provision moved. What was there before did not come from elsewhere: then it covers.
  private mutating func link(_ provision: Provision) {
    guard let tombstone = provision.tombstone, openOld.contains(provision.id) else { return }
    let targets = Set(tombstone.movedTo.map(\.id)).filter {
      new[$0]?.isLive == true && old[$0]?.isLive != true
    }
    guard !targets.isEmpty else { return }
    for target in targets { lineage.add(provision.id, Lineage.End(target)) }
    openOld.remove(provision.id)
    openNew.subtract(targets)
  }

  /// A provision whose words stand under one other id and under no id twice goes by that id now, whatever is under its own: a
  /// catalog that is numbered anew keeps its texts.
  private mutating func pairSameWords() {
    for id in openOld.intersection(openNew)
    where oldTexts.wording(of: id) == newTexts.wording(of: id) {
      link([id], to: [id])
    }
    let writings = newTexts.writings(of: openNew)
    for (writing, id) in oldTexts.writings(of: openOld) {
      guard let other = writings[writing], other != id else { continue }
      link([id], to: [other])
    }
  }

  private mutating func trustIDs() {
    let shared = openOld.intersection(openNew).sorted()
    let trust = mapInParallel(shared) { [oldTexts, newTexts] id in
      oldTexts.isAlike(id, to: newTexts)
    }
    for (id, isTrusted) in zip(shared, trust) {
      guard isTrusted else {
        distrusted.append(id)
        continue
      }
      lineage.add(id, Lineage.End(id))
      openOld.remove(id)
      openNew.remove(id)
    }
  }

  /// What is left is gone or new; an id whose tombstone on the older side has its title is back.
  private mutating func close() {
    for id in openOld {
      let tombstone = new[id]?.tombstone
      lineage.withdraw(id, by: (tombstone.map { $0.by + $0.movedTo } ?? []).map(\.id))
    }
    for id in openNew {
      if let stone = old[id], let provision = new[id], !stone.isLive,
        IdentityGuard.haveLikeTitles(stone, provision)
      {
        lineage.reinstate(id)
      } else {
        lineage.begin(id)
      }
    }
  }
}
