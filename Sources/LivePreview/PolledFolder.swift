internal import Foundation
internal import Synchronization

/// A folder that is looked at again and again, for systems that tell of no changes.
final class PolledFolder: FolderWatch {
  private struct Stamp: Equatable {
    let size: Int
    let modified: Date
    let identity: Int
  }

  private let folder: String
  private let stamps: Mutex<[String: Stamp]>

  init(_ folder: String) {
    self.folder = folder
    stamps = Mutex(Self.stamps(in: folder))
  }

  func next() -> Set<String>? {
    while true {
      Thread.sleep(forTimeInterval: WatchTiming.pollingInterval)
      let now = Self.stamps(in: folder)
      let changed = stamps.withLock { stamps in
        defer { stamps = now }
        return Set(now.keys).union(stamps.keys).filter { now[$0] != stamps[$0] }
      }
      if !changed.isEmpty { return changed }
    }
  }

  private static func stamps(in folder: String) -> [String: Stamp] {
    let manager = FileManager.default
    guard let walk = manager.enumerator(atPath: folder) else { return [:] }
    var stamps: [String: Stamp] = [:]
    while let path = walk.nextObject() as? String {
      guard let attributes = walk.fileAttributes,
        attributes[.type] as? FileAttributeType != .typeDirectory,
        !path.split(separator: "/").contains(where: { $0.hasPrefix(".") })
      else { continue }
      stamps[path] = Stamp(
        size: (attributes[.size] as? NSNumber)?.intValue ?? 0,
        modified: attributes[.modificationDate] as? Date ?? .distantPast,
        identity: (attributes[.systemFileNumber] as? NSNumber)?.intValue ?? 0
      )
    }
    return stamps
  }
}
