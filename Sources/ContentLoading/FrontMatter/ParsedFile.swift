internal import Diagnostics
internal import Markup
internal import SourceFiles

/// A file cut into its front matter and its text. Nothing in them is checked yet. A class, since it is handed on with every
/// mapping of the front matter and has many parts.
final class ParsedFile: Sendable {
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
  let terms: TermList?

  init(_ file: SourceFile) {
    self.file = file
    kind = ContentKinds.file(at: ContentPath(file.path, pathExtension: file.pathExtension))
    let empty = FrontMatterNode(content: .map([]), line: 1, column: 1)
    let strayReturn = kind.form == .bytes ? nil : file.firstLoneCarriageReturn()
    let text = strayReturn == nil ? file : file.withLinesEnded
    var cut = FrontMatterCut(text, kind.form)
    exceptions = cut.takeExceptions(of: file)
    (body, bodyLine) = (cut.body, cut.bodyLine)
    var problems = strayReturn.map { [Diagnostic.loneCarriageReturn(at: $0, in: file)] } ?? []
    problems += cut.problem.map { [$0] } ?? []
    terms = cut.yaml == nil && kind.form == .terms ? TermList(body, firstLine: bodyLine) : nil
    guard let yaml = cut.yaml else {
      frontMatter = empty
      diagnostics = problems
      return
    }
    switch FrontMatterParser.parse(yaml, of: text, firstLine: cut.yamlLine) {
    case .success(let node):
      frontMatter = node
      diagnostics = problems
    case .failure(let problem):
      frontMatter = FrontMatterSalvage.node(of: yaml, in: text, firstLine: cut.yamlLine)
      diagnostics = problems + [problem.diagnostic]
    }
  }

  private init(_ parsed: ParsedFile, frontMatter: FrontMatterNode) {
    (file, kind, self.frontMatter) = (parsed.file, parsed.kind, frontMatter)
    (body, bodyLine, terms) = (parsed.body, parsed.bodyLine, parsed.terms)
    (diagnostics, exceptions) = (parsed.diagnostics, parsed.exceptions)
  }

  /// The same file, whose front matter is read.
  var withoutFrontMatter: ParsedFile {
    ParsedFile(self, frontMatter: FrontMatterNode(content: .map([]), line: 1, column: 1))
  }

  /// Whether front matter could be read, or none is needed.
  var isReadable: Bool { diagnostics.isEmpty }
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

  /// The text as programs show it that end a line at each carriage return.
  fileprivate var withLinesEnded: SourceFile {
    var ended = bytes
    for index in ended.indices where ended[index] == 0x0D {
      let isPair = index + 1 < ended.count && ended[index + 1] == 0x0A
      if !isPair { ended[index] = 0x0A }
    }
    return SourceFile(path: path, bytes: ended)
  }

  /// Ends a line at each carriage return, as programs show the text that end a line there.
  fileprivate var endedLines: [Fix] {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    return lines.flatMap { number, line in
      // One at the end of a line belongs to the line feed behind it.
      let end = line.endIndex == bytes.endIndex ? line.endIndex : line.endIndex - 1
      return line.indices.filter { line[$0] == 0x0D && $0 < end }.map { index in
        let column = index - line.startIndex + 1
        return Fix(path, line: number + 1, column: column, from: "\r", to: "\n")
      }
    }
  }
}

extension Diagnostic {
  static func loneCarriageReturn(at place: SourcePlace, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error,
      "lone-carriage-return",
      at: place,
      "a carriage return stands here without a line feed behind it",
      help: [.edit(file.endedLines, "save the file with the line endings of Unix or Windows")]
    )
  }
}
