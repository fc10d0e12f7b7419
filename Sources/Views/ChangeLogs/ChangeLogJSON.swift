internal import Changes
internal import Diagnostics
internal import ParallelWork
internal import Standards

/// A change log for programs. ``ChangeLogSchema`` describes it.
///
/// Members stand in a fixed order and each change in a line of its own, so that two logs can be compared line by line.
package enum ChangeLogJSON {
  /// The version of the format. It rises when a member goes or changes its meaning, not when one is added.
  package static let format = 1

  /// A log as a text of JSON that ends with a line break.
  package static func render(_ report: ChangeReport) -> String {
    var text = ""
    write(report, to: &text)
    return text + "\n"
  }

  /// Several logs as an array.
  package static func render(_ reports: [ChangeReport]) -> String {
    guard !reports.isEmpty else { return "[]\n" }
    var text = "[\n"
    for (index, report) in reports.enumerated() {
      if index > 0 { text += ",\n" }
      write(report, to: &text)
    }
    return text + "\n]\n"
  }

  private static func write(_ report: ChangeReport, to text: inout String) {
    let head: [(String, JSONValue)] =
      [
        ("schema", .string(report.formats.schema(ChangeLogSchema.name))),
        ("format", .number(format)),
      ] + (report.imprint.map { [("file", file($0))] } ?? []) + [
        ("old", side(report.old)),
        ("new", side(report.new)),
        ("classes", report.classes.map(names) ?? .null),
        ("summary", summary(of: report)),
        ("suggestions", .array(report.log.suggestions.map { ChangeJSON.suggestion($0, report) })),
      ]
    text += "{\n"
    for (name, value) in head { text += "\"\(name)\":\(value.text),\n" }
    text += "\"changes\":["
    let changes = mapInParallel(report.entries) { ChangeJSON($0, of: report).value.text }
    for (index, change) in changes.enumerated() {
      text += index > 0 ? ",\n" : "\n"
      text += change
    }
    text += report.entries.isEmpty ? "]\n}" : "\n]\n}"
  }

  private static func file(_ imprint: ChangeReport.Imprint) -> JSONValue {
    .object([
      ("name", .string(imprint.name)),
      ("url", .string(imprint.url)),
      ("publisher", .string(imprint.publisher)),
      ("licence", .string(imprint.licence)),
      ("verify", .string(imprint.verifyURL)),
    ])
  }

  private static func side(_ side: ComparedVersion) -> JSONValue {
    .object([
      ("version", .string(side.version.id.description)),
      ("number", .string(side.version.number.description)),
      ("origin", side.origin.map { .string($0) } ?? .null),
    ])
  }

  private static func names(_ classes: Set<ComputedClass>) -> JSONValue {
    .array(ComputedClass.allCases.filter(classes.contains).map { .string($0.description) })
  }

  // MARK: Counts

  private static func summary(of report: ChangeReport) -> JSONValue {
    .object([
      ("changes", .number(report.log.entries.count)),
      ("unchanged", .number(report.log.unchanged)),
      (
        "classes",
        .object(report.countsByClass.map { ($0.class.description, .number($0.count)) })
      ),
      ("provisions", .array(report.log.conservation.map(counts))),
    ])
  }

  private static func counts(_ counts: Conservation) -> JSONValue {
    .object([
      ("kind", .string(counts.kind.rawValue)),
      ("old", sum(counts.old, total: counts.oldTotal)),
      ("new", sum(counts.new, total: counts.newTotal)),
      (
        "tombstones",
        .object([
          ("kept", .number(counts.tombstones.kept)),
          ("new", .number(counts.tombstones.new)),
          ("dropped", .number(counts.tombstones.dropped)),
        ])
      ),
    ])
  }

  /// The total, and what it is the sum of.
  private static func sum(_ counts: [Relation.Kind: Int], total: Int) -> JSONValue {
    let parts = Relation.Kind.allCases.compactMap { kind in
      counts[kind].map { (kind.rawValue, JSONValue.number($0)) }
    }
    return .object([("total", .number(total))] + parts)
  }
}
