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
    let header =
      ["Result", "Why", "Was"] + Checklist.questions + columns + Checklist.sources + ["Comparison"]
    let cells = rows.map { row in
      [row.outcome.rawValue, row.why, row.was] + row.question + row.answers
        + [row.version, row.address, plan.new.subject.verifyURL, row.comparison]
    }
    return CSVText.render([header] + cells)
  }

  /// The checklist as JSON. ``MigrationSchema`` describes it.
  var json: String {
    let head: [(String, JSONValue)] = [
      ("schema", .string(MigrationSchema.checklistAddress)),
      ("format", .number(1)),
      ("from", .string(plan.old.version.id.description)),
      ("to", .string(plan.new.version.id.description)),
      ("verify", .string(plan.new.subject.verifyURL)),
      ("columns", .array(columns.map { .string($0) })),
      ("counts", .object(counts.map { ($0.outcome.rawValue, .number($0.count)) })),
    ]
    let lines = rows.map { object($0).text }
    let list = lines.isEmpty ? "[]" : "[\n\(lines.joined(separator: ",\n"))\n]"
    let members = head.map { "\"\($0.0)\":\($0.1.text)" } + ["\"rows\":\(list)"]
    return "{\n\(members.joined(separator: ",\n"))\n}\n"
  }

  private func object(_ row: Row) -> JSONValue {
    let names = ["id", "title", "domain", "strength", "requirement"]
    return .object(
      [
        ("result", .string(row.outcome.rawValue)), ("why", .string(row.why)),
        ("was", .string(row.was)),
      ] + zip(names, row.question).map { ($0, .string($1)) } + [
        ("answers", .object(zip(columns, row.answers).map { ($0, .string($1)) })),
        ("version", .string(row.version)), ("address", .string(row.address)),
        ("comparison", .string(row.comparison)),
      ]
    )
  }
}
