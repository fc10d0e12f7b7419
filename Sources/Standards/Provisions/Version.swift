public import Diagnostics
public import Wording

/// One version of a standard, always complete.
public struct Version: Sendable {
  /// Where a version stands in its life. That one is superseded follows from a later one.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// In work.
    case draft
    /// Open for comment.
    case candidate
    /// Out.
    case published
  }

  /// The standard and the folder.
  public let id: VersionID
  /// Its number; that of a draft is the one it will have.
  public let number: VersionNumber
  /// When it was published; nil for a draft.
  public let published: PublicationDate?
  /// From when it applies, where that differs.
  public let effective: PublicationDate?
  /// The version it follows; nil for the first.
  public let follows: VersionNumber?
  /// Draft, candidate or published.
  public let status: Status
  /// The version of another standard that its references mean.
  public let cites: [StandardID: VersionNumber]
  /// What it is about.
  public let summary: Prose
  /// A line shown on each of its pages.
  public let notice: Prose?
  /// How long the version that it follows may be used beside it.
  public let transition: Transition?
  /// That it is in force no longer, though no later version need have taken its place.
  public private(set) var withdrawal: Withdrawal?
  /// The last day for comments on a draft.
  package let commentsUntil: PublicationDate?
  /// The clauses before the domains; domains, each followed by its criteria, in the order of their ids; annexes; terms by name.
  public private(set) var provisions: [Provision]
  /// Why it differs from the version it follows.
  public private(set) var revisions: [Revision]
  /// What was found wrong with it since, by id, whatever the status.
  public let errata: [Erratum]
  /// Its lock, held against its files; nil where it has none.
  public let seal: Seal?
  /// The downloads that are kept as they were first rendered; nil where they are rendered at every build.
  public let kept: KeptDownloads?
  /// Its `version.yml`.
  public let place: SourcePlace
  /// Where `number`, `follows`, `published`, `effective` and `comments-until` stand.
  public let keys: KeyPlaces
  /// How its requirements are written: the same in all versions of a standard.
  public private(set) var wording = RequirementWording()
  /// Which part of the number has to rise for which change: the same in all versions of a standard.
  public internal(set) var versioning = VersioningPolicy()
  private var outline: VersionOutline

  /// A version with its provisions in their order.
  public init(
    id: VersionID,
    number: VersionNumber,
    published: PublicationDate?,
    effective: PublicationDate?,
    follows: VersionNumber?,
    status: Status,
    cites: [StandardID: VersionNumber],
    summary: Prose,
    notice: Prose?,
    transition: Transition? = nil,
    commentsUntil: PublicationDate? = nil,
    provisions: [Provision],
    revisions: [Revision],
    errata: [Erratum] = [],
    seal: Seal? = nil,
    kept: KeptDownloads? = nil,
    place: SourcePlace,
    keys: KeyPlaces = KeyPlaces()
  ) {
    self.id = id
    self.number = number
    self.published = published
    self.effective = effective
    self.follows = follows
    self.status = status
    self.cites = cites
    self.summary = summary
    self.notice = notice
    self.transition = transition
    self.commentsUntil = commentsUntil
    let provisions = provisions.withoutRings()
    self.provisions = provisions
    self.revisions = revisions
    self.errata = errata
    self.seal = seal
    self.kept = kept
    self.place = place
    self.keys = keys
    outline = VersionOutline(of: provisions, revisions, errata)
  }

  /// The same version, with what its standard declares about requirements.
  public func worded(_ wording: RequirementWording) -> Version {
    var version = self
    version.wording = wording
    let language = Language(tag: wording.language)
    guard language != .english else { return version }
    for index in version.provisions.indices { version.provisions[index].language = language }
    return version
  }

  /// The same version, in force no longer where its standard says so. A draft was never in force.
  public func withdrawn(_ withdrawal: Withdrawal?) -> Version {
    var version = self
    version.withdrawal = status == .published ? withdrawal : nil
    return version
  }

  /// The same version, whose provisions have the names that references in them print.
  func naming(_ names: (Provision) -> [String: String]) -> Version {
    var version = self
    for index in provisions.indices {
      let names = names(provisions[index])
      if !names.isEmpty { version.provisions[index].names = names }
    }
    return version
  }

  /// The same version with another revision.
  public func adding(_ revision: Revision) -> Version {
    var version = self
    version.revisions.append(revision)
    version.outline = VersionOutline(of: provisions, version.revisions, errata)
    return version
  }

  /// Whether its revisions say no more than where its provisions come from: those of a version that was published before
  /// there were any, whose texts nobody can be asked about.
  public var recordsLineageAlone: Bool {
    !id.isDraft
      && revisions.allSatisfy { revision in
        revision.decisions.isEmpty
          && revision.changes.allSatisfy { $0.action.isOfLineage && $0.changeClass == nil }
      }
  }

  /// The errata that are shown.
  public var verifiedErrata: [Erratum] {
    errata.filter { $0.status == .verified }
  }

  /// The errata of a provision that are shown.
  public func verifiedErrata(on id: ProvisionID) -> [Erratum] {
    (outline.errata[id] ?? []).map { errata[$0] }
  }

  /// Whether a lock says what was published: then nothing in it is to change, and no gate judges its changes again.
  public var isLocked: Bool { seal != nil }

  /// The number in the names of files: `1.1`, and `1.2-draft` where it is the one that a draft will have.
  public var numberedLabel: String { id.isDraft ? "\(number)-draft" : id.label }

  /// What a file that is made of it calls it: `psf@1.1`, and `psf@1.2-draft`, which stays true when the draft is out.
  public var numberedName: String { "\(id.standard)@\(numberedLabel)" }

  /// The provision with an id, tombstones included.
  public subscript(id: ProvisionID) -> Provision? {
    outline.positions[id].map { provisions[$0] }
  }

  /// Where a provision stands in ``provisions``; nil where the version has none with the id.
  public func position(of id: ProvisionID) -> Int? { outline.positions[id] }

  /// The domains at the top.
  public var domains: [Provision] { outline.domains.map { provisions[$0] } }

  /// How many domains there are at the top, tombstones included.
  public var domainCount: Int { outline.domains.count }

  /// What stands directly in a domain: its criteria and its own domains.
  public func members(of domain: ProvisionID) -> [Provision] {
    (outline.members[domain] ?? []).map { provisions[$0] }
  }

  /// The terms, by name.
  public var terms: [Provision] { outline.terms.map { provisions[$0] } }

  /// The clauses around the domains, in their order.
  package var clauses: [Provision] { outline.clauses.map { provisions[$0] } }

  /// The number of live provisions of a kind.
  public func count(of kind: Provision.Kind) -> Int { outline.counts[kind] ?? 0 }

  /// The revision with a name.
  public func revision(named slug: Slug) -> Revision? {
    outline.revisions[slug].map { revisions[$0] }
  }

  /// Why a provision was withdrawn, as a revision of this version says; nil where none does.
  public func reasonForWithdrawing(_ id: ProvisionID) -> Prose? { outline.withdrawalReasons[id] }
}
