public import Diagnostics

/// A standard with all its versions.
public struct Standard: Sendable {
  /// What its provisions are called.
  public struct Labels: Hashable, Sendable {
    /// A domain: Domain, Control, Group.
    public let domain: String
    /// A criterion: Criterion, Requirement.
    public let criterion: String

    /// Several of each, where the words do not form their plurals as English does.
    private let domains: String?, criteria: String?

    /// The two words.
    public init(
      domain: String,
      criterion: String,
      domains: String? = nil,
      criteria: String? = nil
    ) {
      (self.domain, self.criterion) = (domain, criterion)
      (self.domains, self.criteria) = (domains, criteria)
    }

    /// The word for several provisions of a kind.
    package func plural(of kind: Provision.Kind) -> String {
      switch kind {
      case .domain: domains ?? Self.plural(of: domain)
      case .criterion: criteria ?? Self.plural(of: criterion)
      case .term, .clause: Self.plural(of: name(of: kind))
      }
    }

    private static func plural(of word: String) -> String {
      switch word.lowercased() {
      case "criterion": "Criteria"
      case _ where word.hasSuffix("y"): word.dropLast() + "ies"
      default: word + "s"
      }
    }

    /// The word for a kind of provision.
    public func name(of kind: Provision.Kind) -> String {
      switch kind {
      case .domain: domain
      case .criterion: criterion
      case .term: "Term"
      case .clause: "Clause"
      }
    }
  }

  /// Its id.
  public let id: StandardID
  /// Its whole name.
  public let title: String
  /// Its short name.
  public let shortTitle: String
  /// Other names it has gone by.
  public let aliases: [String]
  /// What it is, in a sentence or two.
  public let description: Prose
  /// What its provisions are called.
  public let labels: Labels
  /// What the ids of domains look like.
  public let domainPattern: IDPattern
  /// What the ids of criteria look like.
  public let criterionPattern: IDPattern
  /// Other spellings and names of domains.
  public let domainAliases: [ProvisionID: [String]]
  /// Its place among the standards; those without one follow by id.
  public let order: Int?
  /// Which part of the number has to rise for which change.
  public let versioning: VersioningPolicy
  /// The versions by number, the draft last.
  public internal(set) var versions: [Version]
  /// Its `standard.yml`.
  public let place: SourcePlace
  /// Where `domain-aliases` stand.
  public let keys: KeyPlaces
  private let places: VersionPlaces

  /// A standard with its versions in their order.
  public init(
    id: StandardID,
    title: String,
    shortTitle: String,
    aliases: [String],
    description: Prose,
    labels: Labels,
    domainPattern: IDPattern,
    criterionPattern: IDPattern,
    domainAliases: [ProvisionID: [String]],
    order: Int? = nil,
    versioning: VersioningPolicy = VersioningPolicy(),
    versions: [Version],
    place: SourcePlace,
    keys: KeyPlaces = KeyPlaces()
  ) {
    self.id = id
    self.title = title
    self.shortTitle = shortTitle
    self.aliases = aliases
    self.description = description
    self.labels = labels
    self.domainPattern = domainPattern
    self.criterionPattern = criterionPattern
    self.domainAliases = domainAliases
    self.order = order
    self.versioning = versioning
    self.versions = versions.map { version in
      var version = version
      version.versioning = versioning
      return version
    }
    self.place = place
    self.keys = keys
    places = VersionPlaces(of: versions)
  }

  /// The version in a folder.
  public subscript(label: String) -> Version? {
    places.byLabel[label].map { versions[$0] }
  }

  /// The version with a number; of several the first.
  public subscript(number number: VersionNumber) -> Version? {
    places.byNumber[number]?.first.map { versions[$0] }
  }

  /// The version that is in force: the last published one that is no candidate and not withdrawn, if there is one. Of a
  /// standard that is withdrawn it is the last one.
  public var current: Version? {
    let published = versions.filter { $0.status == .published }
    let releases = published.filter { !$0.number.isPreliminary }
    return releases.last { $0.withdrawal == nil } ?? releases.last ?? published.last
  }

  /// The version that readers compare another one with: the last release that it comes from. Of a candidate, and where all
  /// before it are candidates, the version that it follows.
  public func release(before version: Version) -> Version? {
    let follows = predecessor(of: version)
    guard !version.number.isPreliminary else { return follows }
    return follows.flatMap { lastRelease(upTo: $0) } ?? follows
  }

  /// A version where it is a release; of a candidate the last release that it comes from, if there is one.
  public func lastRelease(upTo version: Version) -> Version? {
    sequence(first: version) { predecessor(of: $0) }.prefix(versions.count)
      .first { !$0.number.isPreliminary }
  }

  /// The working draft.
  public var draft: Version? {
    versions.last { $0.status != .published }
  }

  /// The version that another follows.
  public func predecessor(of version: Version) -> Version? {
    version.follows.flatMap { places.byNumber[$0] }?
      .first { versions[$0].id != version.id }.map { versions[$0] }
  }

  /// Whether a version is a published candidate of one that is not out yet.
  public func isCandidate(_ version: Version) -> Bool {
    version.status == .published && version.number.isPreliminary && !isSuperseded(version)
  }

  /// Whether a later version has been published.
  public func isSuperseded(_ version: Version) -> Bool {
    guard let current else { return false }
    return version.id < current.id && version.status == .published
  }
}
