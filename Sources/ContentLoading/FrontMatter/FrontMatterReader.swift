internal import Diagnostics
internal import Markup
internal import SourceFiles
internal import Standards

/// Takes the values of a mapping by key and type, and collects what is wrong with them.
///
/// Each key that is asked for is known from then on; ``finish()`` reports the rest, with the known key nearest to it.
struct FrontMatterReader {
  let parsed: ParsedFile
  let context: ReadingContext
  let node: FrontMatterNode
  var known: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether a value stands in for one that is missing or wrong.
  private(set) var isMakeshift = false
  /// What was asked for, where that is recorded.
  var shape: MappingShape?

  /// The keys that the program itself writes, and no editor.
  static let ownKeys: Set = [DatedText.key, PageCorrection.key]

  /// The mapping at the top of a file.
  init(_ parsed: ParsedFile, in context: ReadingContext) {
    self.init(parsed, node: parsed.frontMatter, in: context)
    if case .map = parsed.frontMatter.content { return }
    diagnostics.append(.wrongType(place(of: node), "the file", "a mapping of keys", node.kindName))
  }

  /// A reader that records what is asked of a file.
  init(recording parsed: ParsedFile, in context: ReadingContext) {
    self.init(parsed, node: parsed.frontMatter, in: context)
    shape = MappingShape()
  }

  init(_ parsed: ParsedFile, node: FrontMatterNode, in context: ReadingContext) {
    self.parsed = parsed
    self.node = node
    self.context = context
  }

  // MARK: Places

  var filePlace: SourcePlace { SourcePlace(parsed.file.path) }

  /// Where a value begins, over the length of a short scalar.
  func place(of node: FrontMatterNode) -> SourcePlace {
    SourcePlace(parsed.file.path, line: node.line, column: node.column, length: node.length)
  }

  /// Where the value of a key stands; the file where there is none.
  func place(of key: String) -> SourcePlace {
    node[key].map(place(of:)) ?? filePlace
  }

  /// Where the values of those keys stand that are there.
  func places(of keys: String...) -> KeyPlaces {
    let places = keys.compactMap { key in node[key].map { (key, place(of: $0)) } }
    return KeyPlaces(Dictionary(places, uniquingKeysWith: { first, _ in first }))
  }

  // MARK: Values

  mutating func value(_ key: String) -> FrontMatterNode? {
    known.append(key)
    guard let value = node[key], !value.isEmpty else { return nil }
    return value
  }

  private mutating func require<Value>(_ key: String, _ value: Value?) -> Value? {
    shape?.require(key)
    if value == nil {
      switch node.entries.first(where: { $0.key.scalar == key }) {
      case nil: diagnostics.append(.missingKey(mappingPlace, key))
      case let entry? where entry.value.isEmpty:
        diagnostics.append(.emptyKey(place(of: entry.key), key))
      case _?: break
      }
    }
    return value
  }

  /// Where the mapping itself begins.
  var mappingPlace: SourcePlace {
    SourcePlace(parsed.file.path, line: node.line, column: node.column)
  }

  mutating func optionalText(_ key: String) -> String? {
    guard let value = scalar(key) else { return nil }
    refuseComment(in: value.node, key)
    return value.text
  }

  /// A value that is no Markdown is printed with all that is written in it.
  mutating func refuseComment(in node: FrontMatterNode, _ key: String) {
    guard let text = node.scalar else { return }
    // Few values hold the sign, and looking for a byte is quicker than looking for a text.
    if text.utf8.contains(UInt8(ascii: "<")), text.contains("<!--") {
      diagnostics.append(.commentInValue(place(of: node), key))
    }
    // Titles of standards and of imported catalogs may have brackets of their own.
    guard text.utf8.contains(UInt8(ascii: "[")), parsed.kind is any PlainValueReader else { return }
    for match in text.matches(of: /\[(=?[^\[\]]+)\]/)
    where match.1.hasPrefix("=") || context.references.isWrittenAsID(String(match.1)) {
      diagnostics.append(.referenceInValue(place(of: node), key, String(match.0)))
    }
  }

  private mutating func scalar(_ key: String) -> (text: String, node: FrontMatterNode)? {
    note(key, .text)
    guard let value = value(key) else { return nil }
    guard let text = value.scalar else {
      diagnostics.append(.wrongType(place(of: value), "'\(key)'", "a text", value.kindName))
      return nil
    }
    return (text, value)
  }

  /// Notes what a value may be, where that is recorded.
  mutating func note(_ key: String, _ form: KeyForm) {
    shape?.note(key, form)
  }

  /// Says that a key is missing that a reader of several values looked for.
  mutating func demand(_ key: String, isThere: Bool, at place: SourcePlace? = nil) {
    shape?.require(key)
    if !isThere { diagnostics.append(.missingKey(place ?? mappingPlace, key)) }
  }

  mutating func text(_ key: String) -> String {
    let text = optionalText(key)
    return require(key, text) ?? ""
  }

  mutating func optionalProse(_ key: String) -> Prose? {
    let value = scalar(key)
    note(key, .prose)
    return value.map { prose($0.text, at: $0.node) }
  }

  mutating func prose(_ key: String) -> Prose {
    let prose = optionalProse(key)
    return require(key, prose) ?? emptyProse
  }

  var emptyProse: Prose {
    Prose(
      place: filePlace,
      firstLine: 1,
      tree: TextTree(unread: []),
      form: .line,
      rendered: RenderedMarkdown(),
      labels: []
    )
  }

  mutating func prose(_ text: String, at value: FrontMatterNode) -> Prose {
    let read = ProseReader.read(
      Array(text.utf8)[...],
      at: place(of: value),
      firstLine: value.line,
      form: .line,
      in: context
    )
    diagnostics += read.diagnostics
    return read.prose
  }

  /// Reads a value by a parser that says in words what it expects, and what may have been meant.
  mutating func optional<Value>(
    _ key: String,
    _ expected: @autoclosure () -> String,
    _ rule: RuleID = "bad-value",
    meant: (String) -> [String] = { _ in [] },
    parse: (String) -> Value?
  ) -> Value? {
    guard let (text, value) = scalar(key) else { return nil }
    guard let parsed = parse(text) else {
      let place = place(of: value)
      let fixes = meant(text).first.map { [Fix(place, from: text, to: $0)] } ?? []
      diagnostics.append(.badValue(rule, place, key, text, expected(), fixes: fixes))
      return nil
    }
    return parsed
  }

  mutating func required<Value>(
    _ key: String,
    _ expected: @autoclosure () -> String,
    _ rule: RuleID = "bad-value",
    meant: (String) -> [String] = { _ in [] },
    parse: (String) -> Value?
  ) -> Value? {
    let value = optional(key, expected(), rule, meant: meant, parse: parse)
    return require(key, value)
  }

  mutating func has(_ key: String) -> Bool {
    known.append(key)
    return node[key] != nil
  }

  /// The node behind a key, of whatever type.
  mutating func node(_ key: String) -> FrontMatterNode? {
    value(key)
  }

  /// A value in place of one that is missing or wrong, which is reported: what else the file says is judged all the same.
  mutating func makeshift<Value>(_ value: Value) -> Value {
    isMakeshift = true
    return value
  }

  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// Reports the keys that nobody asked for.
  mutating func finish() {
    if node.entries.isEmpty, parsed.kind.form == .yaml { sayOnceThatItIsEmpty() }
    lazy var present = Set(node.entries.compactMap(\.key.scalar))
    var unknown = FindingList()
    defer { diagnostics += unknown.findings }
    for entry in node.entries {
      guard let key = entry.key.scalar else {
        diagnostics.append(.wrongType(place(of: entry.key), "a key", "a text", entry.key.kindName))
        continue
      }
      guard !known.contains(key) else { continue }
      let finding = Diagnostic.unknownKey(
        place(of: entry.key),
        key,
        known: known,
        present: present
      )
      // The key that was meant is not missing besides.
      if let meant = finding.fixes.first?.replacement { forgetMissing(meant) }
      unknown.append(finding)
    }
  }

  /// Where there are no keys at all, each of them is missing for one reason.
  private mutating func sayOnceThatItIsEmpty() {
    let count = diagnostics.count
    diagnostics.removeAll { $0.rule == "missing-key" }
    if diagnostics.count < count {
      diagnostics.append(.emptyFile(filePlace, known.filter { !Self.ownKeys.contains($0) }))
    }
  }

  private mutating func forgetMissing(_ key: String) {
    let missing = Diagnostic.missingKey(mappingPlace, key)
    diagnostics.removeAll { $0 == missing }
  }
}
