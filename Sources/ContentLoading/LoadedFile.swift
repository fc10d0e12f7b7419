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
    /// The lock of the dates; nil where it cannot be read.
    case dates(DateLock?)
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

  init(_ value: Value, _ diagnostics: [Diagnostic]) {
    (self.value, self.diagnostics) = (value, diagnostics)
  }

  /// - Parameters:
  ///   - file: The file, cut apart.
  ///   - survey: What its texts need to know.
  init(_ file: ParsedFile, _ survey: Survey) {
    self =
      file.isReadable ? file.kind.load(file, survey) : LoadedFile(.nothing, file.diagnostics)
  }
}
