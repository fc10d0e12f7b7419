internal import Diagnostics
internal import Phrasing
internal import Standards

/// A checklist as it was read of a file: rows of cells below the names of the columns.
struct ChecklistTable: Sendable {
  struct Row: Sendable {
    /// Where it stands in the file.
    let line: Int
    /// A cell for each column.
    var cells: [String]
  }

  /// The names of the columns, as they are written; no two are the same.
  let header: [String]
  /// Where they stand in the file.
  let headerLine: Int
  let rows: [Row]
  /// The version that the file as a whole says it is of, where it does.
  let version: String?

  private let places: [String: Int]
  /// The columns of this program that the file has, with their positions.
  private let own: [ChecklistColumn: Int]

  init(header: [String], headerLine: Int = 1, rows: [Row], version: String? = nil) {
    (self.header, self.headerLine, self.rows, self.version) = (header, headerLine, rows, version)
    let places = Dictionary(
      header.enumerated().map { (Self.key($0.element), $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    self.places = places
    own = Self.own(in: places)
  }

  /// Columns that are written together are this program's where all of them stand: one alone may be the user's.
  private static func own(in places: [String: Int]) -> [ChecklistColumn: Int] {
    let groups: [[ChecklistColumn]] = [
      [.id], [.version], ChecklistColumn.questions, ChecklistColumn.sources,
      ChecklistColumn.results, ChecklistColumn.details, ChecklistColumn.corrections,
    ]
    let found = groups.filter { $0.allSatisfy { places[$0.key] != nil } }.joined()
    return Dictionary(
      found.compactMap { column in places[column.key].map { (column, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The same with the columns of this program called as in data: a workbook calls them as its readers do.
  func inEnglish(_ say: Phrases) -> ChecklistTable {
    let known = Dictionary(
      ChecklistColumn.allCases.map { (Self.key(say(word: $0.rawValue)), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let names = header.map { name in
      guard let column = known[Self.key(name)], places[column.key] == nil else { return name }
      return column.rawValue
    }
    return ChecklistTable(header: names, headerLine: headerLine, rows: rows, version: version)
  }

  /// A name of a column as it is compared: in lower case, with single blanks.
  static func key(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func column(_ key: String) -> Int? { places[key] }

  /// A cell of a column of this program; empty where the file does not have it.
  func cell(_ row: Row, _ column: ChecklistColumn) -> String {
    own[column].map { row.cells[$0].trimmingBlanks } ?? ""
  }

  /// What an earlier run found of a row, where one did.
  func result(_ row: Row) -> MigrationPlan.Outcome? {
    MigrationPlan.Outcome(rawValue: cell(row, .result).lowercased())
  }

  /// The positions of the user's columns.
  var answers: [Int] {
    let own = Set(own.values)
    return header.indices.filter { !own.contains($0) }
  }
}

extension String {
  /// The text without white space around it.
  var trimmingBlanks: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

/// Why a file is no checklist that can be read.
struct ChecklistProblem: Error, Hashable, Sendable {
  let line: Int
  /// What is wrong, as a sentence without a full stop.
  let reason: String
  /// What to do.
  let advice: String
}
