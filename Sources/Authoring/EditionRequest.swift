internal import Diagnostics
internal import Fingerprints
internal import Locks
public import Standards

/// The wish to keep the downloads of a version, or a new edition of them.
public struct EditionRequest: Sendable {
  private let version: VersionID
  private let isPublished: Bool
  private let isLocked: Bool
  private let old: DownloadLock?
  private let edition: DownloadLock.Edition

  /// A request for an edition of a version's downloads.
  public init(_ version: Version, edition: DownloadLock.Edition) {
    self.version = version.id
    isPublished = version.status == .published
    isLocked = version.isLocked
    old = version.kept?.lock
    self.edition = edition
  }

  /// A request for the first edition of a version that is released with it.
  public init(firstOf version: VersionID, record: VersionLock.Record) {
    self.version = version
    (isPublished, isLocked, old) = (true, true, nil)
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
    guard old != nil, edition.reason == nil || edition.record.date == nil else { return nil }
    return Refusal(
      "downloads of \(version) are kept already",
      advice: "--reason \"…\" --as-of DATE renders a new edition beside them; both stay on record"
    )
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
