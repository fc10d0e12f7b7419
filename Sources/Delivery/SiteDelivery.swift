public import Artifacts
package import Compression
internal import Diagnostics
internal import FileExchange

/// Writes artifacts into the folder of a site, which they replace as a whole.
///
/// At any moment, also when the program is killed, the folder holds the old site or the new one. A file that has not
/// changed stays the same file with its time; if none has, the folder is not touched.
///
/// The old folder stays beside it until the next one takes its place: a server may stand in it, or a mount lead to it,
/// and would find nothing there otherwise. The disk is not asked to store a site, which can be built again.
public struct SiteDelivery: Sendable {
  /// Told how many artifacts are made, of how many; one call at a time, with rising numbers.
  public typealias Progress = @Sendable (_ done: Int, _ total: Int) -> Void

  private let destination: String
  private let progress: Progress
  /// How texts are compressed; each form is a file beside that of the text.
  package var compression = CompressionStrength.none

  /// A delivery to a folder, which need not be there yet.
  public init(to destination: String, progress: @escaping Progress = { _, _ in }) {
    self.destination = destination
    self.progress = progress
  }

  /// Makes all artifacts, on all cores, and puts them into the folder; everything else there is removed but files
  /// that belong to Git.
  ///
  /// If paths collide or a rendition has an error, nothing is delivered and the report says why. Throws a
  /// `FileOperationError` where the system refuses something or another delivery is under way, and a
  /// ``SiteFolderError`` where the folder is not one to be replaced. After an error the folder is what it was before.
  ///
  /// - Parameters:
  ///   - artifacts: The files.
  ///   - closing: Those that are made from the digests of all others.
  public func deliver(
    _ artifacts: [Artifact],
    closing: ClosingArtifacts = .none
  ) throws -> DeliveryReport {
    let claims =
      artifacts.map(PathClaim.init) + closing.paths.map { PathClaim($0.path, from: $0.origin) }
    let collisions = CollidingPaths.diagnostics(among: claims)
    guard collisions.isEmpty else { return DeliveryReport(diagnostics: collisions) }
    let sibling = try SiblingFolder(for: destination)
    let old = sibling.hasDestination ? try SiteFolder(at: sibling.destination) : nil
    var writer = ArtifactWriter(
      old: old?.files,
      isOldWritten: old?.isMarked ?? false,
      new: try OpenFolder(sibling.path)
    )
    writer.compression = compression

    let isDigested = !closing.paths.isEmpty
    var outcomes = try writer.write(artifacts, isDigested: isDigested, progress: progress)
    outcomes += try writer.write(closing, over: outcomes)
    let diagnostics = outcomes.flatMap(\.diagnostics).inOrder()
    guard !diagnostics.containErrors else { return DeliveryReport(diagnostics: diagnostics) }

    let written = outcomes.filter(\.isWritten).map(\.path)
    let unchanged = outcomes.filter { !$0.isWritten }.map(\.path)
    let removed = leftOver(of: try old?.files.files() ?? [], by: outcomes)
    var exchange: ExchangeResult?
    if !written.isEmpty || !removed.isEmpty || old?.isMarked != true {
      try writer.carryOver(unchanged, and: old?.kept ?? [])
      exchange = try sibling.exchange(keepsOld: true)
    } else {
      try sibling.discard()
    }
    return DeliveryReport(
      written: written,
      unchanged: unchanged.count,
      removed: removed,
      exchange: exchange,
      diagnostics: diagnostics
    )
  }

  private func leftOver(of oldFiles: [String], by outcomes: [ArtifactWriter.Outcome]) -> [String] {
    let paths = Set(outcomes.map(\.path.description))
    return oldFiles.filter { !paths.contains($0) && !SiteFolder.reserves($0) }.sorted()
  }
}
