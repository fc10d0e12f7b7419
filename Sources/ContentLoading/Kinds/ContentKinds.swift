internal import Diagnostics
internal import Standards

/// The register of all kinds of files.
enum ContentKinds {
  /// The kinds whose files have front matter, in the order of `Documentation/Content.md`.
  static let withFrontMatter: [any FrontMatterFile.Type] =
    [
      SiteFile.self, FactsFile.self, StandardFile.self, VersionFile.self, TermsFile.self,
      ClauseFile.self, DomainFile.self, CriterionFile.self, RevisionFile.self, ErratumFile.self,
      ExamFile.self,
      ObjectiveFile.self,
    ] + DocumentKind.allCases.map { file(of: $0.readable) }

  /// All kinds. A path is of the first one that takes it.
  private static let all: [any ContentFile.Type] =
    [
      DownloadLockFile.self, KeptDownloadFile.self, AssetFile.self, DatesFile.self, LockFile.self,
    ] + withFrontMatter

  /// What the file at a path is.
  static func file(at path: ContentPath) -> any ContentFile {
    for kind in all { if let file = kind.file(at: path) { return file } }
    return MisplacedFile()
  }

  private static func file<Item: ReadableDocument>(
    of type: Item.Type
  ) -> any FrontMatterFile.Type {
    DocumentFile<Item>.self
  }
}

extension DocumentKind {
  /// How its documents are read.
  var readable: any ReadableDocument.Type {
    switch self {
    case .article: Article.self
    case .question: Question.self
    case .credential: Credential.self
    case .crosswalk: Crosswalk.self
    case .signal: Signal.self
    case .page: Page.self
    }
  }
}
