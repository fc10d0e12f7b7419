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

  /// - Parameters:
  ///   - name: What the kind is called.
  ///   - files: Where its files stand.
  ///   - path: A path of such a file.
  ///   - samples: Front matter that shows each of its special cases.
  init(_ name: String, _ files: String, at path: String, _ samples: [String] = [""]) {
    self.name = name
    self.files = files
    self.path = path
    self.samples = samples
  }

  /// All kinds, in the order of `Documentation/Content.md`.
  public static let all = ContentKinds.withFrontMatter.flatMap { $0.schemas }

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
  var shapes: [MappingShape] {
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
    guard let kind = file.kind as? any FrontMatterFile else { return MappingShape() }
    let survey = Survey([])
    var reader = FrontMatterReader(recording: file, in: survey.context(of: kind, file.frontMatter))
    _ = kind.read(&reader, survey)
    return reader.shape ?? MappingShape()
  }
}
