public import Fingerprints

/// What a version held when it was published, as the lock file beside it records it.
public struct VersionLock: Hashable, Sendable {
  /// How a lock came about.
  public enum Origin: String, Hashable, Sendable, CaseIterable {
    /// A release wrote it; it is never renewed.
    case released
    /// The version was published before there were locks.
    case frozen
  }

  /// A writing of the lock: by which program, and when, where that was told.
  public struct Record: Hashable, Sendable {
    /// The day that was given; the program knows no clock.
    public let date: PublicationDate?
    /// The version of the program.
    public let program: String

    /// A record of a writing.
    public init(date: PublicationDate?, program: String) {
      self.date = date
      self.program = program
    }
  }

  /// A later writing over the first, with its reason.
  public struct Renewal: Hashable, Sendable {
    /// When and by which program.
    public let record: Record
    /// Why, in a line.
    public let reason: String

    /// A renewal with its reason.
    public init(_ record: Record, reason: String) {
      self.record = record
      self.reason = reason
    }
  }

  /// The class of a change as it was published.
  public struct PublishedChange: Hashable, Sendable {
    /// The id that the change log lists it under.
    public let id: ProvisionID
    /// Its class.
    public let changeClass: ChangeClass

    /// A change and its class.
    public init(_ id: ProvisionID, _ changeClass: ChangeClass) {
      self.id = id
      self.changeClass = changeClass
    }
  }

  /// The sentences of a criterion's normative text.
  public struct Sentences: Hashable, Sendable {
    /// The criterion.
    public let id: ProvisionID
    /// The first half of the algorithm's name is that of the hash, the second that of what is hashed.
    public let algorithm: String
    /// A hash for each sentence, in their order.
    public let digests: [String]

    /// The hashes of a criterion.
    public init(of id: ProvisionID, algorithm: String, digests: [String]) {
      self.id = id
      self.algorithm = algorithm
      self.digests = digests
    }
  }

  /// A file of the version.
  public struct File: Hashable, Sendable {
    /// Its path from the version's folder.
    public let path: String
    /// The plain SHA-256 of its bytes.
    public let digest: Fingerprint

    /// A file and its digest.
    public init(_ path: String, _ digest: Fingerprint) {
      self.path = path
      self.digest = digest
    }
  }

  /// The version that another one was published after, as its lock holds it.
  public struct Predecessor: Hashable, Sendable {
    /// The version.
    public let version: VersionID
    /// The digest of the lines of its files, without its revisions: these may be recorded later.
    public let digest: Fingerprint

    /// A version with the digest of its text.
    public init(_ version: VersionID, digest: Fingerprint) {
      self.version = version
      self.digest = digest
    }
  }

  /// How the file is written. Each format that there ever was is read for ever.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// Without predecessor and seal.
    case unsealed = "1"
    /// With the predecessor, where that has a lock, and a seal in the last line: the SHA-256 of all before it.
    case sealed = "2"
  }

  /// How it is written.
  public let format: Format
  /// The version.
  public let version: VersionID
  /// When it was published.
  public let published: PublicationDate
  /// How the lock came about.
  public let origin: Origin
  /// Its first writing.
  public let record: Record
  /// The version that it was published after; nil where that had no lock.
  public let follows: Predecessor?
  /// What `standard.yml` said then; empty in locks that were written before it was held.
  public let declarations: [Declaration]
  /// Its later writings, in their order.
  public let renewals: [Renewal]
  /// The classes of the changes since the version before, as published.
  public let changes: [PublishedChange]
  /// The sentences of each criterion; derived, for those who want to follow a sentence.
  public let sentences: [Sentences]
  /// All files of the version, by path.
  public let files: [File]

  /// A lock with all its parts.
  public init(
    version: VersionID,
    published: PublicationDate,
    origin: Origin,
    record: Record,
    follows: Predecessor? = nil,
    declarations: [Declaration] = [],
    renewals: [Renewal] = [],
    changes: [PublishedChange] = [],
    sentences: [Sentences] = [],
    files: [File],
    format: Format = .sealed
  ) {
    self.format = format
    self.follows = follows
    self.declarations = declarations
    self.version = version
    self.published = published
    self.origin = origin
    self.record = record
    self.renewals = renewals
    self.changes = changes
    self.sentences = sentences
    self.files = files
  }
}
