internal import ParallelWork
public import Standards

/// The lineage of two versions where no revision records it, as of imported catalogs.
///
/// Links that say where a withdrawn provision moved to count as records, where they lead to one that is new. A second id
/// that each side has once is trusted before anything else. What stands word for word under another id moved there, an id
/// is trusted where its title or its statement is alike on both sides, and most of a provision's requirements lead where
/// they stand now. All else is withdrawn and added; what likeness suggests beyond that is left to a person.
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
    pairSecondIDs()
    pairSameWords()
    trustIDs()
    pairDomains()
    followSentences()
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

  private mutating func pairSecondIDs() {
    let after = new.bySecondID(openNew)
    for (second, id) in old.bySecondID(openOld) {
      guard let other = after[second], old[id]?.kind == new[other]?.kind else { continue }
      link([id], to: [other])
    }
  }

  /// A domain whose members went to one other domain, and that has most of its members from it, is that one: groups of
  /// catalogs often have no id but their title.
  private mutating func pairDomains() {
    let (before, after) = (old.memberCounts(openOld), new.memberCounts(openNew))
    guard !before.isEmpty, !after.isEmpty else { return }
    var shared: [ProvisionID: [ProvisionID: Int]] = [:]
    for (id, ends) in lineage.ends {
      guard let parent = old[id]?.parent, before[parent] != nil else { continue }
      for end in ends where end.isLive {
        guard let target = new[end.id]?.parent, after[target] != nil else { continue }
        shared[parent, default: [:]][target, default: 0] += 1
      }
    }
    for (domain, targets) in shared.sorted(by: { $0.key < $1.key }) {
      guard let best = targets.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
        best.value * 2 > before[domain] ?? 0, best.value * 2 > after[best.key] ?? 0
      else { continue }
      link([domain], to: [best.key])
    }
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

  /// What is left over here went where its requirements stand now. Two second ids tell provisions apart whose words are the
  /// same.
  private mutating func followSentences() {
    for edge in KeptRequirements(beside: lineage, from: oldTexts, to: newTexts).edges
    where old[edge.old]?.secondID == nil || new[edge.new]?.secondID == nil {
      lineage.add(edge.old, Lineage.End(edge.new))
      openOld.remove(edge.old)
      openNew.remove(edge.new)
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

extension Version {
  /// The ids of some provisions by their second ids, where no two have one.
  fileprivate func bySecondID(_ ids: Set<ProvisionID>) -> [String: ProvisionID] {
    let pairs = ids.compactMap { id in self[id]?.secondID.map { ($0, id) } }
    return Dictionary(grouping: pairs, by: \.0).compactMapValues { $0.count == 1 ? $0[0].1 : nil }
  }

  /// How many criteria and domains stand directly in some domains.
  fileprivate func memberCounts(_ ids: Set<ProvisionID>) -> [ProvisionID: Int] {
    var counts: [ProvisionID: Int] = [:]
    for provision in provisions where provision.isLive {
      guard let parent = provision.parent, ids.contains(parent) else { continue }
      counts[parent, default: 0] += 1
    }
    return counts
  }
}
