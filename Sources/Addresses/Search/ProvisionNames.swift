package import Phrasing
package import Standards

/// What an id of a standard was the name of, version by version.
package struct ProvisionNames: Sendable {
  /// A title, with the first and the last of the versions that have it one after the other.
  package struct Title: Sendable {
    package let words: String
    fileprivate let first: Stage
    fileprivate(set) var last: Stage

    /// The last of the versions that have it.
    package var lastVersion: VersionID { last.id }
    /// What histories call it.
    package var lastName: String { last.name }
  }

  /// A version as histories name it: `1.0`, `draft 1.2`.
  struct Stage: Sendable {
    let id: VersionID
    let name: String
    let isPublished: Bool

    init(_ version: Version, _ say: Phrases) {
      id = version.id
      isPublished = version.status == .published
      name = isPublished ? version.number.description : say("draft \(version.number)")
    }
  }

  package let id: ProvisionID
  /// The provision as readers are shown it: in the version in force, or a later one; nil where the id is not in use any more.
  package let shown: (version: Version, provision: Provision)?
  /// The last provision with the id, tombstones included.
  package let newest: Provision
  /// The titles in the order of the versions; a title that came back is here twice.
  package private(set) var titles: [Title] = []
  /// Other names, each once, sorted.
  package let aliases: [String]
  private let withdrawal: Stage?
  let say: Phrases

  init?(of id: ProvisionID, in standard: Standard, _ say: Phrases) {
    self.say = say
    let provisions = standard.versions.compactMap { $0[id] }
    guard let newest = provisions.last else { return nil }
    (self.id, self.newest) = (id, newest)
    shown = standard.version(showing: id).flatMap { version in version[id].map { (version, $0) } }
    var titles: [Title] = []
    var (wasLive, withdrawal): (Bool, Stage?) = (false, nil)
    for version in standard.versions {
      let live = version[id].flatMap { $0.isLive ? $0 : nil }
      if let live { Self.note(live.title, Stage(version, say), isNext: wasLive, in: &titles) }
      if wasLive, live == nil { withdrawal = Stage(version, say) }
      wasLive = live != nil
    }
    self.titles = titles
    let aliases = Set(provisions.flatMap(\.aliases) + (standard.domainAliases[id] ?? []))
    self.aliases = aliases.subtracting(titles.map(\.words)).sorted(by: NaturalOrder.precedes)
    self.withdrawal = wasLive ? nil : withdrawal
  }

  private static func note(
    _ title: String,
    _ stage: Stage,
    isNext: Bool,
    in titles: inout [Title]
  ) {
    if isNext, titles.last?.words == title {
      titles[titles.count - 1].last = stage
    } else {
      titles.append(Title(words: title, first: stage, last: stage))
    }
  }

  /// The titles that the provision as it is shown does not have, each once with where it was last; the newest first.
  package var formerTitles: [Title] {
    var known = Set([shown?.provision.title].compactMap(\.self))
    return titles.reversed().filter { known.insert($0.words).inserted }
  }

  /// What it was called when, and since when it is not in use: `Validation layer in 1.0, Structured output since 1.1`. Empty where
  /// one title is all there is to say.
  package var history: String {
    let names = titles.count > 1 ? titles.indices.map(words) : []
    let end = withdrawal.map { [say("withdrawn in \($0.name)")] } ?? []
    return (names + end).joined(separator: ", ")
  }

  private func words(ofTitle index: Int) -> String {
    let title = titles[index]
    if index == titles.count - 1, withdrawal == nil, title.first.isPublished {
      return say("\(title.words) since \(title.first.name)")
    }
    let isOfOne = title.first.id == title.last.id
    let span = isOfOne ? title.first.name : say("\(title.first.name) to \(title.last.name)")
    return say("\(title.words) in \(span)")
  }
}

extension Standard {
  /// The version whose text is shown for an id: the one in force, or else a later one that has it; nil where the id is not in
  /// use any more.
  package func version(showing id: ProvisionID) -> Version? {
    let current = current
    if let current, current[id]?.isLive ?? false { return current }
    return versions.last { version in
      version[id]?.isLive ?? false && current.map { version.id > $0.id } ?? true
    }
  }

  /// The ids of all versions, each with what it was the name of: domains and criteria by id, then terms.
  ///
  /// - Parameter say: The words in the publication's language.
  package func provisionNames(_ say: Phrases) -> [ProvisionNames] {
    let ids = Set(versions.lazy.flatMap(\.provisions).map(\.id)).sorted()
    return (ids.filter { !$0.isTerm } + ids.filter(\.isTerm)).compactMap {
      ProvisionNames(of: $0, in: self, say)
    }
  }
}
