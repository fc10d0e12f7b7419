internal import Diagnostics
internal import Locks
internal import SourceFiles
internal import Standards

/// What a file became.
struct LoadedFile: Sendable {
  enum Value: Sendable {
    case nothing
    case site(Site)
    case facts([StatedFigure])
    case standard(StandardID, @Sendable ([Version]) -> Standard)
    case version(VersionID, @Sendable (VersionParts) -> Version)
    case lock(VersionID, VersionLock)
    case downloadLock(DownloadLock)
    case keptDownload(VersionID, SourcePath)
    case provisions(VersionID, [Provision])
    case revision(VersionID, Revision)
    case erratum(Erratum)
    case exam(ExamID, @Sendable ([Objective]) -> Exam)
    case objective(ExamID, Objective)
    case document(any Document)
    case asset(Asset)
  }

  let value: Value
  let diagnostics: [Diagnostic]
  /// Whether it could not be read without values that stand in for wrong ones.
  let isMakeshift: Bool

  init(_ value: Value, _ diagnostics: [Diagnostic], isMakeshift: Bool = false) {
    (self.value, self.diagnostics, self.isMakeshift) = (value, diagnostics, isMakeshift)
  }

  /// - Parameters:
  ///   - file: The file, cut apart.
  ///   - survey: What its texts need to know.
  init(_ file: ParsedFile, _ survey: Survey) {
    let loaded = file.kind.load(file, survey)
    self =
      file.isReadable ? loaded : LoadedFile(loaded.value, file.diagnostics + loaded.diagnostics)
  }
}
