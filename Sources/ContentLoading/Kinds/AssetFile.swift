internal import Diagnostics
internal import SourceFiles
internal import Standards

/// A file that is published as it is: a picture, a document.
struct AssetFile: ContentFile {
  private static let endings: Set<String> = [
    "avif", "gif", "jpeg", "jpg", "pdf", "png", "svg", "webp",
  ]

  init?(_ path: ContentPath) {
    guard Self.endings.contains(path.pathExtension) else { return nil }
  }

  var form: ContentForm { .bytes }

  func load(_ file: ParsedFile, _ survey: Survey) -> LoadedFile {
    LoadedFile(.asset(Asset(path: file.file.path, bytes: file.file.bytes)), [])
  }
}

/// A file that the program has no use for.
struct MisplacedFile: ContentFile {
  init() {}

  init?(_ path: ContentPath) { self.init() }

  var form: ContentForm { .bytes }

  func load(_ file: ParsedFile, _ survey: Survey) -> LoadedFile {
    LoadedFile(.nothing, [.misplaced(file.file.path)])
  }
}

extension Diagnostic {
  fileprivate static func misplaced(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      .error,
      "misplaced-file",
      at: SourcePlace(path),
      "nothing is made of a file at this place",
      advice: "move it to one of the folders of Documentation/Content.md, or out of content/"
    )
  }
}
