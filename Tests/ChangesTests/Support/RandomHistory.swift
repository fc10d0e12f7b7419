import Standards

@testable import Changes

/// Versions that follow each other at random, and what the law says of any two of them, told in another way than the
/// program does: every provision carries along the names of those that it came from.
struct RandomHistory {
  /// A provision, live or withdrawn, under the id that it goes by.
  struct Bearer {
    /// The ids that it continues, with the version at which each was met.
    var threads: Set<Thread> = []
    /// The ids whose requirement was replaced while the id stayed.
    var replaced: Set<Thread> = []
  }

  /// A provision of a version.
  struct Thread: Hashable {
    let version: Int
    let id: ProvisionID
    let isLive: Bool
  }

  private(set) var versions: [Version] = []
  private(set) var live: [[ProvisionID: Bearer]] = []
  private var sleeping: [ProvisionID: Bearer] = [:]
  private var lastNumber = 0
  private var random: SeededGenerator

  init(seed: Int, versions count: Int = 5) {
    random = SeededGenerator(seed: seed)
    var first: [ProvisionID: Bearer] = [:]
    for _ in 0..<Int.random(in: 4...12, using: &random) { first[newID()] = Bearer() }
    append(first, actions: [])
    for _ in 1..<count { takeStep() }
  }

  private mutating func newID(like id: ProvisionID? = nil) -> ProvisionID {
    lastNumber += 1
    let prefixes = ["D", "C", "C", "term"]
    let prefix = id.map { String($0.description.prefix { $0 != "-" }) }
    return ProvisionID("\(prefix ?? prefixes.randomElement(using: &random) ?? "C")-\(lastNumber)")
  }

  private mutating func append(
    _ bearers: [ProvisionID: Bearer],
    actions: [RecordedChange.Action]
  ) {
    let number = versions.count
    var bearers = bearers
    for id in bearers.keys {
      bearers[id]?.threads.insert(Thread(version: number, id: id, isLive: true))
    }
    for id in sleeping.keys {
      sleeping[id]?.threads.insert(Thread(version: number, id: id, isLive: false))
    }
    let tombstones = sleeping.keys.filter { _ in Bool.random(using: &random) }
    live.append(bearers)
    versions.append(
      version(
        "\(number)",
        follows: number > 0 ? "\(number - 1)" : nil,
        bearers.keys.sorted().map { provision($0) }
          + tombstones.sorted().map { provision($0, isWithdrawn: true) },
        revisions: [revision(actions.shuffled(using: &random))]
      )
    )
  }

  private func provision(_ id: ProvisionID, isWithdrawn: Bool = false) -> Provision {
    let kind: Provision.Kind =
      switch id.description.first {
      case "D": .domain
      case "t": .term
      default: .criterion
      }
    return Provision(
      id: id,
      kind: kind,
      parent: nil,
      title: "",
      body: prose(""),
      tombstone: isWithdrawn ? Provision.Tombstone(reason: prose(""), by: []) : nil,
      place: somewhere
    )
  }

  // MARK: A step

  private mutating func takeStep() {
    var before = live.last ?? [:]
    var after: [ProvisionID: Bearer] = [:]
    var actions: [RecordedChange.Action] = []
    let returning = sleeping.keys.sorted().filter { _ in Int.random(in: 0..<3, using: &random) == 0
    }
    for id in returning {
      after[id] = sleeping.removeValue(forKey: id)
      actions.append(.reinstated(id))
    }
    while let id = before.keys.sorted().randomElement(using: &random),
      let bearer = before.removeValue(forKey: id)
    {
      actions += change(id, bearer, &before, &after)
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let id = newID()
      after[id] = Bearer()
      actions.append(.added(id))
    }
    append(after, actions: actions)
  }

  private mutating func change(
    _ id: ProvisionID,
    _ bearer: Bearer,
    _ before: inout [ProvisionID: Bearer],
    _ after: inout [ProvisionID: Bearer]
  ) -> [RecordedChange.Action] {
    switch Int.random(in: 0..<12, using: &random) {
    case 0:
      let target = newID(like: id)
      after[target] = carried([bearer], to: target)
      return [.moved(id, to: target)]
    case 1:
      var targets = [newID(like: id), newID(like: id)]
      if Bool.random(using: &random) { targets[0] = id }
      for target in targets { after[target] = carried([bearer], to: target) }
      return [.split(id, to: targets)]
    case 2:
      let prefix = id.description.prefix { $0 != "-" } + "-"
      let others = before.keys.sorted().filter { $0.description.hasPrefix(prefix) }
      guard let other = others.randomElement(using: &random),
        let second = before.removeValue(forKey: other)
      else { break }
      let target = [id, other, newID(like: id)].randomElement(using: &random) ?? id
      after[target] = carried([bearer, second], to: target)
      return [.merged([id, other], to: target)]
    case 3:
      let lost = bearer.threads.union(bearer.replaced).filter { $0.id == id && $0.isLive }
      after[id] = Bearer(replaced: lost)
      return [.replaced(id)]
    case 4:
      sleeping[id] = bearer
      return [.withdrawn(id, by: [])]
    default: break
    }
    after[id] = bearer
    return []
  }

  private func carried(_ bearers: [Bearer], to id: ProvisionID) -> Bearer {
    Bearer(
      threads: Set(bearers.flatMap(\.threads)),
      replaced: Set(bearers.flatMap(\.replaced)).filter { $0.id == id }
    )
  }
}
