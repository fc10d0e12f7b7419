internal import Diagnostics
internal import Markup
internal import SourceFiles

/// A file cut into its front matter and its text. Nothing in them is checked yet.
struct ParsedFile: Sendable {
  let file: SourceFile
  let kind: any ContentFile
  let frontMatter: FrontMatterNode
  /// The bytes behind the front matter; none in a YAML file.
  let body: ArraySlice<UInt8>
  /// The line at which the body begins.
  let bodyLine: Int
  let diagnostics: [Diagnostic]
  /// What editors let stay in it, and what is wrong with how they say so.
  let exceptions: SuppressionReader
  /// The terms, where the file holds terms.
  private(set) var terms: TermList?

  init(_ file: SourceFile) {
    self.file = file
    kind = ContentKinds.file(at: ContentPath(file.path, pathExtension: file.pathExtension))
    let empty = FrontMatterNode(content: .map([]), line: 1, column: 1)
    if kind.form != .bytes, let place = file.firstLoneCarriageReturn() {
      (frontMatter, body, bodyLine) = (empty, [], 1)
      diagnostics = [.loneCarriageReturn(at: place)]
      exceptions = SuppressionReader(file.path)
      return
    }
    var cut = Self.cut(file, kind.form)
    exceptions = cut.takeExceptions(of: file)
    (body, bodyLine) = (cut.body, cut.bodyLine)
    guard let yaml = cut.yaml else {
      if kind.form == .terms { terms = TermList(body, firstLine: bodyLine) }
      frontMatter = empty
      diagnostics = cut.problem.map { [$0] } ?? []
      return
    }
    switch FrontMatterParser.parse(yaml, of: file, firstLine: cut.yamlLine) {
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

    /// The comments for checks are no part of the text.
    mutating func takeExceptions(of file: SourceFile) -> SuppressionReader {
      var reader = SuppressionReader(file.path)
      if let yaml { reader.read(yaml: yaml, firstLine: yamlLine) }
      reader.take(from: &body, firstLine: bodyLine)
      return reader
    }
  }

  private static func cut(_ file: SourceFile, _ form: ContentForm) -> Cut {
    switch form {
    case .bytes: Cut()
    case .terms: Cut(body: file.bytes[...])
    case .markdown: cutMarkdown(file)
    case .yaml: Cut(yaml: file.bytes[...])
    }
  }

  /// Front matter stands between a first line and a later line that are `---` and nothing else.
  private static func cutMarkdown(_ file: SourceFile) -> Cut {
    let bytes = file.bytes
    var start = 0
    var yamlStart: Int?
    var line = 1
    while start < bytes.count {
      let end = bytes.withUnsafeBufferPointer { $0.endOfLine(from: start) }
      let isLastLine = end == bytes.count
      let isFence = isFence(bytes[start..<end])
      if let yamlStart, isFence {
        return Cut(
          yaml: bytes[yamlStart..<start],
          yamlLine: 2,
          body: bytes[(isLastLine ? end : end + 1)...],
          bodyLine: isLastLine ? line : line + 1
        )
      }
      guard line > 1 || isFence && !isLastLine else { break }
      yamlStart = yamlStart ?? end + 1
      start = end + 1
      line += 1
    }
    return Cut(
      problem: yamlStart == nil ? .missingFrontMatter(file.path) : .unendedFrontMatter(file.path)
    )
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == UInt8(ascii: "-") && line.starts(with: "---".utf8)
      && line.dropFirst(3).allSatisfy { $0 <= 0x20 }
  }
}

extension SourceFile {
  /// Some programs end a line there and some do not, so that no line number behind it would be right for all.
  fileprivate func firstLoneCarriageReturn() -> SourcePlace? {
    let lineFeed = UInt8(ascii: "\n")
    let found = bytes.withUnsafeBufferPointer { bytes in
      var next = bytes.offset(of: UInt8(ascii: "\r"))
      while let found = next, found + 1 < bytes.count, bytes[found + 1] == lineFeed {
        next = bytes.offset(of: UInt8(ascii: "\r"), from: found + 1)
      }
      return next
    }
    guard let found else { return nil }
    let lineStart = bytes[..<found].lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
    let line = bytes[..<found].count { $0 == lineFeed } + 1
    return SourcePlace(path, line: line, column: found - lineStart + 1)
  }
}

extension Diagnostic {
  static func loneCarriageReturn(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error,
      "lone-carriage-return",
      at: place,
      "a carriage return stands here without a line feed behind it",
      advice: "save the file with the line endings of Unix or Windows"
    )
  }

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
