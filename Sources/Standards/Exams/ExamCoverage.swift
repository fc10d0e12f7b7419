/// Which criteria of the version that it examines an exam asks about.
///
/// An exam draws its questions from objectives, and an objective rests on criteria. So what can be known is which criteria
/// an objective covers, not that a sitting asks about each of them.
public struct ExamCoverage: Sendable {
  /// How far a criterion is covered.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// An objective that takes a question rests on it, and asks to apply or to analyse it.
    case covered
    /// Objectives that take a question rest on it, and all of them ask to recall it alone.
    case partly
    /// No objective that takes a question rests on it, and it is not waived.
    case missing
    /// It is left out on purpose.
    case waived

    /// The state in words.
    public var words: String {
      switch self {
      case .covered: "covered"
      case .partly: "partly covered"
      case .missing: "not covered"
      case .waived: "waived"
      }
    }
  }

  /// A criterion of the version.
  public struct Row: Sendable {
    /// The criterion.
    public let criterion: Provision
    /// The objectives that rest on it, those without a question included, in the order of their ids.
    public let objectives: [Objective]
    /// Set where the exam leaves it out.
    public let waiver: Waiver?
    /// How far it is covered.
    public let state: State
  }

  /// The criteria of a domain.
  public struct Group: Sendable {
    /// The domain at the top.
    public let domain: Provision
    /// Its criteria in force, in their order.
    public let rows: [Row]

    /// The objectives that rest on one of its criteria, in the order of their ids.
    public var objectives: [Objective] {
      let byID = Dictionary(
        rows.flatMap(\.objectives).map { ($0.id, $0) },
        uniquingKeysWith: { first, _ in first }
      )
      return byID.keys.sorted().compactMap { byID[$0] }
    }
  }

  /// The version that is examined.
  public let version: VersionID
  /// The criteria in force by domain; none of them twice.
  public let groups: [Group]

  /// Holds an exam against a version.
  public init(of exam: Exam, in version: Version) {
    self.version = version.id
    var objectives: [ProvisionID: [Objective]] = [:]
    for objective in exam.objectives {
      for id in Set(objective.criteria.map(\.id)) { objectives[id, default: []].append(objective) }
    }
    let waivers = Dictionary(
      exam.waived.map { ($0.criterion.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let criteria = version.provisions.filter { $0.kind == .criterion && $0.isLive }
    let byDomain = Dictionary(grouping: criteria) { version.topDomain(of: $0) }
    groups = version.domains.compactMap { domain in
      guard let members = byDomain[domain.id] else { return nil }
      let rows = members.map { Row($0, objectives[$0.id] ?? [], waivers[$0.id]) }
      return Group(domain: domain, rows: rows)
    }
  }

  /// All criteria.
  public var rows: [Row] { groups.flatMap(\.rows) }

  /// How many criteria there are of each state, in the order of the states.
  public var counts: [(state: State, count: Int)] {
    State.allCases.map { state in (state, rows.count { $0.state == state }) }
  }
}

extension ExamCoverage.Row {
  fileprivate init(_ criterion: Provision, _ objectives: [Objective], _ waiver: Waiver?) {
    self.criterion = criterion
    self.objectives = objectives
    self.waiver = waiver
    let asking = objectives.filter { $0.weight > 0 }
    state =
      if asking.isEmpty {
        waiver == nil ? .missing : .waived
      } else {
        asking.allSatisfy { $0.level == .recall } ? .partly : .covered
      }
  }
}

extension Version {
  /// The domain at the top that a provision stands in, or that it is; nil where it stands in none.
  public func topDomain(of provision: Provision) -> ProvisionID? {
    var (id, parent) = (provision.kind == .domain ? provision.id : nil, provision.parent)
    var seen: Set<ProvisionID> = []
    // Domains that stand in each other are reported elsewhere.
    while let next = parent, seen.insert(next).inserted {
      id = next
      parent = self[next]?.parent
    }
    return id
  }
}
