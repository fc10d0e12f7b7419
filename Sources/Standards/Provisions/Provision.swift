public import Diagnostics
public import Wording

/// The unit of a standard: a domain, a criterion, a term or a clause around them. It has lineage, is compared, and needs a revision when
/// it changes.
public struct Provision: Sendable {
  /// What a provision is.
  public enum Kind: String, Hashable, Sendable, CaseIterable, Comparable {
    /// A group of criteria, or of other groups.
    case domain
    /// A requirement.
    case criterion
    /// A defined term.
    case term
    /// A part of the document around the domains, such as its scope.
    case clause

    /// Domains, then criteria, then terms, then clauses.
    public static func < (left: Kind, right: Kind) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  /// What stands in place of a provision that was withdrawn.
  public struct Tombstone: Sendable {
    /// Why it is gone.
    public let reason: Prose
    /// What covers it now.
    public let by: [ProvisionReference]
    /// Where it went as such: the same requirement under another id.
    public let movedTo: [ProvisionReference]

    /// A reason, what covers the provision now, and where it went.
    public init(
      reason: Prose,
      by: [ProvisionReference],
      movedTo: [ProvisionReference] = []
    ) {
      self.reason = reason
      self.by = by
      self.movedTo = movedTo
    }

    /// All that a reader of the withdrawn provision is led on to.
    public var successors: [ProvisionReference] { movedTo + by }
  }

  /// Its id, unique in its version.
  public let id: ProvisionID
  /// An id that stays when its own changes, as catalogs have one for programs; nil where it has none.
  public let secondID: String?
  /// Domain, criterion, term or clause.
  public let kind: Kind
  /// What a clause is for, and whether it is normative; nil of all others.
  package private(set) var clause: Clause?
  /// The domain it stands in; nil at the top, for terms and for clauses.
  public internal(set) var parent: ProvisionID?
  /// Its title; the name of a term.
  public let title: String
  /// A domain's principle.
  public let principle: Prose?
  /// What follows the front matter: normative up to the first heading of a criterion, informative after it.
  public internal(set) var body: Prose
  /// Other names of a term.
  public let aliases: [String]
  /// To whom or what a criterion applies, as its front matter says; none where it applies to all.
  public let appliesTo: [String]
  /// Set where verified errata correct the body, which stays as it was published.
  public internal(set) var correction: Correction?
  /// Set where it was withdrawn.
  public let tombstone: Tombstone?
  /// Where its id stands.
  public let place: SourcePlace
  /// The language that its standard declares.
  public internal(set) var language = Language.english
  /// The digests of the pictures in its texts and of the files that they link to, by the addresses that the texts have: what these
  /// say is part of them.
  public private(set) var pictures: [String: String] = [:]

  /// What pages print for the references without words of their own in its texts, by their labels in lower case; nothing
  /// for those that print as they are written.
  public internal(set) var names: [String: String] = [:]

  /// A provision with all its parts.
  public init(
    id: ProvisionID,
    secondID: String? = nil,
    kind: Kind,
    parent: ProvisionID?,
    title: String,
    principle: Prose? = nil,
    appliesTo: [String] = [],
    body: Prose,
    correction: Correction? = nil,
    aliases: [String] = [],
    tombstone: Tombstone? = nil,
    place: SourcePlace
  ) {
    self.id = id
    self.secondID = secondID
    self.kind = kind
    self.parent = parent
    self.title = title
    self.principle = principle
    self.appliesTo = appliesTo
    self.body = body
    self.correction = correction
    self.aliases = aliases
    self.tombstone = tombstone
    self.place = place
  }

  /// The same provision with the digests of its pictures.
  public func illustrated(by pictures: [String: String]) -> Provision {
    var provision = self
    provision.pictures = pictures
    return provision
  }

  /// The same provision as a clause.
  package func framing(_ clause: Clause) -> Provision {
    var provision = self
    provision.clause = clause
    return provision
  }

  /// Its id with its title, as headings and lists have it; of a clause its title.
  public var heading: String { id.heading(title) }

  /// Whether it says what is required: a criterion, or a clause that is normative.
  package var isNormative: Bool { clause?.isNormative ?? (kind == .criterion) }

  /// Whether it has force: it is not a tombstone.
  public var isLive: Bool { tombstone == nil }
}

/// A provision named in front matter, with the place where it is named.
public struct ProvisionReference: Hashable, Sendable {
  /// The id that is named.
  public let id: ProvisionID
  /// Where.
  public let place: SourcePlace

  /// An id and where it stands.
  public init(_ id: ProvisionID, at place: SourcePlace) {
    self.id = id
    self.place = place
  }
}
