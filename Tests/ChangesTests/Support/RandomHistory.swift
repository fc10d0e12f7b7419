import SeededRandom
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
    /// Its words.
    var text = ""
  }

  /// A provision of a version.
  struct Thread: Hashable {
    let version: Int
    let id: ProvisionID
    let isLive: Bool
  }

  private(set) var versions: [Version] = []
  private(set) var live: [[ProvisionID: Bearer]] = []
  /// The version that each one follows.
  private(set) var parents: [Int?] = []
  private var sleeping: [ProvisionID: Bearer] = [:]
  private(set) var asleep: [[ProvisionID: Bearer]] = []
  private var lastNumber = 0
  private var lastText = 0
  private var random: SeededGenerator

  /// - Parameter fork: The version that both branches come from; nil where all versions follow each other.
  init(seed: Int, versions count: Int = 5, fork: Int? = nil) {
    random = SeededGenerator(seed: seed)
    var first: [ProvisionID: Bearer] = [:]
    for _ in 0..<Int.random(in: 4...12, using: &random) { first[newID()] = Bearer(text: newText()) }
    append(first, actions: [], after: nil)
    for number in 1..<count {
      let isForked = fork.map { number > $0 + 1 } ?? false
      takeStep(after: isForked ? max(number - 2, fork ?? 0) : number - 1)
    }
  }

  private mutating func newID(like id: ProvisionID? = nil) -> ProvisionID {
    lastNumber += 1
    let prefixes = ["D", "C", "C", "term"]
    let prefix = id.map { String($0.description.prefix { $0 != "-" }) }
    return ProvisionID("\(prefix ?? prefixes.randomElement(using: &random) ?? "C")-\(lastNumber)")
  }

  /// A sentence of words that no other one has.
  private mutating func newText() -> String {
    lastText += 1
    return (1...8).map { "w\(lastText)x\($0)" }.joined(separator: " ") + "."
  }

  private mutating func append(
    _ bearers: [ProvisionID: Bearer],
    actions: [RecordedChange.Action],
    after parent: Int?
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
    asleep.append(sleeping)
    parents.append(parent)
    versions.append(
      version(
        "\(number)",
        follows: parent.map { "\($0)" },
        bearers.sorted { $0.key < $1.key }.map { provision($0.key, text: $0.value.text) }
          + tombstones.sorted().map { provision($0, isWithdrawn: true) },
        revisions: [revision(actions.shuffled(using: &random))]
      )
    )
  }

  private func provision(_ id: ProvisionID, text: String = "", isWithdrawn: Bool = false)
    -> Provision
  {
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
      title: "T\(versions.count)of\(id.description.filter(\.isNumber))",
      body: prose(text),
      tombstone: isWithdrawn ? Provision.Tombstone(reason: prose(""), by: []) : nil,
      place: somewhere
    )
  }

  // MARK: A step

  private mutating func takeStep(after parent: Int) {
    var before = live[parent]
    sleeping = asleep[parent]
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
      after[id] = Bearer(text: newText())
      actions.append(.added(id))
    }
    append(after, actions: actions, after: parent)
  }

  private mutating func change(
    _ id: ProvisionID,
    _ bearer: Bearer,
    _ before: inout [ProvisionID: Bearer],
    _ after: inout [ProvisionID: Bearer]
  ) -> [RecordedChange.Action] {
    switch Int.random(in: 0..<16, using: &random) {
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
      guard let (other, second) = taken(like: id, &before) else { break }
      let target = [id, other, newID(like: id)].randomElement(using: &random) ?? id
      after[target] = carried([bearer, second], to: target)
      return [.merged([id, other], to: target)]
    case 3:
      let lost = bearer.threads.union(bearer.replaced).filter { $0.id == id && $0.isLive }
      after[id] = Bearer(replaced: lost, text: newText())
      return [.replaced(id)]
    case 4:
      sleeping[id] = bearer
      return [.withdrawn(id, by: [])]
    case 5: return rotate(id, bearer, &before, &after)
    case 6: return shift(id, bearer, &before, &after)
    case 7: return regroup(id, bearer, &before, &after)
    default: break
    }
    after[id] = bearer
    return []
  }

  /// Another provision of the same kind that nothing has become of yet.
  private mutating func taken(
    like id: ProvisionID,
    _ before: inout [ProvisionID: Bearer]
  ) -> (id: ProvisionID, bearer: Bearer)? {
    let prefix = id.description.prefix { $0 != "-" } + "-"
    let others = before.keys.sorted().filter { $0.description.hasPrefix(prefix) }
    guard let other = others.randomElement(using: &random),
      let bearer = before.removeValue(forKey: other)
    else { return nil }
    return (other, bearer)
  }

  /// Two or three change places.
  private mutating func rotate(
    _ id: ProvisionID,
    _ bearer: Bearer,
    _ before: inout [ProvisionID: Bearer],
    _ after: inout [ProvisionID: Bearer]
  ) -> [RecordedChange.Action] {
    var ring = [(id: id, bearer: bearer)]
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      if let next = taken(like: id, &before) { ring.append(next) }
    }
    guard ring.count > 1 else {
      after[id] = bearer
      return []
    }
    return zip(ring, ring.dropFirst() + ring.prefix(1)).map { source, target in
      after[target.id] = carried([source.bearer], to: target.id)
      return .moved(source.id, to: target.id)
    }
  }

  /// One takes the id of another, which takes a new one.
  private mutating func shift(
    _ id: ProvisionID,
    _ bearer: Bearer,
    _ before: inout [ProvisionID: Bearer],
    _ after: inout [ProvisionID: Bearer]
  ) -> [RecordedChange.Action] {
    let target = newID(like: id)
    after[target] = carried([bearer], to: target)
    guard let other = taken(like: id, &before) else { return [.moved(id, to: target)] }
    after[id] = carried([other.bearer], to: id)
    return [.moved(id, to: target), .moved(other.id, to: id)]
  }

  /// Two are split, and share a part.
  private mutating func regroup(
    _ id: ProvisionID,
    _ bearer: Bearer,
    _ before: inout [ProvisionID: Bearer],
    _ after: inout [ProvisionID: Bearer]
  ) -> [RecordedChange.Action] {
    guard let other = taken(like: id, &before) else {
      after[id] = bearer
      return []
    }
    let (own, shared, others) = (newID(like: id), newID(like: id), newID(like: id))
    after[own] = carried([bearer], to: own)
    after[shared] = carried([bearer, other.bearer], to: shared)
    after[others] = carried([other.bearer], to: others)
    return [.split(id, to: [own, shared]), .split(other.id, to: [shared, others])]
  }

  private func carried(_ bearers: [Bearer], to id: ProvisionID) -> Bearer {
    Bearer(
      threads: Set(bearers.flatMap(\.threads)),
      replaced: Set(bearers.flatMap(\.replaced)).filter { $0.id == id },
      text: bearers.map(\.text).joined(separator: " ")
    )
  }
}
