internal import Diagnostics
internal import SourceFiles
internal import Standards

/// A kind of file in `content/`. A value of it is one file, with the names that its path tells.
///
/// Each kind stands in a file of its own: which paths are its, what others can see of it, how it is read. ``ContentKinds`` lists
/// them.
protocol ContentFile: Sendable {
  /// The file at a path; nil where the path is of another kind.
  init?(_ path: ContentPath)
  /// The same of any kind. A requirement, so that it is compiled for each kind by itself: all of them are asked of each file.
  static func file(at path: ContentPath) -> (any ContentFile)?

  /// How its bytes are cut apart.
  var form: ContentForm { get }
  /// The version whose text it holds.
  var version: VersionID? { get }
  /// Which keys the survey looks at; nil where others see nothing of the file, not even that it is there.
  var seenKeys: SeenKeys? { get }

  /// Notes what others can see of it.
  func note(_ part: SurveyPart, in survey: inout SurveyDraft)
  /// What the file becomes, once it is known what its labels mean.
  func load(_ file: ParsedFile, _ survey: Survey) -> LoadedFile
}

/// How the bytes of a file are cut apart.
enum ContentForm {
  /// Front matter between lines of dashes, and a text.
  case markdown
  /// Front matter alone.
  case yaml
  /// Terms below headings.
  case terms
  /// As they are.
  case bytes
}

/// The keys of a front matter that a survey looks at.
enum SeenKeys {
  case all
  case some(Set<String>)
  /// Only that the file is there.
  static let none = SeenKeys.some([])
}

extension ContentFile {
  static func file(at path: ContentPath) -> (any ContentFile)? { Self(path) }
  var version: VersionID? { nil }
  var seenKeys: SeenKeys? { nil }
  func note(_ part: SurveyPart, in survey: inout SurveyDraft) {}
}

/// A kind whose files have front matter or a text, which are read key by key.
protocol FrontMatterFile: ContentFile {
  /// What the front matter may hold.
  static var schemas: [FrontMatterSchema] { get }

  /// How the references in its texts are meant.
  func scope(_ node: FrontMatterNode, _ survey: Survey) -> ReferenceScope
  /// Reads what the file holds.
  func read(_ reader: inout FrontMatterReader, _ survey: Survey) -> LoadedFile.Value
}

extension FrontMatterFile {
  var form: ContentForm { .markdown }

  func load(_ file: ParsedFile, _ survey: Survey) -> LoadedFile {
    var reader = FrontMatterReader(file, in: survey.context(of: self, file.frontMatter))
    let value = read(&reader, survey)
    reader.finish()
    return LoadedFile(value, reader.diagnostics, isMakeshift: reader.isMakeshift)
  }
}
