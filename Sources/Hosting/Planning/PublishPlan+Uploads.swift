internal import Artifacts

extension PublishPlan {
  /// Puts each file that differs into its phase.
  mutating func planUploads(
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
    let size = online.size(of: path)
    guard let version = site.downloads[path] ?? entry?.version, !wishes.allow(path, of: version),
      size != nil || entry?.confirmed != nil
    else { return }
    // What was published comes back where somebody has changed or removed it since.
    if entry?.confirmed == content { return }
    // The first upload of it was cut off, so that nobody had the whole of it.
    if let entry, entry.confirmed == nil, let pending = entry.pending,
      size != pending.size || pending == content
    {
      return
    }
    refusals.append(Refusal(path: path, reason: .otherBytes(version: version)))
  }

  /// Refuses a file where a folder is online, and the other way round.
  mutating func refuseNamesInTheWay(in online: OnlineFiles) {
    let folders = Set(online.sizes.keys.flatMap(EmptiedFolders.folders))
    for path in uploads.filter({ $0.phase.isOfNewFiles }).flatMap(\.paths) {
      let file = EmptiedFolders.folders(of: path.description).first { online.sizes[$0] != nil }
      guard let name = file ?? (folders.contains(path.description) ? path.description : nil)
      else { continue }
      refusals.append(Refusal(path: path, reason: .inTheWay(name)))
    }
  }
}
