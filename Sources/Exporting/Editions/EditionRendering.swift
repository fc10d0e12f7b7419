package import Addresses
package import Diagnostics
internal import Fingerprints
package import Standards

extension Exporter {
  /// Renders what a version offers to be kept: all of it where nothing is kept yet, and otherwise what comes out
  /// different from its newest edition, or is new.
  ///
  /// A file may tell its own name and so its edition, as a patch does. Therefore each is first made under the name of its
  /// newest edition, and made again as the next one only if that came out different.
  ///
  /// There is no cache: what is kept for good rests on nothing but its sources.
  package static func rendering(
    of version: VersionID,
    as number: Int,
    in subject: ExportSubject,
    progress: @escaping Typesetting.Progress = { _, _ in }
  ) -> (files: [DownloadFile], diagnostics: [Diagnostic]) {
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
    let typesetting = Typesetting(progress: progress)
    let first = make(of: subject, typesetting, where: { $0.version == version }) { download in
      newest[DownloadKind(download)] ?? download.asEdition(number, in: publication)
    }
    let different = first.files.filter { digests[$0.download] != $0.digest }
    guard !kept.isEmpty else { return (different, first.diagnostics) }
    let again = Set(different.map { DownloadKind($0.download) })
    let isAgain = { again.contains(DownloadKind($0)) }
    let second = make(of: subject, typesetting, where: isAgain) {
      $0.asEdition(number, in: publication)
    }
    return (second.files, (first.diagnostics + second.diagnostics).inOrder())
  }
}
