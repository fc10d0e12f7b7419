internal import Diagnostics
internal import SourceFiles

/// Reads YAML into nodes. No types are resolved: every scalar stays the text that was written.
struct FrontMatterParser: ~Copyable {
  private struct Failure: Error {
    let problem: FrontMatterProblem
    let line: Int
    let column: Int
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let text: FrontMatterText
  private let firstLine: Int
  private var events: YAMLEvents

  private init(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.bytes = bytes
    text = FrontMatterText(bytes)
    events = YAMLEvents(of: bytes)
    self.firstLine = firstLine
  }

  /// Reads the front matter of a file.
  ///
  /// - Parameters:
  ///   - text: The YAML.
  ///   - file: The file that it stands in.
  ///   - firstLine: The line in the file at which it begins.
  static func parse(
    _ text: ArraySlice<UInt8>,
    of file: SourceFile,
    firstLine: Int
  ) -> Result<FrontMatterNode, DiagnosticError> {
    text.withUnsafeBufferPointer { bytes in
      do throws(Failure) {
        return .success(try root(of: bytes, firstLine: firstLine))
      } catch {
        let place =
          error.line == 0
          ? SourcePlace(file.path)
          : SourcePlace(file.path, line: error.line + firstLine - 1, column: error.column)
        return .failure(DiagnosticError(.frontMatterSyntax(at: place, error.problem, in: file)))
      }
    }
  }

  private static func root(
    of bytes: UnsafeBufferPointer<UInt8>,
    firstLine: Int
  ) throws(Failure) -> FrontMatterNode {
    if let (problem, offset) = FrontMatterShape.problem(in: bytes) {
      let (line, column) = FrontMatterText(bytes).place(ofOffset: offset)
      throw Failure(problem: problem, line: line, column: column)
    }
    var parser = FrontMatterParser(bytes, firstLine: firstLine)
    return try parser.root()
  }

  private mutating func root() throws(Failure) -> FrontMatterNode {
    guard case .document = try next().kind else {
      return FrontMatterNode(content: .map([]), line: firstLine, column: 1)
    }
    let root = try node(try next())
    let behind = try next()
    guard case .endOfText = behind.kind else {
      throw failure(.secondDocument, at: behind.mark)
    }
    return root
  }

  private mutating func next() throws(Failure) -> YAMLEvent {
    do throws(YAMLProblem) {
      return try events.next()
    } catch {
      throw failure(error)
    }
  }

  // MARK: Nodes

  private mutating func node(_ event: YAMLEvent) throws(Failure) -> FrontMatterNode {
    switch event.kind {
    case .scalar(let text): return node(.scalar(text), at: event.mark, length: text.utf8.count)
    case .list: return node(.list(try items()), at: event.mark)
    case .map: return node(.map(try entries()), at: event.mark)
    case .alias: throw failure(.alias, at: event.mark)
    case .tag: throw failure(.tag, at: event.mark)
    case .anchor: throw failure(.anchor, at: event.mark)
    case .document, .end, .endOfText:
      throw failure(.missingValue, at: event.mark)
    }
  }

  private func node(
    _ content: FrontMatterNode.Content,
    at mark: YAMLMark,
    length: Int = 1
  ) -> FrontMatterNode {
    let (line, column) = text.place(of: mark)
    return FrontMatterNode(
      content: content,
      line: line + firstLine - 1,
      column: column,
      length: max(1, min(length, text.rest(ofLine: line, from: column), 60))
    )
  }

  private mutating func items() throws(Failure) -> [FrontMatterNode] {
    var items: [FrontMatterNode] = []
    items.reserveCapacity(4)
    while true {
      let event = try next()
      if case .end = event.kind { return items }
      items.append(try node(event))
    }
  }

  private mutating func entries() throws(Failure) -> [FrontMatterNode.Entry] {
    var entries: [FrontMatterNode.Entry] = []
    entries.reserveCapacity(4)
    while true {
      let event = try next()
      if case .end = event.kind { break }
      let key = try node(event)
      entries.append(.init(key: key, value: try node(try next())))
    }
    if let failure = duplicateKeys(of: entries) { throw failure }
    return entries
  }

  private func duplicateKeys(of entries: [FrontMatterNode.Entry]) -> Failure? {
    let keys = entries.compactMap(\.key.scalar)
    guard Self.hasDuplicates(keys) else { return nil }
    let counts = Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +)
    let duplicates = counts.filter { $0.value > 1 }.keys.sorted()
    let first = entries.last { $0.key.scalar == duplicates.first }?.key
    return Failure(
      problem: .duplicateKeys(duplicates),
      line: first.map { $0.line - firstLine + 1 } ?? 0,
      column: first?.column ?? 1
    )
  }

  /// Comparing a few keys with each other costs less than hashing them.
  private static func hasDuplicates(_ keys: [String]) -> Bool {
    guard keys.count < 16 else { return Set(keys).count < keys.count }
    return keys.indices.contains { keys[..<$0].contains(keys[$0]) }
  }

  // MARK: Failures

  private func failure(_ problem: FrontMatterProblem, at mark: YAMLMark) -> Failure {
    let (line, column) = text.place(of: mark)
    return Failure(problem: problem, line: line, column: column)
  }

  private func failure(_ problem: YAMLProblem) -> Failure {
    let (line, column) =
      switch problem.place {
      case .mark(let mark): text.place(of: mark)
      case .offset(let offset): text.place(ofOffset: offset)
      case .unknown: (line: 0, column: 1)
      }
    guard line > 0 else { return Failure(problem: .other(problem.reason), line: 0, column: 1) }
    let found = FrontMatterDiagnosis(bytes).problem(
      problem.reason,
      at: line,
      column,
      context: problem.context.map { text.place(of: $0) }
    )
    return Failure(problem: found.problem, line: found.line, column: found.column)
  }
}

/// A finding in place of a value.
struct DiagnosticError: Error {
  let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }
}
