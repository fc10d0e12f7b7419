internal import Diagnostics
internal import Locks
internal import SourceFiles
internal import Standards

/// `dates.lock`, in which older versions of the program recorded the dates of all pages.
struct DatesFile: ContentFile {
  init?(_ path: ContentPath) {
    guard path.path == DateRecord.oldFile else { return nil }
  }

  var form: ContentForm { .bytes }

  func load(_ file: ParsedFile, _ survey: Survey) -> LoadedFile {
    LoadedFile(.nothing, [.oldDates(file.file.path)])
  }
}

/// `standards/psf/1.1.lock`: what was published as a version.
struct LockFile: ContentFile {
  private let id: VersionID

  init?(_ path: ContentPath) {
    guard path.isIn("standards", depth: 3), path.name.hasSuffix(".lock") else { return nil }
    let label = path.name.dropLast(".lock".count)
    id = VersionID(StandardID(String(path.parts[1])), String(label))
  }

  var form: ContentForm { .bytes }

  func load(_ file: ParsedFile, _ survey: Survey) -> LoadedFile {
    let read = LockParser.parse(file.file, of: id)
    let findings = id.isDraft ? [.lockOfDraft(file.file.path)] : read.diagnostics
    return LoadedFile(read.lock.map { .lock(id, $0) } ?? .nothing, findings)
  }
}

/// `standards/psf/1.1.downloads/` with the lock of what lies in it.
struct DownloadLockFile: ContentFile {
  private let id: VersionID

  init?(_ path: ContentPath) {
    guard let id = path.amongDownloads, path.name == DownloadLock.fileName else { return nil }
    self.id = id
  }

  var form: ContentForm { .bytes }

  func load(_ file: ParsedFile, _ survey: Survey) -> LoadedFile {
    let read = DownloadLock.parse(file.file, of: id)
    return LoadedFile(read.lock.map { .downloadLock($0) } ?? .nothing, read.diagnostics)
  }
}

/// A download of a version as it was first rendered.
struct KeptDownloadFile: ContentFile {
  private let id: VersionID

  init?(_ path: ContentPath) {
    guard let id = path.amongDownloads else { return nil }
    self.id = id
  }

  var form: ContentForm { .bytes }

  func load(_ file: ParsedFile, _ survey: Survey) -> LoadedFile {
    LoadedFile(.keptDownload(id, file.file.path), [])
  }
}

extension Diagnostic {
  fileprivate static func oldDates(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      .error,
      "outdated-file",
      at: SourcePlace(path),
      "each page now records its own date, and this file is no longer read",
      help: [
        .run(
          ["psf", "check", "--record-dates"],
          "run 'psf check --record-dates': it copies the records into the pages and deletes the file"
        )
      ]
    )
  }

  fileprivate static func lockOfDraft(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      .error,
      "bad-lock",
      at: SourcePlace(path),
      "a working draft has no lock",
      help: [
        .delete(
          path,
          "delete the file; 'psf release' writes the lock when the draft gets its number"
        )
      ]
    )
  }
}
