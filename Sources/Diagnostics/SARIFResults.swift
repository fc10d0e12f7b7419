/// Makes the results of a SARIF log, one after the other.
struct SARIFResults {
  private let indexes: [RuleID: Int]
  private let paths: DisplayPaths
  private var columns: UnitColumns
  /// Notes lie in other files than the findings.
  private var noteColumns: UnitColumns
  /// How often each fingerprint was given.
  private var given: [String: Int] = [:]
  /// What fingerprints of findings in one line rest on, by their rules: a long line with many findings is read once for each
  /// rule.
  private var hashes: (path: SourcePath, line: Int?, byRule: [RuleID: String])?

  init(
    rules: [RuleDescription],
    paths: DisplayPaths,
    source: @escaping @Sendable (SourcePath) -> [UInt8]?
  ) {
    indexes = Dictionary(
      rules.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.paths = paths
    columns = UnitColumns(source: source)
    noteColumns = UnitColumns(source: source)
  }

  mutating func result(
    for diagnostic: Diagnostic,
    by suppression: Suppression? = nil
  ) -> JSONValue {
    let words = [diagnostic.summary, diagnostic.help.sentence(paths)].filter { !$0.isEmpty }
    var members: [(String, JSONValue)] = [
      ("ruleId", .string(diagnostic.rule.description)),
      ("ruleIndex", .number(indexes[diagnostic.rule] ?? -1)),
      ("level", .string(diagnostic.severity.rawValue)),
      ("message", SARIFRenderer.words(words.joined(separator: "; "))),
      (
        "locations",
        .array([
          .object([
            ("physicalLocation", Self.location(of: diagnostic.place, paths, &columns))
          ])
        ])
      ),
      ("partialFingerprints", .object([("psf/v1", .string(fingerprint(of: diagnostic)))])),
    ]
    let notes = diagnostic.notesWithCause
    if !notes.isEmpty { members.append(("relatedLocations", locations(of: notes))) }
    let edits = diagnostic.remedies.compactMap {
      if case .edit(let fixes) = $0 { fixes } else { nil }
    }
    if !edits.isEmpty { members.append(("fixes", .array(edits.map { fix($0) }))) }
    if let suppression { members.append(("suppressions", Self.json(suppression))) }
    return .object(members)
  }

  // MARK: Places

  /// A file as a whole is shown at its first line, since services ask for a line.
  private static func location(
    of place: SourcePlace,
    _ paths: DisplayPaths,
    _ columns: inout UnitColumns
  ) -> JSONValue {
    .object([
      ("artifactLocation", artifact(place.path, paths)),
      ("region", place.range.map { region($0, in: place.path, &columns) } ?? firstLine),
    ])
  }

  private static var firstLine: JSONValue { .object([("startLine", .number(1))]) }

  private static func region(
    _ range: Range<SourcePosition>,
    in path: SourcePath,
    _ columns: inout UnitColumns
  ) -> JSONValue {
    .object([
      ("startLine", .number(range.lowerBound.line)),
      ("startColumn", .number(columns.column(of: range.lowerBound, in: path))),
      ("endLine", .number(range.upperBound.line)),
      ("endColumn", .number(columns.column(of: range.upperBound, in: path))),
    ])
  }

  private static func artifact(_ path: SourcePath, _ paths: DisplayPaths) -> JSONValue {
    .object([("uri", .string(uri(of: paths.path(of: path))))])
  }

  /// A path as a reference of RFC 3986.
  private static func uri(of path: String) -> String {
    let written = path.utf8.map { byte in
      isPlain(byte) ? String(UnicodeScalar(byte)) : "%" + hexadecimal(byte)
    }.joined()
    return path.hasPrefix("/") ? "file://" + written : written
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~/".utf8.contains(byte)
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count < 2 ? "0" + digits : digits
  }

  // MARK: What belongs to a finding

  private mutating func locations(of notes: [Diagnostic.Note]) -> JSONValue {
    .array(
      notes.enumerated().map { index, note in
        .object([
          ("id", .number(index + 1)),
          ("message", SARIFRenderer.words(note.message)),
          ("physicalLocation", Self.location(of: note.place, paths, &noteColumns)),
        ])
      }
    )
  }

  /// Each remedy that changes texts is one fix: services show them as alternatives.
  private mutating func fix(_ fixes: [Fix]) -> JSONValue {
    let changes = fixes.map { fix in
      let region = fix.place.range.map { Self.region($0, in: fix.place.path, &noteColumns) }
      return JSONValue.object([
        ("artifactLocation", Self.artifact(fix.place.path, paths)),
        (
          "replacements",
          .array([
            .object([
              ("deletedRegion", region ?? Self.firstLine),
              ("insertedContent", SARIFRenderer.message(fix.replacement)),
            ])
          ])
        ),
      ])
    }
    return .object([
      ("description", SARIFRenderer.words(Remedy.edit(fixes).words(paths))),
      ("artifactChanges", .array(changes)),
    ])
  }

  private static func json(_ suppression: Suppression) -> JSONValue {
    .array([
      .object([("kind", .string("inSource")), ("justification", .string(suppression.reason))])
    ])
  }

  // MARK: Fingerprints

  /// The same for the same finding in the same words of a file, wherever the line has moved to.
  private mutating func fingerprint(of diagnostic: Diagnostic) -> String {
    let hash = hash(of: diagnostic)
    given[hash, default: 0] += 1
    return "\(hash):\(given[hash] ?? 1)"
  }

  private mutating func hash(of diagnostic: Diagnostic) -> String {
    let (path, line) = (diagnostic.place.path, diagnostic.place.range?.lowerBound.line)
    if hashes?.path != path || hashes?.line != line { hashes = (path, line, [:]) }
    if let known = hashes?.byRule[diagnostic.rule] { return known }
    let words = line.map { columns.words(ofLine: $0, in: path) } ?? ""
    let hash = Self.hash("\(diagnostic.rule)\u{0}\(paths.path(of: path))\u{0}\(words)")
    hashes?.byRule[diagnostic.rule] = hash
    return hash
  }

  /// FNV-1a, 64 bits: findings only have to be told apart.
  private static func hash(_ text: String) -> String {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Diagnostic {
  /// The further places, with that of the finding that this one follows from.
  fileprivate var notesWithCause: [Note] {
    notes
      + (cause.map { [Note("this follows from what '\($0.rule)' finds here", at: $0.place)] } ?? [])
  }
}
