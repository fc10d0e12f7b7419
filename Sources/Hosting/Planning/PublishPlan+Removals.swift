internal import Artifacts
internal import Foundation

extension PublishPlan {
  /// Decides on all files that the site does not have.
  mutating func planRemovals(from online: OnlineFiles, _ wishes: Wishes) {
    for (path, entry) in online.record.entries.sorted(by: { $0.key < $1.key }) {
      let isOnline = online.size(of: path) != nil
      if !isOnline, entry.confirmed != nil, !entry.isDropped { vanished.append(path) }
      guard site.contents[path] == nil else { continue }
      if !isOnline {
        // A download stays known, so that its address never gets other bytes.
        if entry.version == nil || entry.isDropped { forgotten.append(path) }
      } else if let version = entry.version, !entry.isDropped, !wishes.allow(path, of: version) {
        retained.append(path)
      } else if let original = path.compressedOriginal, site.contents[original] != nil {
        removedAtOnce.append(path)
      } else {
        planRemoval(of: path, entry.standing, wishes)
      }
    }
  }

  private mutating func planRemoval(
    of path: ArtifactPath,
    _ standing: PublicationRecord.Standing,
    _ wishes: Wishes
  ) {
    guard case .dropped(let date) = standing else {
      if wishes.removalDelay > 0 { dropped.append(path) } else { removed.append(path) }
      return
    }
    if date.addingTimeInterval(wishes.removalDelay) <= wishes.now {
      removed.append(path)
    } else {
      waiting[path] = date
    }
  }

  /// Finds the files of others.
  mutating func planForeign(in online: OnlineFiles) {
    for name in online.sizes.keys.sorted() where !PublicationRecord.names.contains(name) {
      guard let path = ArtifactPath(name) else {
        foreign.append(name)
        continue
      }
      guard site.contents[path] == nil, online.record.entries[path] == nil else { continue }
      if let whole = path.wholeFile, online.record.entries[whole] != nil {
        removedAtOnce.append(path)
      } else {
        foreign.append(name)
      }
    }
  }
}

extension PublicationRecord.Entry {
  fileprivate var isDropped: Bool {
    if case .dropped = standing { true } else { false }
  }
}
