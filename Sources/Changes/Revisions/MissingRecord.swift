public import Standards

/// A change that no revision explains.
public enum MissingRecord: Sendable {
  /// The text or the title differs.
  case text(old: Provision, new: Provision, fields: [String], isRenamed: Bool)
  /// Provisions are gone and others are new that go on with their texts, by their likeness.
  case lineage(LineageSuggestion, old: [Provision], new: [Provision])
  /// A provision is gone; the newer version may have a tombstone.
  case lost(Provision, tombstone: Provision?)
  /// A provision is new, or is back.
  case unannounced(Provision, isBack: Bool)

  /// Why something is withdrawn, where its tombstone says so in one line.
  var statedReason: String? {
    guard case .lost(_, let tombstone?) = self, let reason = tombstone.tombstone?.reason else {
      return nil
    }
    let text = String(decoding: reason.source, as: UTF8.self)
    return text.isEmpty || text.contains(where: \.isNewline) ? nil : text
  }

  /// What an editor would record.
  public var actions: [RecordedChange.Action] {
    switch self {
    case .text(_, let new, let fields, let isRenamed):
      (fields.isEmpty ? [] : [.modified(new.id)]) + (isRenamed ? [.renamed(new.id)] : [])
    case .lineage(let suggestion, _, _): [suggestion.relation.action].compactMap(\.self)
    case .lost(let old, let tombstone):
      [.withdrawn(old.id, by: tombstone?.tombstone?.by.map(\.id) ?? [])]
    case .unannounced(let new, let isBack): [isBack ? .reinstated(new.id) : .added(new.id)]
    }
  }

  /// The same as it is written in the changes of a revision: `- {modified: PSF-4.2}`.
  public var entries: [String] { actions.map { "- {\(RecordText.entry($0))}" } }

  /// The provision that it is about: the new one, or the old one where nothing follows.
  public var subject: Provision {
    switch self {
    case .text(_, let new, _, _), .unannounced(let new, _): new
    case .lineage(_, let old, let new): new.first ?? old[0]
    case .lost(let old, _): old
    }
  }
}

extension MissingRecord {
  /// All changes of a version that its revisions do not explain, in the order of the ids.
  ///
  /// - Parameters:
  ///   - log: What changed between the two versions.
  ///   - recorded: What the newer version's revisions record.
  ///   - everUsed: The ids that any version before the newer one had on its branch.
  public static func all(
    from old: Version,
    to new: Version,
    log: ChangeLog,
    recorded: RecordedLineage,
    everUsed: Set<ProvisionID>
  ) -> [MissingRecord] {
    let lineages = lineages(from: old, to: new, recorded: recorded, everUsed: everUsed)
    let told = Set(lineages.flatMap(\.actions).flatMap(\.new))
    let texts = texts(from: old, to: new, log: log).filter { !told.contains($0.subject.id) }
    return (texts + lineages).sorted { $0.subject.id < $1.subject.id }
  }

  private static func texts(from old: Version, to new: Version, log: ChangeLog) -> [MissingRecord] {
    var (modified, renamed): (Set<ProvisionID>, Set<ProvisionID>) = ([], [])
    for change in new.revisions.flatMap(\.changes) {
      switch change.action {
      case .modified(let id): modified.insert(id)
      case .renamed(let id): renamed.insert(id)
      default: break
      }
    }
    return log.entries.filter { $0.relation.kind == .same }.compactMap { entry in
      guard let before = old[entry.id], let after = new[entry.id],
        !before.isCorrected(by: after)
      else { return nil }
      let fields = modified.contains(after.id) ? [] : entry.comparison.fields.map(\.name)
      let isRenamed = entry.comparison.isRenamed && !renamed.contains(after.id)
      guard isRenamed || !fields.isEmpty else { return nil }
      return .text(old: before, new: after, fields: fields, isRenamed: isRenamed)
    }
  }

  private static func lineages(
    from old: Version,
    to new: Version,
    recorded: RecordedLineage,
    everUsed: Set<ProvisionID>
  ) -> [MissingRecord] {
    // Where an entry names an id and cannot be meant, it is the entry that is at fault.
    let disputed = Set(recorded.problems.flatMap { $0.change.action.old + $0.change.action.new })
    let lost = recorded.lost.filter { !disputed.contains($0) }.compactMap { old[$0] }
    let come = recorded.unannounced.filter { !disputed.contains($0) }.compactMap { new[$0] }
    let kept = kept(from: old, to: new, recorded, Set(lost.map(\.id)), Set(come.map(\.id)))
    let known = kept.told
    let left = lost.filter { !known.contains($0.id) }
    let fresh = come.filter { !everUsed.contains($0.id) && !known.contains($0.id) }
    let alike =
      left.isEmpty || fresh.isEmpty
      ? [] : LineageSuggestion.all(from: left, of: old, to: fresh, of: new)
    let suggestions = kept + alike
    let told = suggestions.told
    return suggestions.map {
      .lineage(
        $0,
        old: $0.relation.old.compactMap { old[$0] },
        new: $0.relation.new.compactMap { new[$0] }
      )
    }
      + lost.filter { !told.contains($0.id) }.map { provision in
        .lost(provision, tombstone: new[provision.id])
      }
      + come.filter { !told.contains($0.id) }.map {
        .unannounced($0, isBack: everUsed.contains($0.id))
      }
  }

  /// What stands word for word on the other side, where no entry speaks of it yet.
  private static func kept(
    from old: Version,
    to new: Version,
    _ recorded: RecordedLineage,
    _ lost: Set<ProvisionID>,
    _ come: Set<ProvisionID>
  ) -> [LineageSuggestion] {
    guard !lost.isEmpty || !come.isEmpty else { return [] }
    let texts = VersionTexts.all(of: [old, new])
    let told = new.revisions.flatMap(\.changes).map(\.action).filter(\.isOfLineage)
    let (oldTold, newTold) = (Set(told.flatMap(\.old)), Set(told.flatMap(\.new)))
    return MisnamedLineage.all(in: recorded.lineage, from: texts[0], to: texts[1])
      .map(\.relation)
      .filter { relation in
        relation.action != nil
          && oldTold.isDisjoint(with: relation.old) && newTold.isDisjoint(with: relation.new)
      }
      .map { LineageSuggestion(relation: $0, score: 1) }
  }
}

extension [LineageSuggestion] {
  /// The ids of which one of them says what became of them, or where they come from.
  fileprivate var told: Set<ProvisionID> { Set(flatMap { $0.relation.old + $0.relation.new }) }
}

extension MissingRecord {
  /// What one reason explains: a domain that goes by another id with the members that go along, and everything else by itself.
  static func grouped(_ records: [MissingRecord]) -> [[MissingRecord]] {
    let domains = records.indices.filter { records[$0].moved(.domain) != nil }
    var members: [Int: [MissingRecord]] = [:]
    var taken: Set<Int> = []
    for index in records.indices {
      guard let member = records[index].moved(.criterion) else { continue }
      let home = domains.first { place in
        records[place].moved(.domain).map { go(member, along: $0) } ?? false
      }
      guard let home else { continue }
      members[home, default: []].append(records[index])
      taken.insert(index)
    }
    return records.indices.filter { !taken.contains($0) }.map {
      [records[$0]] + (members[$0] ?? [])
    }
  }

  private typealias Sides = (old: [Provision], new: [Provision])

  /// Both sides of provisions of a kind that go on under other ids.
  private func moved(_ kind: Provision.Kind) -> Sides? {
    guard case .lineage(_, let old, let new) = self, new.first?.kind == kind else { return nil }
    return (old, new)
  }

  /// Whether all of some provisions were in a domain, and are in what it became.
  private static func go(_ members: Sides, along domain: Sides) -> Bool {
    let (before, after) = (domain.old.map(\.id), domain.new.map(\.id))
    return members.old.allSatisfy { $0.parent.map(before.contains) ?? false }
      && members.new.allSatisfy { $0.parent.map(after.contains) ?? false }
  }
}

extension Relation {
  /// The record that says it; nil where none is needed or none can.
  var action: RecordedChange.Action? {
    switch kind {
    case .moved: .moved(old[0], to: new[0])
    case .split: .split(old[0], to: new)
    case .merged: .merged(old, to: new[0])
    case .withdrawn: .withdrawn(old[0], by: by)
    case .added: .added(new[0])
    case .reinstated: .reinstated(new[0])
    case .replaced: .replaced(old[0])
    case .same, .regrouped: nil
    }
  }
}
