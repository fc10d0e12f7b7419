public import Changes
public import Diagnostics
internal import Locks
public import SourceFiles
public import Standards

/// What a release does, before it is done.
public struct ReleasePlan: Sendable {
  /// A place where the draft was named.
  public struct Rewriting: Hashable, Sendable {
    /// The file as it will be named.
    public let path: SourcePath
    /// The line.
    public let line: Int
    /// What stood there.
    public let old: String
    /// What will stand there.
    public let new: String

    init(in path: SourcePath, line: Int, from old: String, to new: String) {
      self.path = path
      self.line = line
      self.old = old
      self.new = new
    }
  }

  /// The draft.
  public let draft: VersionID
  /// What it becomes.
  public let version: VersionID
  /// The day of publication.
  public let published: PublicationDate
  /// What becomes of the files.
  public private(set) var change = ContentChange()
  /// How many downloads are kept.
  public private(set) var keptCount = 0
  /// The references to the draft, which name the version then.
  public private(set) var rewritings: [Rewriting] = []

  /// The file that loses the notice of the site, since it says that nothing is published yet; nil where it stays.
  public internal(set) var noticeFile: SourcePath?

  init(draft: VersionID, version: VersionID, published: PublicationDate) {
    self.draft = draft
    self.version = version
    self.published = published
    change.move(draft.folder, to: version.folder)
  }

  mutating func take(_ rewritten: ReferenceRewriter.Rewritten, of file: SourceFile) {
    let path = SourcePath(change.target(of: file.path.relative))
    // A page that names the version where it named the draft is right to have its old date.
    if rewritten.bytes != file.bytes {
      change.write(file.carryingRecord(to: rewritten.bytes), to: path)
    }
    rewritings += rewritten.places.map { found in
      Rewriting(in: path, line: found.line, from: found.old, to: found.new)
    }
  }

  /// Adds the lock of the version, which is made of the files as they will be.
  ///
  /// - Parameter predecessor: The lock of the version that it follows, where that has one.
  /// - Returns: The lock; nil where the version has no date of publication.
  public mutating func lock(
    _ released: Version,
    in tree: SourceTree,
    after predecessor: VersionLock?,
    log: ChangeLog?,
    program: String
  ) -> VersionLock? {
    let record = VersionLock.Record(date: published, program: program)
    let lock = VersionLock(
      of: released,
      in: tree,
      origin: .released,
      record: record,
      after: predecessor,
      log: log
    )
    if let lock { change.write(Array(lock.text.utf8), to: version.lockPath) }
    return lock
  }

  /// Adds the downloads of the version, which are kept from now on.
  ///
  /// - Parameters:
  ///   - files: The files by name.
  ///   - released: The version that they were made of.
  ///   - tree: The files that it was read from.
  public mutating func keep(
    _ files: [(name: String, bytes: [UInt8])],
    of released: Version,
    in tree: SourceTree,
    program: String
  ) {
    let record = VersionLock.Record(date: published, program: program)
    EditionRequest(firstOf: released, record: record, in: tree).write(files, into: &change)
    keptCount = files.count
  }
}
