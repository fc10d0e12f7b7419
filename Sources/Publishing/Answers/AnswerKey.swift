internal import Diagnostics
internal import Fingerprints
internal import Locks
internal import ParallelWork
internal import SourceFiles
internal import Standards

/// Everything that an answer follows from. The program itself is part of every key of the cache.
struct AnswerKey: ~Copyable {
  private var builder = FingerprintBuilder()

  /// - Parameters:
  ///   - question: What is asked, with all that decides how.
  ///   - trees: The files that are asked about, by all their bytes.
  ///   - locks: What Git's last commit says of the locks.
  init(_ question: [String?], over trees: [SourceTree], _ locks: CommittedLocks) {
    for part in question {
      builder.add(part == nil ? "0" : "1")
      builder.add(part ?? "")
    }
    for tree in trees { add(tree) }
    add(locks)
  }

  private mutating func add(_ tree: SourceTree) {
    let digests = mapInParallel(tree.files) { Fingerprint(of: $0.bytes) }
    builder.add("\(tree.files.count)")
    for (file, digest) in zip(tree.files, digests) {
      builder.add(file.path.relative)
      builder.add(digest)
    }
  }

  private mutating func add(_ locks: CommittedLocks) {
    for paths in [locks.deleted, locks.changed, locks.errata, locks.pages] {
      builder.add("\(paths.count)")
      for path in paths { builder.add(path.relative) }
    }
    builder.add("\(locks.dates.count)")
    for (path, record) in locks.dates.sorted(by: { $0.key < $1.key }) {
      builder.add(path.relative)
      builder.add(record.description)
    }
  }

  mutating func add(_ fingerprint: Fingerprint) { builder.add(fingerprint) }

  consuming func fingerprint() -> Fingerprint { builder.fingerprint() }
}
