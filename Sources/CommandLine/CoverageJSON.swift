internal import Diagnostics
internal import Standards

/// The coverage of exams for programs: an array with an object for each, a criterion in each line.
///
/// Members may be added within format 1.
enum CoverageJSON {
  static func render(_ coverages: [(exam: Exam, coverage: ExamCoverage)]) -> String {
    let objects = coverages.map { render($0.exam, $0.coverage) }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  private static func render(_ exam: Exam, _ coverage: ExamCoverage) -> String {
    let counts = coverage.counts.map { ($0.state.rawValue, JSONValue.number($0.count)) }
    let members: [(String, JSONValue)] = [
      ("format", .number(1)),
      ("exam", .string(exam.id.description)),
      ("examines", .string(coverage.version.description)),
      ("counts", .object(counts)),
    ]
    let head = members.map { "\"\($0.0)\":\($0.1.text)" }.joined(separator: ",\n")
    let rows = coverage.groups.flatMap { group in
      group.rows.map { row($0, group.domain.id).text }
    }
    let list = rows.isEmpty ? "[]" : "[\n" + rows.joined(separator: ",\n") + "\n]"
    return "{\n\(head),\n\"criteria\":\(list)\n}"
  }

  private static func row(_ row: ExamCoverage.Row, _ domain: ProvisionID) -> JSONValue {
    .object([
      ("id", .string(row.criterion.id.description)),
      ("title", .string(row.criterion.title)),
      ("domain", .string(domain.description)),
      ("coverage", .string(row.state.rawValue)),
      ("waiver", row.waiver.map { .string($0.reason.text) } ?? .null),
      ("objectives", .array(row.objectives.map(objective))),
    ])
  }

  private static func objective(_ objective: Objective) -> JSONValue {
    .object([
      ("id", .string(objective.id.description)),
      ("level", .string(objective.level.rawValue)),
      ("questions", .number(objective.weight)),
      ("criteria", .number(Set(objective.criteria.map(\.id)).count)),
      ("items", .array(objective.items.map { .string($0.id.description) })),
    ])
  }
}
