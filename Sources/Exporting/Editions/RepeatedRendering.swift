package import Addresses
package import Diagnostics
package import Standards

extension Exporter {
  /// Renders what a version offers to be kept, twice: what is locked and signed for good must not rest on a disk or a program
  /// that failed without a word. A file that comes out in two ways is an error.
  package static func repeatedRendering(
    of version: VersionID,
    as number: Int,
    in subject: ExportSubject,
    progress: @escaping Typesetting.Progress = { _, _ in }
  ) -> (files: [DownloadFile], diagnostics: [Diagnostic]) {
    let first = rendering(of: version, as: number, in: subject, progress: progress)
    guard !first.diagnostics.containErrors else { return first }
    let second = rendering(of: version, as: number, in: subject, progress: progress)
    let digests = Dictionary(
      second.files.map { ($0.download, $0.digest) },
      uniquingKeysWith: { first, _ in first }
    )
    let place = subject.publication[version]?.place ?? subject.publication.site.place
    let different = first.files.filter { digests[$0.download] != $0.digest }
    return (
      first.files,
      first.diagnostics + different.map { .unrepeatable($0.download.name, at: place) }
    )
  }
}

extension Diagnostic {
  fileprivate static func unrepeatable(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error,
      "unrepeatable-download",
      at: place,
      "'\(name)' came out in two ways when it was made twice",
      advice: "see to it that the disk has room and does not fail, and run it again"
    )
  }
}
