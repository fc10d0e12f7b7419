public import Addresses
public import Diagnostics
internal import Fingerprints
public import Standards

extension Exporter {
  /// Renders what a version offers to be kept: all of it where nothing is kept yet, and otherwise what comes out
  /// different from its newest edition, or is new.
  ///
  /// A file may tell its own name and so its edition, as a patch does. Therefore each is first made under the name of its
  /// newest edition, and made again as the next one only if that came out different.
  public static func rendering(
    of version: VersionID,
    as number: Int,
    in subject: ExportSubject
  ) async -> (files: [DownloadFile], diagnostics: [Diagnostic]) {
    let publication = subject.publication
    let kept = publication.keptDownloads.filter { $0.download.version == version }
    let digests = Dictionary(
      kept.map { ($0.download, $0.digest) },
      uniquingKeysWith: { first, _ in first }
    )
    let newest = Dictionary(
      kept.map(\.download).newest.map { (DownloadKind($0), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let first = await make(of: subject, where: { $0.version == version }) { download in
      newest[DownloadKind(download)] ?? download.asEdition(number, in: publication)
    }
    let different = first.files.filter { digests[$0.download] != $0.digest }
    guard !kept.isEmpty else { return (different, first.diagnostics) }
    let again = Set(different.map { DownloadKind($0.download) })
    let second = await make(of: subject, where: { again.contains(DownloadKind($0)) }) {
      $0.asEdition(number, in: publication)
    }
    return (second.files, (first.diagnostics + second.diagnostics).inOrder())
  }
}
