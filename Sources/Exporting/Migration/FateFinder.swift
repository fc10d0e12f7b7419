internal import Addresses
internal import Changes
internal import Standards

/// Finds what became of the criteria of a version.
struct FateFinder {
  private let log: ChangeLog
  private let new: VersionReading
  private let known: Set<ProvisionID>
  /// By the ids of the older version.
  private let relations: [ProvisionID: Relation]
  private let entries: [ProvisionID: ChangeLog.Entry]
  private let ground: ChangedGround
  private let reasons: WithdrawalReasons

  init(_ log: ChangeLog, from old: VersionReading, to new: VersionReading) {
    (self.log, self.new) = (log, new)
    known = Set(
      new.provisions(.criterion).filter(\.provision.isLive).map(\.provision.id)
    )
    relations = Dictionary(
      log.relations.flatMap { relation in relation.old.map { ($0, relation) } },
      uniquingKeysWith: { first, _ in first }
    )
    entries = Dictionary(
      log.entries.flatMap { entry in entry.relation.old.map { ($0, entry) } },
      uniquingKeysWith: { first, _ in first }
    )
    ground = ChangedGround(log, from: old.version, to: new.version)
    reasons = WithdrawalReasons(new)
  }

  func fate(of item: ProvisionReading) -> MigrationPlan.Fate {
    let id = item.provision.id
    let (relation, entry) = (relations[id], entries[id])
    let isReplaced = relation?.kind == .replaced
    let became = relation.map { log.successors(of: id, in: $0) } ?? []
    let targets = isReplaced ? [] : became.filter(known.contains)
    let changes = changes(under: targets)
    let words = FateWords(id, relation, entry, changes)
    let shown = (entry.map { [$0] } ?? []) + changes
    return MigrationPlan.Fate(
      id: id,
      title: item.provision.title,
      address: item.url,
      outcome: targets.isEmpty ? .withdrawn : outcome(relation, entry, changes),
      changeClass: shown.isEmpty ? nil : ComputedClass.of(shown.map(\.changeClass)).description,
      why: targets.isEmpty ? words.ofWithdrawal(reasons[id]) : words.ofChange,
      targets: targets,
      comparison: shown.first.map { new.subject.url(of: Route(of: $0, in: log)) } ?? ""
    )
  }

  /// The changes that the criteria rest on, each once, in the order of the log.
  private func changes(under ids: [ProvisionID]) -> [ChangeLog.Entry] {
    var seen: Set<[ProvisionID]> = []
    return ids.flatMap(ground.changes).filter { entry in
      seen.insert(entry.relation.old + [ProvisionID("")] + entry.relation.new).inserted
    }
  }

  /// An answer is carried over where the requirement is the same, under whichever id, and what it rests on is too, so
  /// that no reader could act differently. What nothing is known of is to be seen again.
  private func outcome(
    _ relation: Relation?,
    _ entry: ChangeLog.Entry?,
    _ changes: [ChangeLog.Entry]
  ) -> MigrationPlan.Outcome {
    guard let relation, changes.isEmpty else { return .recheck }
    guard let entry else { return relation.kind == .same ? .carriedOver : .recheck }
    let isOneToOne = relation.kind == .same || relation.kind == .moved
    return isOneToOne && entry.changeClass == .decided(.editorial) ? .carriedOver : .recheck
  }
}

/// Why criteria were withdrawn: by their tombstones, or by the newest revision that says so.
struct WithdrawalReasons {
  private let reading: VersionReading
  private let tombstones: [ProvisionID: ReadText]
  /// The version itself, then all others, the newest first.
  private let versions: [Version]

  init(_ reading: VersionReading) {
    self.reading = reading
    tombstones = Dictionary(
      reading.provisions.compactMap { item in item.reason.map { (item.provision.id, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
    versions = [reading.version] + reading.standard.versions.reversed()
  }

  /// The reason in one line, without a full stop at its end.
  subscript(id: ProvisionID) -> String? {
    let text = tombstones[id]?.text ?? recorded(id).map { reading.text($0).text }
    guard let line = text?.split(whereSeparator: \.isWhitespace).joined(separator: " ") else {
      return nil
    }
    return line.hasSuffix(".") ? String(line.dropLast()) : line
  }

  private func recorded(_ id: ProvisionID) -> Prose? {
    versions.lazy.compactMap { $0.reasonForWithdrawing(id) }.first
  }
}
