internal import SourceFiles
internal import Standards

/// What `version.yml` says of itself, as far as it decides the name of its folder.
struct VersionPeek {
  /// Nil where it says none, or cannot be read.
  let number: String?
  private let hasStatus: Bool
  private let isPublished: Bool

  init(_ file: ParsedFile) {
    number = file.frontMatter["number"]?.scalar
    hasStatus = file.frontMatter["status"] != nil
    isPublished = file.frontMatter["published"] != nil
  }

  /// Whether a version in a folder of this name is a working draft.
  func isDraft(in label: String) -> Bool {
    number != nil && !isPublished && (hasStatus || number != label)
  }

  /// Whether a folder is named as that of such a version.
  func fits(_ folder: Substring) -> Bool {
    guard let number, let label = folder.split(separator: "/").last.map(String.init) else {
      return true
    }
    return label == VersionID.draftLabel || label == number && (isPublished || !hasStatus)
  }
}
