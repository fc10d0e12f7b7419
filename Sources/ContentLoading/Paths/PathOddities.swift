internal import Diagnostics
internal import SourceFiles
internal import Standards

/// Whether the names of files want a closer look. Most contents have none that does, and then nothing else is looked at.
enum PathOddities {
  static func are(in files: [ParsedFile]) -> Bool {
    files.contains { file in
      file.kind is MisplacedFile || (file.kind as? ClauseFile)?.isUnknown ?? false
        || !isPlain(file.file.path.relative) || file.file.path.relative.hasSuffix("copy.md")
    }
      || !haveUsualVersions(files)
  }

  private static func isPlain(_ path: String) -> Bool {
    path.utf8.allSatisfy { byte in
      (97...122).contains(byte) || (47...57).contains(byte) || byte == 45 || byte == 46
    }
  }

  /// Whether the folders of versions are named after them, and what is part of something has its whole beside it: a provision its
  /// domain, a domain its version and terms, a version its standard, an objective its exam.
  private static func haveUsualVersions(_ files: [ParsedFile]) -> Bool {
    var folders: Set<Substring> = []
    var wholes: Set<Substring> = []
    var last: Substring = ""
    for file in files {
      let path = file.file.path.relative
      guard path.hasPrefix("standards/") || path.hasPrefix("exams/") else { continue }
      let folder = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
      switch file.kind {
      case is VersionFile:
        guard VersionPeek(file).fits(folder) else { return false }
        wholes.insert(folder)
        folders.insert(parent(of: folder))
        folders.insert(folder + "/terms")
      case is DomainFile:
        wholes.insert(folder)
        if folder.count(where: { $0 == "/" }) == 3 { folders.insert(parent(of: folder)) }
      case is StandardFile, is ExamFile: wholes.insert(folder)
      case is ObjectiveFile: folders.insert(parent(of: folder))
      case is TermsFile:
        wholes.insert(folder + "/terms")
        folders.insert(folder)
      case is CriterionFile:
        if folder != last { folders.insert(folder) }
        last = folder
      default: break
      }
    }
    return folders.isSubset(of: wholes)
  }

  private static func parent(of folder: Substring) -> Substring {
    folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)]
  }
}
