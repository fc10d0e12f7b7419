internal import Diagnostics
internal import SourceFiles

/// A file cut into its front matter and its text. Nothing in them is checked yet.
struct ParsedFile: Sendable {
  let file: SourceFile
  let role: ContentRole
  let frontMatter: FrontMatterNode
  /// The bytes behind the front matter; none in a YAML file.
  let body: ArraySlice<UInt8>
  /// The line at which the body begins.
  let bodyLine: Int
  let diagnostics: [Diagnostic]

  init(_ file: SourceFile) {
    self.file = file
    role = ContentRole(of: file.path, pathExtension: file.pathExtension)
    let empty = FrontMatterNode(content: .map([]), line: 1, column: 1)
    let cut = Self.cut(file, role)
    (body, bodyLine) = (cut.body, cut.bodyLine)
    guard let yaml = cut.yaml else {
      frontMatter = empty
      diagnostics = cut.problem.map { [$0] } ?? []
      return
    }
    switch FrontMatterParser(file, text: yaml, firstLine: cut.yamlLine).parse() {
    case .success(let node):
      frontMatter = node
      diagnostics = []
    case .failure(let problem):
      frontMatter = empty
      diagnostics = [problem.diagnostic]
    }
  }

  /// Whether front matter could be read, or none is needed.
  var isReadable: Bool { diagnostics.isEmpty }

  private struct Cut {
    var yaml: ArraySlice<UInt8>?
    var yamlLine = 1
    var body: ArraySlice<UInt8> = []
    var bodyLine = 1
    var problem: Diagnostic?
  }

  private static func cut(_ file: SourceFile, _ role: ContentRole) -> Cut {
    switch (role, file.pathExtension) {
    case (.asset, _), (.misplaced, _): Cut()
    case (.terms, _): Cut(body: file.bytes[...])
    case (_, "md"): cutMarkdown(file)
    default: Cut(yaml: file.bytes[...])
    }
  }

  /// Front matter stands between a first line and a later line that are `---` and nothing else.
  private static func cutMarkdown(_ file: SourceFile) -> Cut {
    let bytes = file.bytes
    guard let first = bytes.firstIndex(of: UInt8(ascii: "\n")), isFence(bytes[..<first]) else {
      return Cut(problem: .missingFrontMatter(file.path))
    }
    var start = first + 1
    var line = 2
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if isFence(bytes[start..<end]) {
        let body = bytes[min(end + 1, bytes.count)...]
        return Cut(yaml: bytes[(first + 1)..<start], yamlLine: 2, body: body, bodyLine: line + 1)
      }
      start = end + 1
      line += 1
    }
    return Cut(problem: .unendedFrontMatter(file.path))
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 <= 0x20 }
  }
}

extension Diagnostic {
  static func missingFrontMatter(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      .error,
      "front-matter-syntax",
      at: SourcePlace(path, line: 1, column: 1),
      "the file has no front matter",
      advice: "begin it with a line '---', the keys, and another line '---'"
    )
  }

  static func unendedFrontMatter(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      .error,
      "front-matter-syntax",
      at: SourcePlace(path, line: 1, column: 1),
      "the front matter does not end",
      advice: "put a line '---' behind its last key"
    )
  }
}
