internal import Addresses
internal import Authoring
internal import Diagnostics
internal import Exporting
internal import Locks
internal import SourceFiles
internal import Standards

/// Keeps the downloads of a published version, or a new edition of them.
struct VersionEdition {
  let sources: SourceOptions
  let reason: String?
  let date: PublicationDate?
  let withoutPDFs: Bool

  func run(_ name: String) throws {
    let preparation = Preparation.run(sources, withPDFs: !withoutPDFs)
    let (publication, exports) = try sound(preparation)
    let id = try LoadedContent(publication: publication, tree: preparation.content).version(name)
    guard let version = publication[id] else { throw ExitStatus.wrongCall }
    let request = EditionRequest(
      version,
      edition: DownloadLock.Edition(
        VersionLock.Record(date: date, program: ProgramVersion.current),
        reason: reason
      ),
      in: preparation.content
    )
    if let refusal = request.refusal ?? refusalWithoutPDFs(of: version, request) {
      throw refusal.shown()
    }
    let files = try KeptRendering(preparation: preparation, sources: sources)
      .files(of: id, as: request.number, exports)
    let writer = ContentWriter(folder: sources.content)
    guard !files.isEmpty else {
      if !request.keepsTheSame {
        try writer.apply(request.confirmation(), to: preparation.content)
      }
      Terminal.standardOutput.report(
        "\(id): every download comes out as it is kept; there is no new edition."
      )
      return
    }
    let change = request.change(keeping: files.map { ($0.download.name, $0.bytes) })
    try writer.apply(change, to: preparation.content)
    let folder = sources.displayPaths.path(of: SourcePath(id.downloadsFolder))
    Terminal.standardOutput.report(
      "\(folder): edition \(request.number), \(files.count) files. Commit it with the content."
    )
    if withoutPDFs { Terminal.standardOutput.report(KeptRendering.withoutPDFs(id)) }
  }

  /// What can be rendered. That an edition is due is no reason against one; other errors are.
  private func sound(
    _ preparation: Preparation
  ) throws(ExitStatus) -> (Publication, ExportSubject) {
    let errors = preparation.diagnostics.filter { $0.rule != StaleDownloads.rule }
    guard let publication = preparation.publication, let exports = preparation.exports,
      !errors.containErrors
    else {
      let why = "Nothing was rendered: what is kept must pass psf check."
      throw FindingsReport(preparation, sources).refusal(errors, why)
    }
    return (publication, exports)
  }

  /// Kept PDFs beside newer files of another text would be of no edition.
  private func refusalWithoutPDFs(of version: Version, _ request: EditionRequest) -> Refusal? {
    let kept = version.kept?.files ?? []
    guard withoutPDFs, !request.keepsTheSame, kept.contains(where: { $0.name.hasSuffix(".pdf") })
    else { return nil }
    return Refusal(
      "PDFs of \(version.id) are kept, and would not hold what the other files of the edition do",
      advice: "leave --no-pdf out; Scripts/setup installs Typst"
    )
  }
}

/// What is to be kept of a version, rendered.
struct KeptRendering {
  let preparation: Preparation
  let sources: SourceOptions

  /// What is said where PDFs were left out.
  static func withoutPDFs(_ version: VersionID) -> String {
    "Without PDFs: 'psf edition \(version) --reason \"…\" --as-of DATE' adds them."
  }

  /// The files; where one cannot be made as it should be, says so and ends.
  func files(
    of version: VersionID,
    as edition: Int,
    _ exports: ExportSubject
  ) throws -> [DownloadFile] {
    let made = ProgressLine.whileSettingPDFs {
      Exporter.repeatedRendering(of: version, as: edition, in: exports, progress: $0)
    }
    guard !made.diagnostics.containErrors else {
      let why = "Nothing was changed: a download of \(version) cannot be rendered."
      let refusal = FindingsReport(preparation, sources).refusal(made.diagnostics, why)
      throw made.diagnostics.blameTheDisk ? ExitStatus.diskRefused : refusal
    }
    return made.files.sorted { $0.download.name < $1.download.name }
  }
}
