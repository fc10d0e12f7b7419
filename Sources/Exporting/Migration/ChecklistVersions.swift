internal import Standards

/// Finds the versions that a checklist leads from and to.
struct ChecklistVersions {
  /// What a checklist is brought from and to.
  struct Pair {
    let old: VersionID
    let new: VersionID
    /// Whether the answers are those of the draft that became the older version.
    let isOfDraft: Bool
  }

  /// A version as somebody named it.
  private struct Named {
    let id: VersionID
    /// Whether the draft is meant that became it.
    var isDraft = false
  }

  private let publication: Publication
  private let table: ChecklistTable

  init(of publication: Publication, for table: ChecklistTable) {
    (self.publication, self.table) = (publication, table)
  }

  /// The version that the file is of, and the one that it is brought to.
  func pair(from: String?, to: String?) throws(ChecklistMigration.Refusal) -> Pair {
    let (name, line): (String, Int) = if let from { (from, 1) } else { try written() }
    let wanted = to.flatMap(VersionID.init(parsing:))?.standard
    let old = try origin(named: name, at: line, besides: wanted)
    if let to {
      let new = try target(named: to, of: old.id)
      return Pair(old: old.id, new: new, isOfDraft: old.isDraft)
    }
    guard let current = publication[old.id.standard]?.current?.id else {
      throw .noneInForce(of: old.id.standard)
    }
    guard old.isDraft || current != old.id else { throw .inForceAlready(current, at: line) }
    return Pair(old: old.id, new: current, isOfDraft: old.isDraft)
  }

  /// The version that the rows name: one for all, but for those that an earlier run set aside.
  private func written() throws(ChecklistMigration.Refusal) -> (name: String, line: Int) {
    var found: (name: String, line: Int)?
    for row in table.rows {
      let name = table.cell(row, .version)
      let result = table.result(row)
      guard !name.isEmpty, result != .withdrawn, result != .unknown else { continue }
      if let found, found.name.lowercased() != name.lowercased() {
        throw .severalVersions(name, found.name, at: row.line)
      }
      if found == nil { found = (name, row.line) }
    }
    if let found { return found }
    if let version = table.version { return (version, 1) }
    throw .noVersion
  }

  // MARK: Names

  private func origin(
    named name: String,
    at line: Int,
    besides standard: StandardID?
  ) throws(ChecklistMigration.Refusal) -> Named {
    let matches = matches(of: name)
    if matches.count == 1, let match = matches.first { return match }
    let fitting = matches.filter { $0.id.standard == standard ?? $0.id.standard && fits($0.id) }
    if fitting.count == 1, let match = fitting.first { return match }
    guard matches.isEmpty else { throw .ambiguous(name, matches.map(\.id), at: line) }
    throw .unknownVersion(name, versions(ofStandardIn: name), at: line)
  }

  /// The versions of a name; a draft that is out by now stands for the version that it became.
  private func matches(of name: String) -> [Named] {
    let name = name.lowercased()
    let exact = publication.versions.filter { version in
      [
        version.id.description, version.id.label, version.numberedName, version.numberedLabel,
      ].contains(name)
    }
    guard exact.isEmpty, name.hasSuffix("-draft") else { return exact.map { Named(id: $0.id) } }
    let number = String(name.dropLast("-draft".count))
    return publication.versions.map(\.id).filter { !$0.isDraft }
      .filter { $0.description == number || $0.label == number }
      .map { Named(id: $0, isDraft: true) }
  }

  /// Whether the file has a row for a criterion of a version.
  private func fits(_ id: VersionID) -> Bool {
    let known = Set(publication[id]?.provisions.map { $0.id.description.lowercased() } ?? [])
    return table.rows.contains { known.contains(table.cell($0, .id).lowercased()) }
  }

  private func target(
    named name: String,
    of old: VersionID
  ) throws(ChecklistMigration.Refusal) -> VersionID {
    let matches = matches(of: name).filter { !$0.isDraft }
    if let match = matches.first(where: { $0.id.standard == old.standard }) { return match.id }
    let versions = versions(of: old.standard)
    guard let other = matches.first else { throw .unknownVersion(name, versions, at: 1) }
    throw .otherStandard(other.id, old, versions)
  }

  private func versions(of standard: StandardID) -> [VersionID] {
    publication[standard]?.versions.map(\.id) ?? []
  }

  private func versions(ofStandardIn name: String) -> [VersionID] {
    let known = VersionID(parsing: name).map { versions(of: $0.standard) } ?? []
    return known.isEmpty ? publication.versions.map(\.id) : known
  }
}
