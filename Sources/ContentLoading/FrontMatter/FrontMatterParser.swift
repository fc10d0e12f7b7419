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
  private let lines: [ArraySlice<UInt8>]

  /// - Parameters:
  ///   - file: The file that the text stands in.
  ///   - text: The YAML.
  ///   - firstLine: The line in the file at which it begins.
  init(_ file: SourceFile, text: ArraySlice<UInt8>, firstLine: Int) {
    self.file = file
    self.text = text
    self.firstLine = firstLine
    lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
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
    let line = node.mark?.line ?? 1
    let column = byteColumn(line: line, column: node.mark?.column ?? 1)
    let rest = (self.line(line)?.count ?? 0) - column + 1
    let length = min(node.scalar?.string.utf8.count ?? 1, rest, 60)
    return FrontMatterNode(
      content: content,
      line: line + firstLine - 1,
      column: column,
      length: max(1, length)
    )
  }

  // MARK: Places

  /// A line of the text, from 1, without its end.
  private func line(_ number: Int) -> ArraySlice<UInt8>? {
    guard lines.indices.contains(number - 1) else { return nil }
    let line = lines[number - 1]
    return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }

  /// libyaml counts Unicode scalars, diagnostics count bytes.
  private func byteColumn(line number: Int, column: Int) -> Int {
    guard let line = line(number), column > 1 else { return 1 }
    var scalars = 0
    for (offset, byte) in line.enumerated() where !UTF8.isContinuation(byte) {
      scalars += 1
      if scalars == column { return offset + 1 }
    }
    return line.count + 1
  }

  private func place(_ mark: Mark) -> SourcePlace {
    let line = min(max(1, mark.line), lines.count)
    let column = line == mark.line ? byteColumn(line: line, column: mark.column) : 1
    return SourcePlace(file.path, line: line + firstLine - 1, column: column)
  }

  private func place(ofCharacter offset: Int?, in yaml: String) -> SourcePlace {
    guard let offset else { return SourcePlace(file.path) }
    let before = Array(yaml.prefix(offset).utf8)
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let lineBreaks = before.count { $0 == UInt8(ascii: "\n") }
    return SourcePlace(
      file.path,
      line: firstLine + lineBreaks,
      column: before.count - lineStart + 1
    )
  }

  // MARK: Problems

  private func problemBeforehand() -> Diagnostic? {
    var depth = 0
    for (index, bytes) in lines.enumerated() {
      guard let (problem, offset) = problem(in: bytes, &depth) else { continue }
      let place = SourcePlace(file.path, line: index + firstLine, column: offset + 1)
      return .frontMatterSyntax(at: place, problem)
    }
    return nil
  }

  private static func isIndentation(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?")
  }

  /// Whether a value can begin behind a byte.
  private static func precedesValue(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: "["),
      UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: "\n"):
      true
    default: false
    }
  }

  /// The first problem of a line, with its offset. `depth` counts the brackets that are open.
  private func problem(
    in line: ArraySlice<UInt8>,
    _ depth: inout Int
  ) -> (FrontMatterProblem, offset: Int)? {
    let indentation = line.prefix(while: Self.isIndentation)
    let marks = indentation.count { $0 != UInt8(ascii: " ") }
    if marks > Self.deepest || indentation.count > Self.deepest * 4 { return (.nesting, 0) }
    var before = UInt8(ascii: "\n")
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      let beginsValue = Self.precedesValue(before)
      switch byte {
      case UInt8(ascii: "!") where beginsValue:
        // Behind a tag a value begins as well.
        index = line[index...].firstIndex { $0 <= 0x20 } ?? line.endIndex
        continue
      case UInt8(ascii: "&")
      where beginsValue && index + 1 < line.endIndex && line[index + 1] > 0x20:
        return (.anchor, index - line.startIndex)
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += beginsValue ? 1 : 0
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case 0xC2, 0xE2:
        if Self.beginsLineSeparator(line[index...]) {
          return (.lineSeparator, index - line.startIndex)
        }
      default: break
      }
      if depth > Self.deepest { return (.nesting, index - line.startIndex) }
      if byte > 0x20 { before = byte }
      index += 1
    }
    return nil
  }

  /// U+0085, U+2028 and U+2029 end a line for YAML and for nobody else.
  private static func beginsLineSeparator(_ text: ArraySlice<UInt8>) -> Bool {
    text.starts(with: [0xC2, 0x85]) || text.starts(with: [0xE2, 0x80, 0xA8])
      || text.starts(with: [0xE2, 0x80, 0xA9])
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
      return .frontMatterSyntax(at: place(context.mark), .duplicateKeys(keys))
    case .reader(let problem, let offset, _, let yaml):
      return .frontMatterSyntax(at: place(ofCharacter: offset, in: yaml), .other(problem))
    default:
      return .frontMatterSyntax(at: SourcePlace(file.path), .other("it cannot be read"))
    }
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
  case lineSeparator
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
      case .anchor:
        ("anchors cannot be used here", "write the value out, or quote a text that begins with '&'")
      case .lineSeparator:
        ("a line separator stands here that editors do not show", "delete it, or break the line")
      case .duplicateKeys(let keys):
        ("the key '\(keys.joined(separator: "', '"))' stands here twice", "keep one of them")
      case .other(let problem):
        ("this is not YAML: \(problem)", "put a text with ': ', '#' or a leading sign in quotes")
      }
    return Diagnostic(.error, "front-matter-syntax", at: place, summary, advice: advice)
  }
}
