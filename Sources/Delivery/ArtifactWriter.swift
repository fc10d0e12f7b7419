internal import Artifacts
internal import Compression
internal import Diagnostics
internal import FileExchange
internal import Fingerprints

/// Makes artifacts, and writes those that differ from the old site into the new one.
struct ArtifactWriter: Sendable {
  /// What became of one artifact. Its bytes are not kept.
  struct Outcome: Sendable {
    let path: ArtifactPath
    let digest: Fingerprint?
    let isWritten: Bool
    let diagnostics: [Diagnostic]
  }

  let old: OpenFolder?
  /// Whether a delivery wrote the old site: a folder that none wrote holds nothing to compare with.
  let isOldWritten: Bool
  let new: OpenFolder
  /// How texts are compressed, each into files beside its own.
  var compression = CompressionStrength.none

  /// Makes and compares all artifacts; the outcomes are in their order, each followed by those of its compressed forms.
  ///
  /// - Parameter isDigested: Whether the outcomes need digests.
  func write(
    _ artifacts: [Artifact],
    isDigested: Bool,
    progress: SiteDelivery.Progress
  ) throws -> [Outcome] {
    try inChunks(of: artifacts, progress: progress) { chunk in
      var folder = LastFolder(in: new)
      return try chunk.flatMap { artifact in
        try writeAll(artifact.make(), at: artifact.path, isDigested, making: &folder)
      }
    }
  }

  /// Makes and compares what is made from the digests of the others.
  func write(_ closing: ClosingArtifacts, over outcomes: [Outcome]) throws -> [Outcome] {
    let digests = outcomes.compactMap { outcome in
      outcome.digest.map { ClosingArtifacts.Digest(outcome.path, $0) }
    }
    var folder = LastFolder(in: new)
    return try closing.make(digests.sorted { $0.path < $1.path }).flatMap { path, rendition in
      try writeAll(rendition, at: path, false, making: &folder)
    }
  }

  /// Writes a file and its compressed forms, which have no digests: they are not what readers get.
  private func writeAll(
    _ rendition: Rendition,
    at path: ArtifactPath,
    _ isDigested: Bool,
    making folder: inout LastFolder
  ) throws -> [Outcome] {
    let plain = try write(rendition, at: path, isDigested, making: &folder)
    guard compression != .none, path.isCompressible else { return [plain] }
    return try [plain]
      + compression.compressed(rendition.bytes).compactMap { ending, bytes in
        guard let path = ArtifactPath(path.description + ending) else { return nil }
        return try write(Rendition(bytes), at: path, false, making: &folder)
      }
  }

  private func write(
    _ rendition: Rendition,
    at path: ArtifactPath,
    _ isDigested: Bool,
    making folder: inout LastFolder
  ) throws -> Outcome {
    let name = path.description
    let isThere = isOldWritten && old?.holds(rendition.bytes, at: name) ?? false
    if !isThere {
      try folder.make(for: name)
      try new.write(rendition.bytes, to: name)
    }
    return Outcome(
      path: path,
      digest: isDigested ? Fingerprint(sha256Of: rendition.bytes) : nil,
      isWritten: !isThere,
      diagnostics: rendition.diagnostics
    )
  }

  /// Completes the new folder: the unchanged files and those of the owner are linked, and the marker is written.
  func carryOver(_ unchanged: [ArtifactPath], and kept: [String]) throws {
    try new.write(Array(SiteFolder.markerText.utf8), to: SiteFolder.marker)
    guard let old else { return }
    for name in kept { try old.link(name, into: new) }
    _ = try inChunks(of: unchanged) { chunk in
      var folder = LastFolder(in: new)
      return try chunk.map { path in
        try folder.make(for: path.description)
        try old.link(path.description, into: new)
      }
    }
  }
}

/// Makes the folders for a run of files, each once where those of one folder follow each other.
private struct LastFolder {
  private let root: OpenFolder
  private var last: String?

  init(in root: OpenFolder) {
    self.root = root
  }

  mutating func make(for name: String) throws {
    guard let folder = name.parentPath, folder != last else { return }
    try root.makeFolder(folder)
    last = folder
  }
}
