internal import Diagnostics
internal import Standards
internal import Views

/// A plan for the page that brings a checklist to a newer version. ``MigrationSchema`` describes it.
enum MigrationPlanJSON {
  static let format = 1

  /// The plan as a text of JSON that ends with a line break.
  static func render(_ plan: MigrationPlan) -> String {
    let head: [(String, JSONValue)] = [
      ("schema", .string(plan.formats.schema(MigrationSchema.planName))),
      ("format", .number(format)),
      ("old", side(plan.old)),
      ("new", side(plan.new)),
      ("verify", .string(plan.verify)),
      (
        "texts",
        .object([
          ("new", .string(plan.texts.new)), ("unanswered", .string(plan.texts.unanswered)),
          ("unknown", .string(plan.texts.unknown)), ("unnamed", .string(plan.texts.unnamed)),
          ("draft", .string(plan.texts.draft)),
        ])
      ),
    ]
    let members =
      head.map { "\"\($0.0)\":\($0.1.text)" } + [
        "\"criteria\":" + lines(plan.criteria.map(criterion)),
        "\"fates\":" + lines(plan.fates.map(fate)),
      ]
    return "{\n" + members.joined(separator: ",\n") + "\n}\n"
  }

  private static func lines(_ values: [JSONValue]) -> String {
    values.isEmpty ? "[]" : "[\n" + values.map(\.text).joined(separator: ",\n") + "\n]"
  }

  private static func side(_ side: MigrationPlan.Side) -> JSONValue {
    .object([
      ("version", .string(side.version)), ("name", .string(side.name)), ("url", .string(side.url)),
    ])
  }

  private static func criterion(_ criterion: MigrationPlan.Criterion) -> JSONValue {
    let names = ChecklistColumn.questions.map(\.key)
    return .object(
      zip(names, criterion.cells).map { ($0, .string($1)) } + [
        ("address", .string(criterion.address))
      ]
    )
  }

  private static func fate(_ fate: MigrationPlan.Fate) -> JSONValue {
    .object([
      ("id", .string(fate.id.description)), ("title", .string(fate.title)),
      ("address", .string(fate.address)), ("result", .string(fate.outcome.rawValue)),
      ("class", .optional(fate.changeClass)), ("why", .string(fate.why)),
      ("to", .array(fate.targets.map { .string($0.description) })),
      ("comparison", .string(fate.comparison)),
    ])
  }
}
