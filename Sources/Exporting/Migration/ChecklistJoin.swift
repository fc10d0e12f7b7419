internal import Diagnostics
internal import Standards

/// Joins a checklist to a plan. The script of the page does the same; a test holds the two together.
struct ChecklistJoin {
  /// A row of the checklist for the newer version.
  struct Row: Sendable {
    let outcome: MigrationPlan.Outcome
    let why: String
    /// The id in the older version; empty for what is new.
    let was: String
    /// Id, title, domain, strength and requirement.
    let question: [String]
    let answers: [String]
    let version: String
    let address: String
    let comparison: String
    /// Where it stood in the file; nil for what is new.
    let line: Int?
  }

  let plan: MigrationPlan
  /// The names of the user's columns.
  let columns: [String]
  /// First the criteria in the order of the newer version, then what is withdrawn, then what is unknown.
  private(set) var rows: [Row] = []

  private let table: ChecklistTable
  private let positions: [Int?]

  init(_ table: ChecklistTable, _ plan: MigrationPlan) {
    self.table = table
    self.plan = plan
    let answers = table.answers
    let keys = Set(answers.map { ChecklistTable.key(table.header[$0]) })
    let missing = Checklist.answers.filter { !keys.contains(ChecklistTable.key($0)) }
    columns = answers.map { table.header[$0] } + missing
    positions = answers.map { $0 } + missing.map { _ in nil }
    join()
  }

  private mutating func join() {
    let fates = Dictionary(
      plan.fates.map { ($0.id.description.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var live: [ProvisionID: [Row]] = [:]
    var (withdrawn, unknown): ([Row], [Row]) = ([], [])
    let criteria = Dictionary(
      plan.criteria.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for row in table.rows {
      if let kept = keptAsItIs(row) {
        if kept.outcome == .withdrawn { withdrawn.append(kept) } else { unknown.append(kept) }
      } else if let fate = fates[table.cell(row, "id").lowercased()] {
        for target in fate.targets {
          guard let criterion = criteria[target] else { continue }
          live[target, default: []].append(self.row(row, fate, criterion))
        }
        if fate.targets.isEmpty { withdrawn.append(gone(row, fate)) }
      } else {
        unknown.append(stray(row))
      }
    }
    rows = plan.criteria.flatMap { live[$0.id] ?? [fresh($0)] } + withdrawn + unknown
  }

  // MARK: Rows

  private func answers(_ row: ChecklistTable.Row?) -> [String] {
    positions.map { position in position.flatMap { row?.cells[$0] } ?? "" }
  }

  private func row(
    _ row: ChecklistTable.Row,
    _ fate: MigrationPlan.Fate,
    _ criterion: MigrationPlan.Criterion
  ) -> Row {
    Row(
      outcome: fate.outcome,
      why: fate.why,
      was: fate.id.description,
      question: criterion.cells,
      answers: answers(row),
      version: plan.new.version.id.description,
      address: criterion.address,
      comparison: fate.comparison,
      line: row.line
    )
  }

  /// A criterion that no row of the file leads to: it is new, or its row is missing.
  private func fresh(_ criterion: MigrationPlan.Criterion) -> Row {
    let before = plan.fates.filter { $0.targets.contains(criterion.id) }.map(\.id.description)
    let why =
      before.isEmpty
      ? plan.textOfNew
      : plan.textOfUnanswered.replacing("{id}", with: before.joined(separator: ", "))
    return Row(
      outcome: .new,
      why: why,
      was: "",
      question: criterion.cells,
      answers: answers(nil),
      version: plan.new.version.id.description,
      address: criterion.address,
      comparison: "",
      line: nil
    )
  }

  private func gone(_ row: ChecklistTable.Row, _ fate: MigrationPlan.Fate) -> Row {
    Row(
      outcome: .withdrawn,
      why: fate.why,
      was: fate.id.description,
      question: [
        fate.id.description, fate.title, table.cell(row, "domain"), table.cell(row, "strength"),
        table.cell(row, "requirement"),
      ],
      answers: answers(row),
      version: plan.old.version.id.description,
      address: fate.address,
      comparison: fate.comparison,
      line: row.line
    )
  }

  private func stray(_ row: ChecklistTable.Row) -> Row {
    let why = plan.textOfUnknown.replacing("{id}", with: table.cell(row, "id"))
    return asItIs(row, .unknown, why)
  }

  /// What an earlier run found withdrawn or unknown stays as it is.
  private func keptAsItIs(_ row: ChecklistTable.Row) -> Row? {
    guard
      let outcome = [MigrationPlan.Outcome.withdrawn, .unknown].first(where: {
        $0.rawValue == table.cell(row, "result").lowercased()
      })
    else { return nil }
    return asItIs(row, outcome, table.cell(row, "why"))
  }

  private func asItIs(
    _ row: ChecklistTable.Row,
    _ outcome: MigrationPlan.Outcome,
    _ why: String
  ) -> Row {
    Row(
      outcome: outcome,
      why: why,
      was: table.cell(row, "was"),
      question: ["id", "title", "domain", "strength", "requirement"].map { table.cell(row, $0) },
      answers: answers(row),
      version: table.cell(row, "version"),
      address: table.cell(row, "address"),
      comparison: table.cell(row, "comparison"),
      line: row.line
    )
  }
}

extension MigrationPlan.Criterion {
  /// Id, title, domain, strength and requirement.
  var cells: [String] { [id.description, title, domain, strength, requirement] }
}
