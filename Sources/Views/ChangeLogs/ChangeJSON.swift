internal import Changes
internal import Diagnostics
internal import Phrasing
internal import Standards

/// One change as JSON.
struct ChangeJSON {
  let value: JSONValue

  init(_ entry: ChangeLog.Entry, of report: ChangeReport) {
    let fields = entry.changedFields
    let classification = entry.classification
    value = .object([
      ("id", .string(entry.id.description)),
      ("title", .string(entry.title)),
      ("kind", .string(entry.kind.rawValue)),
      ("relation", .string(entry.relation.kind.rawValue)),
      ("old", .array(entry.relation.old.map { Self.provision($0, of: report.old) })),
      ("new", .array(entry.relation.new.map { Self.provision($0, of: report.new) })),
      ("by", .array(entry.relation.by.map { .string($0.description) })),
      ("class", .string(entry.changeClass.description)),
      ("published", entry.published.map { .string($0.rawValue) } ?? .null),
      ("computed", .string(classification.computed.description)),
      ("stated", classification.stated.map { .string($0.rawValue) } ?? .null),
      ("fields", .array(fields.map { .string($0.key) })),
      ("findings", .array(classification.judged.map { Self.finding($0, entry.kind, report) })),
      ("revisions", .array(entry.revisions.map(Self.revision))),
      ("redlines", .array(fields.map(RedlineJSON.value))),
    ])
  }

  static func suggestion(_ suggestion: LineageSuggestion, _ report: ChangeReport) -> JSONValue {
    let relation = suggestion.relation
    return .object([
      ("relation", .string(relation.kind.rawValue)),
      ("old", .array(relation.old.map { provision($0, of: report.old) })),
      ("new", .array(relation.new.map { provision($0, of: report.new) })),
      ("score", .hundredths(Int((suggestion.score * 100).rounded()))),
    ])
  }

  private static func provision(_ id: ProvisionID, of side: ComparedVersion) -> JSONValue {
    let title = side.version[id]?.title ?? ""
    return .object(
      [("id", .string(id.description)), ("title", .string(title))] + members(side.place(of: id))
    )
  }

  private static func members(_ place: ComparedVersion.Place?) -> [(String, JSONValue)] {
    switch place {
    case .file(let path, let line): [("file", .string(path)), ("line", .number(line))]
    case .pointer(let pointer): [("pointer", .string(pointer))]
    case nil: []
    }
  }

  private static func finding(
    _ judged: Classification.Judged,
    _ kind: Provision.Kind,
    _ report: ChangeReport
  ) -> JSONValue {
    let finding = judged.finding
    return .object([
      ("rule", .string(finding.rule.description)),
      ("class", .string(finding.computed.description)),
      ("field", finding.field.map { .string(ChangedField.key(of: $0, in: kind)) } ?? .null),
      ("summary", .string(finding.summary.description)),
      ("witness", finding.witness.map { .string($0.description) } ?? .null),
      ("old", finding.old.map { side($0, of: report.old) } ?? .null),
      ("new", finding.new.map { side($0, of: report.new) } ?? .null),
      ("fingerprint", .string(finding.fingerprint)),
      ("decision", judged.decision.map(decision) ?? .null),
    ])
  }

  private static func side(_ side: ChangeFinding.Side, of version: ComparedVersion) -> JSONValue {
    .object(
      [("id", .string(side.provision.description)), ("words", .string(side.words))]
        + members(version.place(side.place, of: side.provision))
    )
  }

  private static func decision(_ decision: Decision) -> JSONValue {
    .object([
      ("class", .string(decision.changeClass.rawValue)), ("reason", .string(decision.reason.text)),
    ])
  }

  private static func revision(_ revision: ChangeLog.RevisionReference) -> JSONValue {
    .object([
      ("version", .string(revision.version.description)),
      ("name", .string(revision.slug.description)),
      ("title", .string(revision.title)),
    ])
  }
}
