internal import Standards

/// Finds the versions that a checklist leads from and to.
struct ChecklistVersions {
  private let publication: Publication

  init(of publication: Publication) { self.publication = publication }

  /// The version that a file is of, and the one that it is brought to.
  func pair(
    of table: ChecklistTable,
    from: String?,
    to: String?
  ) throws(ChecklistMigration.Refusal) -> (old: VersionID, new: VersionID) {
    let (name, line): (String, Int) = if let from { (from, 1) } else { try written(in: table) }
    let old = try version(named: name, at: line)
    if let to { return (old, try version(named: to, in: old.standard, at: 1)) }
    guard let current = publication[old.standard]?.current?.id else {
      throw ChecklistMigration.Refusal(
        line: 1,
        reason: "\(old.standard) has no version in force",
        advice: "name the version with --to"
      )
    }
    guard current != old else {
      throw ChecklistMigration.Refusal(
        line: line,
        reason: "the file is of \(old) already, which is in force",
        advice: "there is nothing to do; name a draft with --to"
      )
    }
    return (old, current)
  }

  /// The version that the rows name: one for all, but for those that an earlier run set aside.
  private func written(
    in table: ChecklistTable
  ) throws(ChecklistMigration.Refusal) -> (name: String, line: Int) {
    var found: (name: String, line: Int)?
    for row in table.rows {
      let result = table.cell(row, "result").lowercased()
      let name = table.cell(row, "version")
      guard !name.isEmpty, result != "withdrawn", result != "unknown" else { continue }
      if let found, found.name != name {
        throw ChecklistMigration.Refusal(
          line: row.line,
          reason: "this row is of \(name), and those before of \(found.name)",
          advice:
            "bring the rows of each version in a file of their own, or name the version with --from"
        )
      }
      if found == nil { found = (name, row.line) }
    }
    if let found { return found }
    if let version = table.version { return (version, 1) }
    throw ChecklistMigration.Refusal(
      line: 1,
      reason: "the file does not say which version it is of: it has no column 'Version'",
      advice: "name the version with --from"
    )
  }

  private func version(
    named name: String,
    in standard: StandardID? = nil,
    at line: Int
  ) throws(ChecklistMigration.Refusal) -> VersionID {
    let matches = publication.versions.map(\.id).filter { id in
      (standard.map { $0 == id.standard } ?? true)
        && (id.description == name.lowercased() || id.label == name)
    }
    if matches.count == 1, let match = matches.first { return match }
    let names = publication.versions.map(\.id.description).joined(separator: ", ")
    throw ChecklistMigration.Refusal(
      line: line,
      reason: matches.isEmpty
        ? "there is no version '\(name)'" : "'\(name)' may be several versions",
      advice: "the versions are \(names)"
    )
  }
}
