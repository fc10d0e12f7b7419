internal import Addresses
internal import Phrasing
internal import Searching
internal import Standards
internal import Views

/// The texts of a provision in all versions of its standard. Versions that have the same text have it once, under the one that
/// readers are led to first.
struct SearchedProvision {
  private let names: ProvisionNames
  private let standard: Standard
  /// The places of the versions of the standard among all, the one in force first.
  private let ranked: [Int]
  private let versions: SearchedVersions
  private let say: Phrases

  init(
    names: ProvisionNames,
    _ standard: Standard,
    _ ranked: [Int],
    _ versions: SearchedVersions,
    _ say: Phrases
  ) {
    self.say = say
    (self.names, self.standard, self.ranked, self.versions) = (names, standard, ranked, versions)
  }

  /// An address below that of a version.
  static func path(of route: Route, _ fragment: String?, below version: VersionID) -> String {
    let below = route.address.dropFirst(Route.version(version).address.count)
    return below + (fragment.map { "#" + $0 } ?? "")
  }

  var texts: [FoundText] {
    let found = alike.compactMap(text)
    return names.shown == nil ? [history] + found : found
  }

  private func provision(_ place: Int) -> Provision? { versions.all[place].version[names.id] }

  /// The versions that have the provision, those with the same text together.
  private var alike: [[Int]] {
    var groups: [[Int]] = []
    for place in ranked {
      guard let provision = provision(place) else { continue }
      let index = groups.firstIndex { group in
        self.provision(group[0]).map { Self.isSame($0, provision) } ?? false
      }
      if let index { groups[index].append(place) } else { groups.append([place]) }
    }
    return groups
  }

  private static func isSame(_ first: Provision, _ second: Provision) -> Bool {
    let (texts, others) = (searched(first), searched(second))
    return first.title == second.title && first.aliases == second.aliases
      && texts.count == others.count && zip(texts, others).allSatisfy { $0.isIdentical(to: $1) }
  }

  private static func searched(_ provision: Provision) -> [Prose] {
    [provision.shownBody] + [provision.principle, provision.tombstone?.reason].compactMap(\.self)
  }

  private func text(_ places: [Int]) -> FoundText? {
    let first = versions.all[places[0]]
    guard let provision = first.version[names.id] else { return nil }
    let group = SearchGroup(
      rank: first.rank,
      kind: say.name(of: provision.kind, standard.labels),
      standard: first.standard,
      versions: places
    )
    let (route, fragment) = Route.place(of: .provision(first.version.id, names.id))
    let isShown = names.shown?.version.id == first.version.id
    let document = SearchDocument(
      in: group,
      title: Self.title(of: provision),
      path: Self.path(of: route, fragment, below: first.version.id),
      note: isShown ? names.history : ""
    )
    return FoundText(
      document: document,
      ids: isShown ? ids : [],
      names: isShown ? oldNames : provision.aliases,
      leads: provision.principle.map { [$0] } ?? [],
      texts: [provision.shownBody] + (provision.tombstone.map { [$0.reason] } ?? []),
      isRequirement: true
    )
  }

  /// What an id leads to that is not in use any more.
  private var history: FoundText {
    let kind = say.name(of: names.newest.kind, standard.labels)
    let place = versions.all.first { $0.version.id.standard == standard.id }?.standard
    let document = SearchDocument(
      in: SearchGroup(rank: .current, kind: kind, standard: place),
      title: Self.title(of: names.newest),
      path: Route.history(standard.id, names.id).address,
      note: names.history
    )
    return FoundText(document: document, ids: ids, names: oldNames)
  }

  private static func title(of provision: Provision) -> String {
    provision.id.isCommon ? provision.title : provision.heading
  }

  private var ids: [String] {
    [names.id.description] + (names.id.isTerm ? [] : names.aliases)
  }

  private var oldNames: [String] { names.formerTitles.map(\.words) + names.aliases }
}
