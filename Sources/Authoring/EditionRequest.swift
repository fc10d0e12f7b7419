internal import Diagnostics
internal import Fingerprints
internal import Locks
public import SourceFiles
public import Standards

/// The wish to keep the downloads of a version, or a new edition of them.
public struct EditionRequest: Sendable {
  private let version: VersionID
  private let isPublished: Bool
  private let isLocked: Bool
  private let published: PublicationDate?
  private let old: DownloadLock?
  private let edition: DownloadLock.Edition
  private let source: DownloadLock.Source

  /// A request for an edition of a version's downloads, which are made of what stands in a tree.
  public init(_ version: Version, edition: DownloadLock.Edition, in tree: SourceTree) {
    self.version = version.id
    isPublished = version.status == .published
    isLocked = version.isLocked
    published = version.published
    old = version.kept?.lock
    source = DownloadLock.Source(of: version, in: tree)
    self.edition = edition
  }

  /// A request for the first edition of a version that is released with it.
  init(firstOf version: Version, record: VersionLock.Record, in tree: SourceTree) {
    self.version = version.id
    (isPublished, isLocked, old) = (true, true, nil)
    published = record.date
    source = DownloadLock.Source(of: version, in: tree)
    edition = DownloadLock.Edition(record, reason: nil)
  }

  /// The number of the edition.
  public var number: Int { (old?.editions.count ?? 0) + 1 }

  /// Why the request cannot be met, whatever the files are; nil where it can.
  public var refusal: Refusal? {
    guard isPublished else {
      return Refusal(
        "\(version) is a working draft, whose downloads change with it",
        advice: "'psf release \(version.standard)' publishes it and keeps them"
      )
    }
    guard isLocked else {
      return Refusal(
        "\(version) is not locked, so that its text could change under its downloads",
        advice: "'psf freeze \(version)' locks it"
      )
    }
    if old != nil, edition.reason == nil || edition.record.date == nil {
      return Refusal(
        "downloads of \(version) are kept already",
        advice: "--reason \"…\" --as-of DATE renders a new edition beside them; both stay on record"
      )
    }
    return dateRefusal
  }

  /// An edition is of a day, and of none before what it follows.
  private var dateRefusal: Refusal? {
    guard let date = edition.record.date else {
      return Refusal(
        "nobody has said on which day the downloads of \(version) are rendered",
        advice: "--as-of DATE says it"
      )
    }
    if let last = old?.editions.last?.record.date, date.isSurelyBefore(last) {
      return Refusal(
        "\(date) is before the last edition of the downloads of \(version), which is of \(last)",
        advice: "--as-of DATE names that day or a later one"
      )
    }
    guard let published, date.isSurelyBefore(published) else { return nil }
    return Refusal(
      "\(date) is before \(version) was published, on \(published)",
      advice: "--as-of DATE names that day or a later one"
    )
  }

  /// Whether files of an earlier edition are kept that were made of what the version holds now.
  public var keepsTheSame: Bool { old?.source == source }

  /// What becomes of the content where every file came out as it is kept: the lock says that they hold what is there now.
  public func confirmation() -> ContentChange {
    var change = ContentChange()
    guard let old else { return change }
    let lock = DownloadLock(
      version: version,
      editions: old.editions,
      source: source,
      files: old.files
    )
    change.write(Array(lock.text.utf8), to: version.downloadsLockPath)
    return change
  }

  /// What becomes of the content.
  ///
  /// - Parameter files: The files of this edition, by name.
  public func change(keeping files: [(name: String, bytes: [UInt8])]) -> ContentChange {
    var change = ContentChange()
    write(files, into: &change)
    return change
  }

  func write(_ files: [(name: String, bytes: [UInt8])], into change: inout ContentChange) {
    let new = files.map { VersionLock.File($0.name, Fingerprint(sha256Of: $0.bytes)) }
    let lock = DownloadLock(
      version: version,
      editions: (old?.editions ?? []) + [edition],
      source: source,
      files: ((old?.files ?? []) + new).sorted {
        $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
      }
    )
    for (name, bytes) in files {
      change.write(bytes, to: SourcePath(version.downloadsFolder + name))
    }
    change.write(Array(lock.text.utf8), to: version.downloadsLockPath)
  }
}
