/// Findings for programs: an array of objects, one in each line, whose members stand in a fixed order.
///
/// ```json
/// [
/// {"severity":"error","rule":"…","path":"content/a.md","range":{"start":{"line":1,"column":1},"end":{…}},
///  "summary":"…","advice":"…","notes":[{"message":"…","path":"…","range":null}],
///  "fixes":[{"path":"…","range":{…},"expected":"…","replacement":"…"}],
///  "remedies":[{"edit":[…]},{"rename":"…","to":"…"},{"delete":"…"},{"run":["psf","…"]}],
///  "cause":null}
/// ]
/// ```
///
/// Columns count bytes of UTF-8 from 1, and `end` is behind the last byte. `range` is `null` where a whole file is
/// meant. `fixes` can be put in unseen; `remedies` are all ways out that a program can take, of which an editor chooses one. `cause` is the finding that this one follows from, by its rule and place, or `null`. All control characters are escaped.
public struct JSONRenderer: DiagnosticRenderer {
  private let paths: DisplayPaths

  /// A renderer that shows paths in some way.
  public init(paths: DisplayPaths = DisplayPaths()) {
    self.paths = paths
  }

  /// The array; an empty one, too.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else { return "[]\n" }
    let objects = diagnostics.map { value(of: $0).text }
    return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  /// The object of one finding.
  public func value(of diagnostic: Diagnostic) -> JSONValue {
    .object(
      [
        ("severity", .string(diagnostic.severity.rawValue)),
        ("rule", .string(diagnostic.rule.description)),
      ] + members(for: diagnostic.place) + [
        ("summary", .string(diagnostic.summary)),
        ("advice", .string(diagnostic.help.sentence(paths))),
        ("notes", .array(diagnostic.notes.map(json))),
        ("fixes", .array(diagnostic.fixes.map(json))),
        ("remedies", .array(diagnostic.remedies.map(json))),
        ("cause", diagnostic.cause.map(json) ?? .null),
      ]
    )
  }

  private func json(_ cause: FindingCause) -> JSONValue {
    .object([("rule", .string(cause.rule.description))] + members(for: cause.place))
  }

  private func json(_ note: Diagnostic.Note) -> JSONValue {
    .object([("message", .string(note.message))] + members(for: note.place))
  }

  private func json(_ fix: Fix) -> JSONValue {
    .object(
      members(for: fix.place) + [
        ("expected", .string(fix.expected)), ("replacement", .string(fix.replacement)),
      ]
    )
  }

  private func json(_ remedy: Remedy) -> JSONValue {
    switch remedy {
    case .edit(let fixes): .object([("edit", .array(fixes.map(json)))])
    case .rename(let old, let new):
      .object([("rename", .string(paths.path(of: old))), ("to", .string(paths.path(of: new)))])
    case .delete(let path): .object([("delete", .string(paths.path(of: path)))])
    case .run(let command):
      .object([("run", .array(command.map { .string($0.text(paths)) }))])
    }
  }

  private func members(for place: SourcePlace) -> [(String, JSONValue)] {
    let range = place.range.map { range in
      JSONValue.object([("start", json(range.lowerBound)), ("end", json(range.upperBound))])
    }
    return [("path", .string(paths.path(of: place.path))), ("range", range ?? .null)]
  }

  private func json(_ position: SourcePosition) -> JSONValue {
    .object([("line", .number(position.line)), ("column", .number(position.column))])
  }
}
