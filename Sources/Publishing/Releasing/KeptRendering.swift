internal import Addresses
internal import Diagnostics
internal import Exporting
internal import Standards

/// What is to be kept of a version, rendered.
struct KeptRendering {
  let preparation: Preparation
  let folders: SourceFolders

  /// The files, in the order of their names; each is made twice, and must come out the same.
  func files(
    of version: VersionID,
    as edition: Int,
    _ exports: ExportSubject,
    _ progress: @escaping ActionProgress
  ) throws(ActionFailure) -> [DownloadFile] {
    let made = Exporter.repeatedRendering(of: version, as: edition, in: exports) {
      progress(.settingPDFs, $0, $1)
    }
    guard !made.diagnostics.containErrors else {
      throw preparation.failure(made.diagnostics, at: .rendering(version), folders)
    }
    return made.files.sorted { $0.download.name < $1.download.name }
  }
}
