internal import Diagnostics
internal import Foundation
internal import Locks
internal import SourceFiles
internal import Standards

extension GitContent {
  /// What the last commit says of the locks and dates that a tree lacks; nothing where Git knows nothing of the folder.
  func committedLocks(in tree: SourceTree) -> CommittedLocks {
    let folders = ["standards"] + DocumentKind.allCases.map(\.folder)
    guard let entries = try? entries(at: "HEAD", below: folders) else {
      return CommittedLocks()
    }
    let kept = entries.filter {
      !$0.isLink
        && (CommittedLocks.isLock($0.path) || CommittedLocks.isErratum($0.path)
          || VanishedRevisions.isRevision($0.path)
          || DocumentKind.pageAddress(ofFile: $0.path) != nil)
    }
    let (present, gone) = kept.parted {
      FileManager.default.fileExists(atPath: "\(folder)/\($0.path)")
    }
    let locks = present.filter { CommittedLocks.isLock($0.path) }
    let revisions = gone.filter { VanishedRevisions.isRevision($0.path) }
    let same = (try? unchanged(locks)) ?? Set(locks.map(\.path))
    let other = locks.filter { !same.contains($0.path) }
    return CommittedLocks(
      deleted: gone.map { SourcePath($0.path) },
      changed: other.filter { CommittedLocks.isLock(ofVersion: $0.path) || lacksLines($0) }
        .map { SourcePath($0.path) },
      revisions: revisions.isEmpty ? [] : (try? files(revisions)) ?? [],
      dates: committedDates(of: tree)
    )
  }

  /// The records of files that have none any more, or one of another text.
  private func committedDates(of tree: SourceTree) -> [SourcePath: DatedText] {
    let folders = ["crosswalks", "exams", "insights"]
    let dated = tree.files.filter { file in
      folders.contains { file.path.relative.hasPrefix($0 + "/") }
        && ["md", "yml"].contains(file.pathExtension)
        && file.datedText?.digest != file.undatedDigest
    }
    let paths = Set(dated.map(\.path.relative))
    guard !paths.isEmpty, let entries = try? entries(at: "HEAD", below: folders),
      let files = try? files(entries.filter { !$0.isLink && paths.contains($0.path) })
    else { return [:] }
    let records = files.compactMap { file in file.datedText.map { (file.path, $0) } }
    return Dictionary(records, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a line that Git has of a file is in it no more.
  private func lacksLines(_ entry: Entry) -> Bool {
    guard let before = try? files([entry]).first,
      let now = try? SourceFiles.bytes(ofFile: "\(folder)/\(entry.path)")
    else { return false }
    func lines(_ bytes: [UInt8]) -> Set<ArraySlice<UInt8>> {
      Set(bytes.filter { $0 != 0x0D }.split(separator: UInt8(ascii: "\n")))
    }
    // What the last edition was made of changes with each.
    return lines(before.bytes).subtracting(lines(now)).contains { $0.first != UInt8(ascii: "#") }
  }
}
