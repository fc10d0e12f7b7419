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
    let files = tree.files
    let runs = mapInParallel(Array(stride(from: 0, to: files.count, by: Self.runLength))) { start in
      var builder = FingerprintBuilder()
      for file in files[start..<min(start + Self.runLength, files.count)] {
        builder.add(file.path.relative)
        builder.add(file.bytes)
      }
      return builder.fingerprint()
    }
    builder.add("\(files.count)")
    for run in runs { builder.add(run) }
  }

  /// How many files are digested in one go.
  private static let runLength = 64

  private mutating func add(_ locks: CommittedLocks) {
    for paths in [locks.deleted, locks.changed, locks.errata, locks.pages] {
      builder.add("\(paths.count)")
      for path in paths { builder.add(path.relative) }
    }
    builder.add("\(locks.revisions.count)")
    for file in locks.revisions {
      builder.add(file.path.relative)
      builder.add(file.bytes)
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
