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
    case credential(Credential)
    case crosswalk(Crosswalk)
    case article(Article)
    case question(Question)
    case page(Page)
    case asset(Asset)
  }

  let value: Value
  let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - file: The file, cut apart.
  ///   - context: What its texts need to know.
  ///   - parents: The ids of the domains, by their folders.
  init(_ file: ParsedFile, in context: ReadingContext, parents: [String: ProvisionID]) {
    guard file.isReadable else {
      (value, diagnostics) = (.nothing, file.diagnostics)
      return
    }
    switch file.role {
    case .asset:
      (value, diagnostics) = (.asset(Asset(path: file.file.path, bytes: file.file.bytes)), [])
    case .misplaced: (value, diagnostics) = (.nothing, [.misplaced(file.file.path)])
    case .dates:
      let read = DateLockParser.parse(file.file)
      (value, diagnostics) = (.dates(read.lock), read.diagnostics)
    case .lock(let id):
      let read = LockParser.parse(file.file, of: id)
      value = read.lock.map { .lock(id, $0) } ?? .nothing
      diagnostics = id.isDraft ? [.lockOfDraft(file.file.path)] : read.diagnostics
    case .downloadLock(let id):
      let read = DownloadLock.parse(file.file, of: id)
      (value, diagnostics) = (read.lock.map { .downloadLock($0) } ?? .nothing, read.diagnostics)
    case .keptDownload(let id): (value, diagnostics) = (.keptDownload(id, file.file.path), [])
    default:
      var reader = FrontMatterReader(file, in: context)
      value = Self.read(&reader, parents)
      reader.finish()
      diagnostics = reader.diagnostics
    }
  }

  /// Reads what a file of its kind holds.
  static func read(
    _ reader: inout FrontMatterReader,
    _ parents: [String: ProvisionID]
  ) -> Value {
    switch reader.parsed.role {
    case .site: return .site(reader.site())
    case .facts: return .facts(reader.facts())
    case .standard(let id): return .standard(id, reader.standard(id))
    case .version(let id): return .version(id, reader.version(id))
    case .terms(let id): return .provisions(id, reader.terms())
    case .revision(let id, let slug): return .revision(id, reader.revision(slug))
    case .erratum(let id, _): return reader.erratum(of: id).map { .erratum($0) } ?? .nothing
    case .domain(let id, let folder):
      let parent = parents[Self.parentFolder(of: folder)]
      return .provisions(id, reader.provision(.domain, parent: parent).map { [$0] } ?? [])
    case .criterion(let id, let folder):
      if parents[folder] == nil { reader.report(.noDomain(reader.filePlace, folder)) }
      let provision = reader.provision(.criterion, parent: parents[folder])
      return .provisions(id, provision.map { [$0] } ?? [])
    case .exam(let id): return reader.exam(id).map { .exam(id, $0) } ?? .nothing
    case .objective(let id): return reader.objective().map { .objective(id, $0) } ?? .nothing
    case .credential(let slug): return .credential(reader.credential(slug))
    case .crosswalk(let slug): return reader.crosswalk(slug).map { .crosswalk($0) } ?? .nothing
    case .article(let slug): return reader.article(slug).map { .article($0) } ?? .nothing
    case .question(let slug): return .question(reader.question(slug))
    case .page(let slug): return .page(reader.page(slug))
    case .asset, .dates, .lock, .downloadLock, .keptDownload, .misplaced: return .nothing
    }
  }

  static func parentFolder(of folder: String) -> String {
    folder.split(separator: "/").dropLast().joined(separator: "/")
  }
}

extension Diagnostic {
  static func misplaced(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      .error,
      "misplaced-file",
      at: SourcePlace(path),
      "nothing is made of a file at this place",
      advice: "move it to one of the folders of Documentation/Content.md, or out of content/"
    )
  }

  static func lockOfDraft(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      .error,
      "bad-lock",
      at: SourcePlace(path),
      "a working draft has no lock",
      advice: "delete the file; 'psf release' writes the lock when the draft gets its number"
    )
  }

  static func noDomain(_ place: SourcePlace, _ folder: String) -> Diagnostic {
    Diagnostic(
      .error,
      "criterion-without-domain",
      at: place,
      "its folder has no index.md with an id, so the criterion belongs to no domain",
      advice: "add or mend \(folder)/index.md"
    )
  }
}
