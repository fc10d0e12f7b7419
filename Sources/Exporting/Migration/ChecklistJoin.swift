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

  /// The columns before the user's, and those behind.
  static let front = ([.result, .why, .was] + ChecklistColumn.questions).map(\.rawValue)
  static let back = (ChecklistColumn.sources + [.comparison]).map(\.rawValue)

  let plan: MigrationPlan
  /// The names of the user's columns.
  let columns: [String]
  /// First the criteria in the order of the newer version, then what is withdrawn, then what is unknown.
  private(set) var rows: [Row] = []
  /// What the user is to know.
  private(set) var notes: [ChecklistMigration.Note]

  private let table: ChecklistTable
  private let positions: [Int?]
  /// The ids of the criteria that lead to one of the newer version.
  private let origins: [ProvisionID: [String]]
  /// The rows of each criterion of the older version that were joined first.
  private var first: [ProvisionID: ChecklistTable.Row] = [:]

  init(_ table: ChecklistTable, _ plan: MigrationPlan) {
    self.table = table
    self.plan = plan
    let answers = table.answers
    let (names, notes) = Self.names(of: answers, in: table)
    let keys = Set(names.map(ChecklistTable.key))
    let missing = Checklist.answers.filter { !keys.contains(ChecklistTable.key($0)) }
    columns = names + missing
    positions = answers.map { $0 } + missing.map { _ in nil }
    self.notes = notes
    origins = Dictionary(
      plan.fates.flatMap { fate in fate.targets.map { ($0, [fate.id.description]) } },
      uniquingKeysWith: +
    )
    join()
  }

  /// The names of the user's columns; one that the result has itself gets another.
  private static func names(
    of columns: [Int],
    in table: ChecklistTable
  ) -> (names: [String], notes: [ChecklistMigration.Note]) {
    let reserved = Set((front + back).map(ChecklistTable.key))
    let own = columns.map { table.header[$0] }
    var distinct = DistinctNames(besides: front + back + own)
    var notes: [ChecklistMigration.Note] = []
    let names = own.map { name in
      guard reserved.contains(ChecklistTable.key(name)) else { return name }
      let other = distinct.name(name)
      notes.append(.renamed(name, as: other, at: table.headerLine))
      return other
    }
    return (names, notes)
  }

  private mutating func join() {
    let fates = Dictionary(
      plan.fates.map { ($0.id.description.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let criteria = Dictionary(
      plan.criteria.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var live: [ProvisionID: [Row]] = [:]
    var (withdrawn, unknown): ([Row], [Row]) = ([], [])
    for row in table.rows {
      if let kept = keptAsItIs(row) {
        if kept.outcome == .withdrawn { withdrawn.append(kept) } else { unknown.append(kept) }
      } else if let fate = fates[table.cell(row, .id).lowercased()] {
        noteContradiction(row, fate.id)
        for target in fate.targets {
          guard let criterion = criteria[target] else { continue }
          live[target, default: []].append(self.row(row, fate, criterion))
        }
        if fate.targets.isEmpty { withdrawn.append(gone(row, fate)) }
      } else {
        unknown.append(asItIs(row, .unknown, plan.texts.stray(table.cell(row, .id))))
      }
    }
    rows = plan.criteria.flatMap { live[$0.id] ?? [fresh($0)] } + withdrawn + unknown
    notes += unknown.compactMap { row in row.line.map { .stray(row.why, at: $0) } }
  }

  private mutating func noteContradiction(_ row: ChecklistTable.Row, _ id: ProvisionID) {
    guard let other = first[id] else { return first[id] = row }
    guard answers(row) != answers(other) else { return }
    notes.append(.contradiction(id.description, first: other.line, at: row.line))
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
      version: plan.new.version,
      address: criterion.address,
      comparison: fate.comparison,
      line: row.line
    )
  }

  /// A criterion that no row of the file leads to: it is new, or its row is missing.
  private func fresh(_ criterion: MigrationPlan.Criterion) -> Row {
    Row(
      outcome: .new,
      why: plan.texts.fresh(after: origins[criterion.id] ?? []),
      was: "",
      question: criterion.cells,
      answers: answers(nil),
      version: plan.new.version,
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
        fate.id.description, fate.title, table.cell(row, .domain), table.cell(row, .strength),
        table.cell(row, .requirement),
      ],
      answers: answers(row),
      version: plan.old.version,
      address: fate.address,
      comparison: fate.comparison,
      line: row.line
    )
  }

  /// What an earlier run found withdrawn or unknown stays as it is.
  private func keptAsItIs(_ row: ChecklistTable.Row) -> Row? {
    guard let outcome = table.result(row), outcome == .withdrawn || outcome == .unknown else {
      return nil
    }
    return asItIs(row, outcome, table.cell(row, .why))
  }

  private func asItIs(
    _ row: ChecklistTable.Row,
    _ outcome: MigrationPlan.Outcome,
    _ why: String
  ) -> Row {
    Row(
      outcome: outcome,
      why: why,
      was: table.cell(row, .was),
      question: ChecklistColumn.questions.map { table.cell(row, $0) },
      answers: answers(row),
      version: table.cell(row, .version),
      address: table.cell(row, .address),
      comparison: table.cell(row, .comparison),
      line: row.line
    )
  }
}
