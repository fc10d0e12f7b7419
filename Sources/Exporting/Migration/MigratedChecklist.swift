internal import Diagnostics
internal import Standards

extension ChecklistJoin {
  /// How many rows there are of each outcome that occurs.
  var counts: [(outcome: MigrationPlan.Outcome, count: Int)] {
    MigrationPlan.Outcome.allCases.map { outcome in
      (outcome, rows.count { $0.outcome == outcome })
    }
    .filter { $0.count > 0 }
  }

  /// The checklist as CSV.
  var csv: String {
    let cells = rows.map { row in
      [row.outcome.rawValue, row.why, row.was] + row.question + row.answers
        + [row.version, row.address, plan.verify, row.comparison]
    }
    return CSVText.render([Self.front + columns + Self.back] + cells)
  }

  /// The checklist as JSON. ``MigrationSchema`` describes it.
  var json: String {
    let head: [(String, JSONValue)] = [
      ("schema", .string(plan.formats.schema(MigrationSchema.checklistName))),
      ("format", .number(1)),
      ("from", .string(plan.old.version)),
      ("to", .string(plan.new.version)),
      ("verify", .string(plan.verify)),
      ("columns", .array(columns.map { .string($0) })),
      ("counts", .object(counts.map { ($0.outcome.rawValue, .number($0.count)) })),
    ]
    let lines = rows.map { object($0).text }
    let list = lines.isEmpty ? "[]" : "[\n\(lines.joined(separator: ",\n"))\n]"
    let members = head.map { "\"\($0.0)\":\($0.1.text)" } + ["\"rows\":\(list)"]
    return "{\n\(members.joined(separator: ",\n"))\n}\n"
  }

  private func object(_ row: Row) -> JSONValue {
    func text(_ column: ChecklistColumn, _ text: String) -> (String, JSONValue) {
      (column.key, .string(text))
    }
    return .object(
      [
        text(.result, row.outcome.rawValue), text(.why, row.why), text(.was, row.was),
      ] + zip(ChecklistColumn.questions, row.question).map(text) + [
        ("answers", .object(zip(columns, row.answers).map { ($0, .string($1)) })),
        text(.version, row.version), text(.address, row.address),
        text(.comparison, row.comparison),
      ]
    )
  }
}
