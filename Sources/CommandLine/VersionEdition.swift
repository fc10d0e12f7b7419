internal import Addresses
internal import Authoring
internal import Diagnostics
internal import Exporting
internal import FileExchange
internal import Locks
internal import Standards

/// Keeps the downloads of a published version, or a new edition of them.
struct VersionEdition {
  let sources: SourceOptions
  let reason: String?
  let date: PublicationDate?

  func run(_ name: String) async throws {
    let preparation = await Preparation.run(sources)
    guard let publication = preparation.publication, let exports = preparation.exports,
      !preparation.hasErrors
    else {
      let why = "Nothing was rendered: what is kept must pass psf check."
      throw FindingsReport(preparation, sources).refusal(preparation, why)
    }
    let id = try LoadedContent(publication: publication).version(name)
    guard let version = publication[id] else { throw ExitStatus.wrongCall }
    let record = VersionLock.Record(date: date, program: ProgramVersion.current)
    let request = EditionRequest(version, edition: DownloadLock.Edition(record, reason: reason))
    if let refusal = request.refusal { throw refusal.shown() }
    let files = try await KeptRendering(preparation: preparation, sources: sources)
      .files(of: id, as: request.number, exports)
    guard !files.isEmpty else {
      print("\(id): every download comes out as it is kept; there is no new edition.")
      return
    }
    let change = request.change(keeping: files.map { ($0.download.name, $0.bytes) })
    do {
      _ = try await ContentExchange(in: sources.content).apply(change, to: preparation.content)
    } catch {
      Terminal.standardError.write("error: \(error)\n")
      throw ExitStatus.diskRefused
    }
    let folder = sources.displayPaths.path(of: SourcePath(id.downloadsFolder))
    print("\(folder): edition \(request.number), \(files.count) files. Commit it with the content.")
  }
}

/// What is to be kept of a version, rendered.
struct KeptRendering {
  let preparation: Preparation
  let sources: SourceOptions

  /// The files; where one cannot be made as it should be, says so and ends.
  func files(
    of version: VersionID,
    as edition: Int,
    _ exports: ExportSubject
  ) async throws -> [DownloadFile] {
    let made = await Exporter.rendering(of: version, as: edition, in: exports)
    guard !made.diagnostics.containErrors else {
      let why = "Nothing was changed: a download of \(version) cannot be rendered."
      throw FindingsReport(preparation, sources).refusal(made.diagnostics, why)
    }
    return made.files.sorted { $0.download.name < $1.download.name }
  }
}
