package import Artifacts
package import Foundation

extension PublishPlan {
  /// What a call says of a run.
  package struct Wishes: Sendable {
    package let now: Date
    /// For how many seconds a file stays after the last page that links to it is gone.
    package let removalDelay: TimeInterval
    /// Downloads of published versions that may change, by their paths or by their version.
    package let replaceable: Set<String>
    /// Whether a file and a folder cannot have one name there.
    package let hasFolders: Bool

    package init(
      now: Date,
      removalDelay: TimeInterval,
      replaceable: Set<String> = [],
      hasFolders: Bool = false
    ) {
      (self.now, self.removalDelay) = (now, removalDelay)
      (self.replaceable, self.hasFolders) = (replaceable, hasFolders)
    }

    func allow(_ path: ArtifactPath, of version: String) -> Bool {
      replaceable.contains(path.description) || replaceable.contains(version)
    }
  }

  /// Plans a run.
  ///
  /// - Parameter same: Those of ``OnlineFiles/uncertain(for:)`` whose bytes are those of the site.
  package init(
    putting site: SiteFiles,
    over online: OnlineFiles,
    same: Set<ArtifactPath>,
    _ wishes: Wishes
  ) {
    self.init(site: site)
    planUploads(over: online, same, wishes)
    planRemovals(from: online, wishes)
    planForeign(in: online)
    if wishes.hasFolders { refuseNamesInTheWay(in: online) }
  }

  // MARK: Uploads

  private mutating func planUploads(
    over online: OnlineFiles,
    _ same: Set<ArtifactPath>,
    _ wishes: Wishes
  ) {
    var phases: [PublishPhase: [ArtifactPath]] = [:]
    for (path, content) in site.contents.sorted(by: { $0.key < $1.key }) {
      if same.contains(path) || online.content(of: path) == content {
        unchanged.append(path)
      } else {
        phases[Self.phase(of: path, over: online), default: []].append(path)
        refuseOtherBytes(at: path, content, over: online, wishes)
      }
    }
    uploads = PublishPhase.allCases.compactMap { phase in
      phases[phase].map { (phase, $0) }
    }
  }

  private static func phase(of path: ArtifactPath, over online: OnlineFiles) -> PublishPhase {
    guard online.size(of: path) != nil else {
      // Readers come to it by its address alone, as soon as it is there.
      if path.isEntrance { return .changedPages }
      return path.isAsset ? .newAssets : .newPages
    }
    switch online.record.entries[path]?.standing {
    case .unlinked, .dropped: return .returningPages
    case .linked, nil: return path.isList ? .lists : .changedPages
    }
  }

  private mutating func refuseOtherBytes(
    at path: ArtifactPath,
    _ content: FileContent,
    over online: OnlineFiles,
    _ wishes: Wishes
  ) {
    let entry = online.record.entries[path]
    guard let size = online.size(of: path), let version = site.downloads[path] ?? entry?.version,
      !wishes.allow(path, of: version)
    else { return }
    // What was published comes back where it was changed since.
    if entry?.confirmed == content { return }
    // The first upload of it was cut off, so that nobody had the whole of it.
    if let entry, entry.confirmed == nil, let pending = entry.pending,
      size != pending.size || pending == content
    {
      return
    }
    refusals.append(Refusal(path: path, reason: .otherBytes(version: version)))
  }

  // MARK: Removals

  private mutating func planRemovals(from online: OnlineFiles, _ wishes: Wishes) {
    for (path, entry) in online.record.entries.sorted(by: { $0.key < $1.key }) {
      let isOnline = online.size(of: path) != nil
      if !isOnline, entry.confirmed != nil, !entry.isDropped { vanished.append(path) }
      guard site.contents[path] == nil else { continue }
      if !isOnline {
        forgotten.append(path)
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

  // MARK: Files that no run has recorded

  private mutating func planForeign(in online: OnlineFiles) {
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

  // MARK: Names

  private mutating func refuseNamesInTheWay(in online: OnlineFiles) {
    let folders = Set(online.sizes.keys.flatMap(EmptiedFolders.folders))
    for path in uploads.filter({ $0.phase.isOfNewFiles }).flatMap(\.paths) {
      let file = EmptiedFolders.folders(of: path.description).first { online.sizes[$0] != nil }
      guard let name = file ?? (folders.contains(path.description) ? path.description : nil)
      else { continue }
      refusals.append(Refusal(path: path, reason: .inTheWay(name)))
    }
  }
}

extension PublicationRecord.Entry {
  fileprivate var isDropped: Bool {
    if case .dropped = standing { true } else { false }
  }
}
