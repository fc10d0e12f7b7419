public import Changes
internal import Fingerprints
internal import Locks
public import SourceFiles
public import Standards

extension VersionLock {
  /// The lock of a published version as it stands in a tree; nil where it has no date of publication.
  ///
  /// - Parameters:
  ///   - predecessor: The lock of the version that it follows, where that has one.
  ///   - log: The changes since the version before, as they are published with the version.
  public init?(
    of version: Version,
    in tree: SourceTree,
    origin: Origin,
    record: Record,
    after predecessor: VersionLock?,
    renewals: [Renewal] = [],
    log: ChangeLog? = nil
  ) {
    guard let published = version.published else { return nil }
    self.init(
      version: version.id,
      published: published,
      origin: origin,
      record: record,
      follows: predecessor?.asPredecessor,
      declarations: RequirementReader.declarations(of: version) + version.versioning.declarations,
      renewals: renewals,
      changes: (log?.entries ?? []).compactMap { entry in
        entry.classification.effective.changeClass.map { PublishedChange(entry.id, $0) }
      },
      sentences: version.provisions.compactMap(Self.sentences),
      files: File.all(of: version.id, in: tree)
    )
  }

  private static func sentences(of provision: Provision) -> Sentences? {
    guard provision.kind == .criterion, provision.isLive else { return nil }
    let sentences = NormativeSentences(of: provision)
    guard !sentences.keys.isEmpty else { return nil }
    // Half the digits tell sentences of one standard apart, and keep the line readable.
    return Sentences(
      of: provision.id,
      algorithm: "sha256-64/" + sentences.algorithm,
      digests: sentences.keys.map {
        String(Fingerprint(sha256Of: Array($0.utf8)).description.prefix(16))
      }
    )
  }
}
