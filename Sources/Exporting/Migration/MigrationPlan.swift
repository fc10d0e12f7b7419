internal import Addresses
internal import Changes
internal import Standards

/// What becomes of the answers of a checklist between two versions: the same for the program and for the page of the
/// site, which only joins it to a file.
struct MigrationPlan: Sendable {
  /// What becomes of an answer.
  enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// Whoever conformed needs to do nothing.
    case carriedOver = "carried over"
    /// The requirement changed: see whether the answer still holds.
    case recheck = "re-check"
    /// There was no such requirement.
    case new
    /// The requirement is gone.
    case withdrawn
    /// No requirement of the version has the row's id.
    case unknown
  }

  /// A criterion of the newer version.
  struct Criterion: Sendable {
    let id: ProvisionID
    let title: String
    let domain: String
    let strength: String
    let requirement: String
    let address: String
  }

  /// What became of a criterion of the older version.
  struct Fate: Sendable {
    let id: ProvisionID
    let title: String
    let address: String
    let outcome: Outcome
    /// The class of the change; nil where nothing changed.
    let changeClass: String?
    /// What happened, in a sentence.
    let why: String
    /// Where its answer belongs now.
    let targets: [ProvisionID]
    /// The address of the comparison; empty where nothing changed.
    let comparison: String
  }

  let old: VersionReading
  let new: VersionReading
  /// The criteria in force, in the order of the version.
  let criteria: [Criterion]
  let fates: [Fate]

  init(_ log: ChangeLog, from old: VersionReading, to new: VersionReading) {
    self.old = old
    self.new = new
    let live = new.provisions(.criterion).filter(\.provision.isLive)
    criteria = live.map { item in
      let cells = Checklist.question(item, new)
      return Criterion(
        id: item.provision.id,
        title: cells[1],
        domain: cells[2],
        strength: cells[3],
        requirement: cells[4],
        address: item.url
      )
    }
    let known = Set(live.map(\.provision.id))
    let relations = Dictionary(
      log.relations.flatMap { relation in relation.old.map { ($0, relation) } },
      uniquingKeysWith: { first, _ in first }
    )
    fates = old.provisions(.criterion).filter(\.provision.isLive).map { item in
      let id = item.provision.id
      return Self.fate(of: item, relations[id], in: log, known: known, new)
    }
  }

  private static func fate(
    of item: ProvisionReading,
    _ relation: Relation?,
    in log: ChangeLog,
    known: Set<ProvisionID>,
    _ new: VersionReading
  ) -> Fate {
    let id = item.provision.id
    let entry = log.entry(ofOld: id)
    let isReplaced = relation?.kind == .replaced
    let targets = isReplaced ? [] : (relation?.new ?? []).filter(known.contains)
    let words = FateWords(id, relation, entry, new)
    return Fate(
      id: id,
      title: item.provision.title,
      address: item.url,
      outcome: targets.isEmpty ? .withdrawn : outcome(relation, entry),
      changeClass: entry?.changeClass.description,
      why: targets.isEmpty ? words.ofWithdrawal : words.ofChange,
      targets: targets,
      comparison: entry.map { new.subject.url(of: Route(of: $0, in: log)) } ?? ""
    )
  }

  /// An answer is carried over where the requirement is the same, under whichever id, and no reader could act differently.
  private static func outcome(_ relation: Relation?, _ entry: ChangeLog.Entry?) -> Outcome {
    guard let relation, let entry else { return .carriedOver }
    let isOneToOne = relation.kind == .same || relation.kind == .moved
    return isOneToOne && entry.changeClass == .decided(.editorial) ? .carriedOver : .recheck
  }

  /// The words for rows that no fate leads to, with `{id}` for the id.
  var textOfNew: String { "not in \(old.version.id)" }
  var textOfUnanswered: String { "the file has no row for {id}, which it continues" }
  var textOfUnknown: String { "{id} is no criterion in force in \(old.version.id)" }
}
