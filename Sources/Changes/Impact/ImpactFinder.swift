internal import Diagnostics
internal import Standards

/// Finds what rests on the changes of a log.
struct ImpactFinder {
  private let log: ChangeLog
  private let publication: Publication
  private let dependencies: DependencyIndex
  private let newer: Version?
  private let older: Version?

  init(_ log: ChangeLog, _ publication: Publication, _ dependencies: DependencyIndex) {
    self.log = log
    self.publication = publication
    self.dependencies = dependencies
    (older, newer) = (publication[log.old], publication[log.new])
  }

  func affected() -> [Impact.Affected] {
    var found = Found()
    for (position, entry) in log.entries.enumerated() {
      for id in entry.relation.old {
        for dependency in dependencies.dependencies(on: id, in: log.old) {
          found.add(dependency, id, position)
        }
        guard entry.kind == .term else { continue }
        for dependency in dependencies.dependencies(onUsersOf: id, in: log.old) {
          found.add(dependency, id, position)
        }
      }
    }
    addArticles(to: &found)
    addCredentials(to: &found)
    let byKind = Dictionary(grouping: found.touches, by: \.key.kind)
    return Dependant.Kind.all.flatMap { kind in
      (byKind[kind] ?? []).map { affected($0, $1.values) }.sorted(by: Self.precedes)
    }
  }

  /// By name as readers order ids; edges of one crosswalk as they are written.
  private static func precedes(_ left: Impact.Affected, _ right: Impact.Affected) -> Bool {
    guard left.name == right.name else { return NaturalOrder.precedes(left.name, right.name) }
    return left.place < right.place
  }

  // MARK: What names no changed provision itself

  /// An article that names a domain rests on what changes in it.
  private func addArticles(to found: inout Found) {
    let formerIDs = formerIDs
    for (position, entry) in log.entries.enumerated() where entry.kind != .term {
      let before = entry.relation.old.flatMap { older?.domains(around: $0) ?? [] }
      let after = entry.relation.new.flatMap { newer?.domains(around: $0) ?? [] }
      let domains = Set(before + after.flatMap { formerIDs[$0] ?? [] })
      guard let id = entry.relation.old.first ?? entry.relation.new.first else { continue }
      for domain in domains.sorted() {
        for dependency in dependencies.articles(on: domain, in: log.old) {
          found.add(dependency, id, position)
        }
      }
    }
  }

  /// From the id of a domain in the newer version to what it was in the older one.
  private var formerIDs: [ProvisionID: [ProvisionID]] {
    var former: [ProvisionID: [ProvisionID]] = [:]
    for relation in log.relations {
      for id in relation.new where newer?[id]?.kind == .domain {
        former[id, default: []] += relation.old
      }
    }
    return former
  }

  /// A credential rests on what the objectives of its exam rest on.
  private func addCredentials(to found: inout Found) {
    for credential in publication.credentials {
      guard let exam = credential.exam else { continue }
      let place = credential.keys["exam"] ?? credential.place
      for (dependant, touches) in found.touches where dependant.exam == exam {
        for (key, touch) in touches where !touch.basis.isIndirect {
          let dependency = DependencyIndex.Dependency(
            dependant: .text(credential.subject),
            basis: .exam,
            place: place
          )
          found.add(dependency, key.provision, key.position)
        }
      }
    }
  }

  // MARK: Results

  private func affected(
    _ dependant: Dependant,
    _ touches: some Sequence<Found.Touch>
  ) -> Impact.Affected {
    let direct = touches.filter { !$0.basis.isIndirect }
    let named = Set(direct.map(\.key.position))
    let rest = touches.filter { $0.basis.isIndirect && !named.contains($0.key.position) }
    let description = DependantDescription(of: dependant, in: publication)
    let ordered = [direct, rest].flatMap { $0.sorted { $0.key < $1.key } }
    return Impact.Affected(
      dependant: dependant,
      name: description.name,
      title: description.title,
      place: description.place,
      touches: ordered.map { touch in
        Impact.Touch(
          provision: touch.key.provision,
          change: touch.key.position,
          basis: touch.basis,
          places: touch.places.sorted(),
          sentence: sentence(of: dependant, touch.key.position)
        )
      },
      changeClass: .of(
        (direct.isEmpty ? rest : direct).map { log.entries[$0.key.position].changeClass }
      )
    )
  }

  private func sentence(of dependant: Dependant, _ position: Int) -> Impact.SentenceFate? {
    guard case .edge(let slug, let index) = dependant,
      let crosswalk = publication[Crosswalk.self, slug]
    else { return nil }
    guard let fingerprint = crosswalk.edges[index].fingerprint else { return .unknown }
    let holders = log.entries[position].relation.new.filter { id in
      newer?[id].map { provision in
        CitedSentence.all(of: provision).contains { $0.fingerprint == fingerprint }
      } ?? false
    }
    return holders.isEmpty ? .gone : .kept(holders)
  }
}

/// What was found so far, each change once for each provision.
private struct Found {
  struct Key: Hashable, Comparable {
    let position: Int
    let provision: ProvisionID

    static func < (left: Key, right: Key) -> Bool {
      (left.position, left.provision) < (right.position, right.provision)
    }
  }

  struct Touch {
    let key: Key
    var basis: Basis
    var places: [SourcePlace]
  }

  private(set) var touches: [Dependant: [Key: Touch]] = [:]

  mutating func add(
    _ dependency: DependencyIndex.Dependency,
    _ id: ProvisionID,
    _ position: Int
  ) {
    let key = Key(position: position, provision: id)
    let known = touches[dependency.dependant]?[key]
    var touch = known ?? Touch(key: key, basis: dependency.basis, places: [])
    touch.basis = min(touch.basis, dependency.basis)
    if !touch.places.contains(dependency.place) { touch.places.append(dependency.place) }
    touches[dependency.dependant, default: [:]][key] = touch
  }
}
