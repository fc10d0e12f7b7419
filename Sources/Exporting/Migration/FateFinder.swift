internal import Addresses
internal import Changes
internal import Phrasing
internal import Standards
internal import Views

/// Finds what becomes of the answers to the criteria of a version.
struct FateFinder {
  private let successions: SuccessionFinder
  private let new: VersionReading
  private let criteria: Set<ProvisionID>
  private let reasons: WithdrawalReasons

  init(_ log: ChangeLog, from old: VersionReading, to new: VersionReading) {
    self.new = new
    successions = SuccessionFinder(log, from: old.version, to: new.version)
    criteria = Set(
      new.provisions(.criterion).filter(\.provision.isLive).map(\.provision.id)
    )
    reasons = WithdrawalReasons(new)
  }

  func fate(of item: ProvisionReading) -> MigrationPlan.Fate {
    let succession = successions.succession(of: item.provision.id)
    let targets = succession.successors.filter(criteria.contains)
    let first = succession.entry ?? succession.ground.first
    return MigrationPlan.Fate(
      id: item.provision.id,
      title: item.provision.title,
      address: item.url,
      outcome: targets.isEmpty ? .withdrawn : MigrationPlan.Outcome(succession.duty),
      changeClass: succession.changeClass?.description,
      why: words(of: succession),
      targets: targets,
      comparison: first.map { new.subject.url(of: Route(of: $0, in: successions.log)) } ?? ""
    )
  }

  private var say: Phrases { new.subject.say }

  /// What became of a criterion and for which reasons; empty where nothing changed.
  private func words(of succession: Succession) -> String {
    let changes = (succession.entry.map { [$0] } ?? []) + succession.ground
    guard !changes.isEmpty || !succession.frame.isEmpty || succession.duty != .none else {
      return ""
    }
    var sentences = [succession.sentence(in: new.name, say).plain(in: new.version, say)]
    if succession.duty == .withdrawn, !succession.isIDTaken, let reason = reasons[succession.id] {
      sentences.append("\(reason).")
    }
    var seen: Set<String> = []
    let titles = changes.flatMap(\.revisions).map(\.title).filter { seen.insert($0).inserted }
    if !titles.isEmpty { sentences.append(say("Reason: \(titles.joined(separator: "; ")).")) }
    return sentences.joined(separator: " ")
  }
}

extension MigrationPlan.Outcome {
  /// What becomes of an answer by what its criterion asks.
  fileprivate init(_ duty: Succession.Duty) {
    switch duty {
    case .none: self = .carriedOver
    case .ownChange, .groundChange: self = .recheck
    case .withdrawn: self = .withdrawn
    }
  }
}
