internal import Diagnostics
internal import Standards

/// A checklist as it was read of a file: rows of cells below the names of the columns.
struct ChecklistTable: Sendable {
  struct Row: Sendable {
    /// Where it stands in the file.
    let line: Int
    /// A cell for each column.
    var cells: [String]
  }

  /// The names of the columns, as they are written.
  var header: [String]
  var rows: [Row]
  /// The version that the file as a whole says it is of, where it does.
  var version: String?

  /// The columns that this program writes anew; all others are the user's.
  static let own: Set<String> = [
    "id", "title", "domain", "domain title", "strength", "requirement", "version", "address",
    "verify", "result", "why", "was", "comparison", "sections", "state", "withdrawn",
    "continues as",
  ]

  /// A name of a column as it is compared: in lower case, with single blanks.
  static func key(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func column(_ key: String) -> Int? {
    header.firstIndex { Self.key($0) == key }
  }

  func cell(_ row: Row, _ key: String) -> String {
    let text = column(key).flatMap { $0 < row.cells.count ? row.cells[$0] : nil } ?? ""
    return text.trimmingBlanks
  }

  /// The positions of the user's columns.
  var answers: [Int] {
    header.indices.filter { !Self.own.contains(Self.key(header[$0])) }
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
