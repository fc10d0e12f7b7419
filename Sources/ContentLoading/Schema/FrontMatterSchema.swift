internal import Diagnostics
internal import Markup
internal import SourceFiles
internal import Standards

/// What the front matter of one kind of file may hold, in JSON Schema.
///
/// It is made by reading an empty file of that kind and noting what the reader asks for. Where the reader asks for more
/// when it finds something, as in a withdrawn criterion, a file with that is read as well.
public struct FrontMatterSchema: Sendable {
  /// What the kind is called, such as `criterion`.
  public let name: String
  /// Where files of the kind stand in the content folder, as a pattern.
  public let files: String
  private let path: String
  private let samples: [String]

  private init(_ name: String, _ files: String, at path: String, _ samples: [String] = [""]) {
    self.name = name
    self.files = files
    self.path = path
    self.samples = samples
  }

  /// All kinds, in the order of `Documentation/Content.md`.
  public static let all = [
    FrontMatterSchema("site", "site.yml", at: "site.yml"),
    FrontMatterSchema("facts", "facts.yml", at: "facts.yml"),
    FrontMatterSchema("standard", "standards/*/standard.yml", at: "standards/a/standard.yml"),
    FrontMatterSchema("version", "standards/*/*/version.yml", at: "standards/a/1/version.yml"),
    FrontMatterSchema("draft", "standards/*/next/version.yml", at: "standards/a/next/version.yml"),
    FrontMatterSchema("domain", "standards/*/*/**/index.md", at: "standards/a/1/b/index.md"),
    FrontMatterSchema(
      "criterion",
      "standards/*/*/*/**/*.md",
      at: "standards/a/1/b/c.md",
      ["", "status: \(FrontMatterReader.withdrawn)\n"]
    ),
    FrontMatterSchema(
      "revision",
      "standards/*/*/revisions/*.md",
      at: "standards/a/1/revisions/b.md",
      [FrontMatterReader.sampleOfChanges]
    ),
    FrontMatterSchema("erratum", "standards/*/errata/*/*.md", at: "standards/a/errata/1/b.md"),
    FrontMatterSchema("exam", "exams/*/exam.yml", at: "exams/a/exam.yml"),
    FrontMatterSchema("objective", "exams/*/objectives/*.md", at: "exams/a/objectives/b.md"),
    FrontMatterSchema("credential", "credentials/*.md", at: "credentials/a.md"),
    FrontMatterSchema("crosswalk", "crosswalks/*.md", at: "crosswalks/a.md"),
    FrontMatterSchema("article", "insights/*.md", at: "insights/a.md"),
    FrontMatterSchema("question", "faq/*.md", at: "faq/a.md"),
    FrontMatterSchema("page", "pages/*.md", at: "pages/a.md"),
  ]

  /// The schema, as one line of JSON.
  public var text: String {
    let described: [(String, JSONValue)] = [
      ("$schema", .string("http://json-schema.org/draft-07/schema#")),
      ("title", .string("The front matter of a file content/\(files) (\(name))")),
    ]
    guard case .object(let members) = MappingShape.schema(of: shapes) else { return "" }
    return JSONValue.object(described + members).text + "\n"
  }

  /// What is asked of each sample. A key by which samples differ is there in one shape and not in the others.
  private var shapes: [MappingShape] {
    let files = samples.map(file)
    let telling = Set(files.flatMap(\.keys))
    return files.map { file in
      var shape = LoadedFile.shape(of: file)
      for key in telling {
        if file.keys.contains(key) { shape.require(key) } else { shape.remove(key) }
      }
      return shape
    }
  }

  private func file(of sample: String) -> ParsedFile {
    let text = path.hasSuffix(".md") ? "---\n\(sample)---\n" : sample
    return ParsedFile(SourceFile(path: SourcePath(path), bytes: Array(text.utf8)))
  }
}

extension ParsedFile {
  fileprivate var keys: [String] { frontMatter.entries.compactMap(\.key.scalar) }
}

extension LoadedFile {
  /// What is asked of a file of some kind.
  fileprivate static func shape(of file: ParsedFile) -> MappingShape {
    let context = ReadingContext(
      references: ReferenceIndex(),
      facts: FactTable(),
      rawHTML: .refused,
      scope: ReferenceScope(about: [])
    )
    var reader = FrontMatterReader(recording: file, in: context)
    _ = read(&reader, [:])
    return reader.shape ?? MappingShape()
  }
}
