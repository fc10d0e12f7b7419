internal import Diagnostics
internal import Foundation
internal import Locks
internal import SourceFiles

extension GitContent {
  /// What the last commit says of the locks; nothing where Git knows nothing of the folder.
  var committedLocks: CommittedLocks {
    guard let entries = try? entries(at: "HEAD", below: ["standards", "dates.lock"]) else {
      return CommittedLocks()
    }
    let kept = entries.filter {
      !$0.isLink && (CommittedLocks.isLock($0.path) || CommittedLocks.isErratum($0.path))
    }
    let (present, gone) = kept.parted {
      FileManager.default.fileExists(atPath: "\(folder)/\($0.path)")
    }
    let locks = present.filter { CommittedLocks.isLock($0.path) && $0.path != "dates.lock" }
    let same = (try? unchanged(locks)) ?? Set(locks.map(\.path))
    let other = locks.filter { !same.contains($0.path) }
    return CommittedLocks(
      deleted: gone.map { SourcePath($0.path) },
      changed: other.filter { CommittedLocks.isLock(ofVersion: $0.path) || lacksLines($0) }
        .map { SourcePath($0.path) }
    )
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
