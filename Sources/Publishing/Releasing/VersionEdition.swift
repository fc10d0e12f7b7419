internal import Addresses
package import Authoring
internal import Diagnostics
internal import Exporting
internal import Locks
internal import SourceFiles
package import Standards

/// Keeps the downloads of a published version, or a new edition of them.
package struct VersionEdition: Sendable {
  package let folders: SourceFolders
  /// Why there is a new edition, and the day of it.
  package var reason: String?
  package var date: PublicationDate?
  package var withPDFs = true

  package init(in folders: SourceFolders) { self.folders = folders }

  /// What became of the downloads of a version.
  package struct Kept: Sendable {
    package let version: VersionID
    /// The number of the edition, and how many files it has; nil where every download comes out as it is kept.
    package let edition: (number: Int, fileCount: Int)?
    /// What became of the content folder; nil where there was nothing to write.
    package let written: ContentExchangeResult?
  }

  /// Renders the downloads of a version and keeps what differs.
  package func run(
    _ name: String,
    progress: @escaping ActionProgress
  ) throws(ActionFailure) -> Kept {
    var purpose = Preparation.Purpose()
    purpose.withPDFs = withPDFs
    let preparation = Preparation.run(folders, for: purpose)
    let (publication, exports) = try sound(preparation)
    let version = try publication.version(named: name)
    let request = EditionRequest(
      version,
      edition: DownloadLock.Edition(
        VersionLock.Record(date: date, program: ProgramVersion.current),
        reason: reason
      ),
      in: preparation.content
    )
    if let refusal = request.refusal ?? refusalWithoutPDFs(of: version, request) {
      throw ActionFailure(refusal)
    }
    let files = try KeptRendering(preparation: preparation, folders: folders)
      .files(of: version.id, as: request.number, exports, progress)
    let change =
      files.isEmpty
      ? (request.keepsTheSame ? nil : request.confirmation())
      : request.change(keeping: files.map { ($0.download.name, $0.bytes) })
    var written: ContentExchangeResult?
    if let change {
      written = try ContentWriter(folder: folders.content)
        .apply(change, to: preparation.content, as: "edition of \(version.id)")
    }
    return Kept(
      version: version.id,
      edition: files.isEmpty ? nil : (request.number, files.count),
      written: written
    )
  }

  /// What can be rendered. That an edition is due is no reason against one; other errors are.
  private func sound(
    _ preparation: Preparation
  ) throws(ActionFailure) -> (Publication, ExportSubject) {
    let errors = preparation.diagnostics.filter { $0.rule != StaleDownloads.rule }
    guard let publication = preparation.publication, let exports = preparation.exports,
      !errors.containErrors
    else { throw preparation.failure(errors, at: .edition, folders) }
    return (publication, exports)
  }

  /// Kept PDFs beside newer files of another text would be of no edition.
  private func refusalWithoutPDFs(of version: Version, _ request: EditionRequest) -> Refusal? {
    let kept = version.kept?.files ?? []
    guard !withPDFs, !request.keepsTheSame, kept.contains(where: { $0.name.hasSuffix(".pdf") })
    else { return nil }
    return Refusal(
      "PDFs of \(version.id) are kept, and would not hold what the other files of the edition do",
      advice: "leave --no-pdf out; 'psf doctor' says whether Typst is there"
    )
  }
}
