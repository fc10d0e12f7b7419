internal import Diagnostics
internal import SourceFiles
internal import Yams

/// Reads YAML into nodes. The one place that knows Yams.
///
/// Yams resolves no types here: its resolver without rules leaves every scalar a text, which also spares a regular
/// expression for each. Anchors are refused, since aliases can make a small text enormous; so is nesting beyond what
/// front matter can need, since Yams reads by recursion.
struct FrontMatterParser {
  private static let deepest = 32

  private let file: SourceFile
  private let text: ArraySlice<UInt8>
  private let firstLine: Int

  /// - Parameters:
  ///   - file: The file that the text stands in.
  ///   - text: The YAML.
  ///   - firstLine: The line in the file at which it begins.
  init(_ file: SourceFile, text: ArraySlice<UInt8>, firstLine: Int) {
    self.file = file
    self.text = text
    self.firstLine = firstLine
  }

  func parse() -> Result<FrontMatterNode, DiagnosticError> {
    if let problem = problemBeforehand() { return .failure(DiagnosticError(problem)) }
    do {
      let yaml = String(decoding: text, as: UTF8.self)
      let parser = try Parser(yaml: yaml, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else {
        return .success(FrontMatterNode(content: .map([]), line: firstLine, column: 1))
      }
      return .success(node(root))
    } catch {
      return .failure(DiagnosticError(diagnostic(for: error)))
    }
  }

  private func node(_ node: Node) -> FrontMatterNode {
    let content: FrontMatterNode.Content =
      switch node {
      case .scalar(let scalar): .scalar(scalar.string)
      case .sequence(let sequence): .list(sequence.map(self.node))
      case .mapping(let mapping):
        .map(mapping.map { .init(key: self.node($0.key), value: self.node($0.value)) })
      case .alias: .scalar("")
      }
    return FrontMatterNode(
      content: content,
      line: (node.mark?.line ?? 1) + firstLine - 1,
      column: node.mark?.column ?? 1
    )
  }

  // MARK: Problems

  private func problemBeforehand() -> Diagnostic? {
    var line = firstLine
    for bytes in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if isTooDeep(bytes) {
        return .frontMatterSyntax(at: SourcePlace(file.path, line: line, column: 1), .nesting)
      }
      if let column = anchorColumn(bytes) {
        return .frontMatterSyntax(at: SourcePlace(file.path, line: line, column: column), .anchor)
      }
      line += 1
    }
    return nil
  }

  private func isTooDeep(_ line: ArraySlice<UInt8>) -> Bool {
    var opened = 0
    var marks = 0
    for byte in line {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): opened += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): opened -= 1
      default: break
      }
      if opened > Self.deepest { return true }
    }
    let start = line.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "?") }
    marks = start.count { $0 != UInt8(ascii: " ") }
    return marks > Self.deepest || start.count > Self.deepest * 4
  }

  /// The column of an `&name` that begins a value.
  private func anchorColumn(_ line: ArraySlice<UInt8>) -> Int? {
    var before = UInt8(ascii: "\n")
    for index in line.indices {
      let byte = line[index]
      if byte == UInt8(ascii: "&"), ":-?[{,\n".utf8.contains(before), index + 1 < line.endIndex,
        line[index + 1] > 0x20
      {
        return index - line.startIndex + 1
      }
      if byte > 0x20 { before = byte }
    }
    return nil
  }

  private func diagnostic(for error: any Error) -> Diagnostic {
    guard let error = error as? YamlError else {
      return .frontMatterSyntax(at: SourcePlace(file.path), .other("\(error)"))
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return .frontMatterSyntax(at: place(mark), .other(problem))
    case .duplicatedKeysInMapping(let keys, let context):
      return .frontMatterSyntax(
        at: place(context.mark),
        .duplicateKeys(keys.map(String.init(describing:)))
      )
    default:
      return .frontMatterSyntax(at: SourcePlace(file.path), .other("it cannot be read"))
    }
  }

  private func place(_ mark: Mark) -> SourcePlace {
    SourcePlace(file.path, line: max(1, mark.line + firstLine - 1), column: max(1, mark.column))
  }
}

/// A finding in place of a value.
struct DiagnosticError: Error {
  let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }
}

/// What can be wrong with the syntax of front matter.
enum FrontMatterProblem {
  case nesting
  case anchor
  case duplicateKeys([String])
  case other(String)
}

extension Diagnostic {
  static func frontMatterSyntax(
    at place: SourcePlace,
    _ problem: FrontMatterProblem
  ) -> Diagnostic {
    let (summary, advice) =
      switch problem {
      case .nesting: ("the front matter is nested too deep", "write it flatter")
      case .anchor: ("anchors cannot be used here", "write the value out, or quote a text that begins with '&'")
      case .duplicateKeys(let keys):
        ("the key '\(keys.joined(separator: "', '"))' stands here twice", "keep one of them")
      case .other(let problem):
        ("this is not YAML: \(problem)", "put a text with ': ', '#' or a leading sign in quotes")
      }
    return Diagnostic(.error, "front-matter-syntax", at: place, summary, advice: advice)
  }
}
