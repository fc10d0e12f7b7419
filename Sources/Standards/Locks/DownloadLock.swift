public import Fingerprints

/// Which downloads of a published version are kept, by the file that lies beside them.
public struct DownloadLock: Hashable, Sendable {
  /// A rendering of the downloads. The first made all of them, a later one those that came out different.
  public struct Edition: Hashable, Sendable {
    /// When, where that was told, and by which program.
    public let record: VersionLock.Record
    /// Why, in a line; nil for the first, where none is needed.
    public let reason: String?

    /// An edition with its reason.
    public init(_ record: VersionLock.Record, reason: String?) {
      self.record = record
      self.reason = reason
    }
  }

  /// What the newest files were made of.
  public struct Source: Hashable, Sendable {
    /// The fingerprint of the version's own files.
    public let text: Fingerprint
    /// The fingerprint of its verified errata.
    public let errata: Fingerprint

    /// A text with its errata.
    public init(text: Fingerprint, errata: Fingerprint) {
      self.text = text
      self.errata = errata
    }
  }

  /// The version.
  public let version: VersionID
  /// The editions, the first of which is number 1.
  public let editions: [Edition]
  /// What they were made of; nil in a lock of a program that did not record it.
  public let source: Source?
  /// The files with their digests, by name.
  public let files: [VersionLock.File]

  /// A lock with all its parts.
  public init(
    version: VersionID,
    editions: [Edition],
    source: Source? = nil,
    files: [VersionLock.File]
  ) {
    self.version = version
    self.editions = editions
    self.source = source
    self.files = files
  }
}

/// The downloads of a version that are kept, as they were first rendered.
public struct KeptDownloads: Sendable {
  /// A file with its bytes.
  public struct File: Sendable {
    /// Its name.
    public let name: String
    /// All of it.
    public let bytes: [UInt8]

    /// A file.
    public init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// What the files must be.
  public let lock: DownloadLock
  /// Those that are what they must be, by name.
  public let files: [File]

  /// Files and what they must be.
  public init(_ lock: DownloadLock, files: [File]) {
    self.lock = lock
    self.files = files
  }
}
