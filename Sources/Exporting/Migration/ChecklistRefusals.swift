internal import Standards

// Why a checklist is brought to no version, and what to do.
extension ChecklistMigration.Refusal {
  private init(_ line: Int, _ reason: String, _ advice: String) {
    self.init(line: line, reason: reason, advice: advice)
  }

  static func notCompared(_ old: VersionID, _ new: VersionID) -> Self {
    Self(
      1,
      "the file is of \(old), and \(new) does not come after it",
      "name a newer version with --to"
    )
  }

  static func noneInForce(of standard: StandardID) -> Self {
    Self(1, "\(standard) has no version in force", "name the version with --to")
  }

  static func inForceAlready(_ version: VersionID, at line: Int) -> Self {
    Self(
      line,
      "the file is of \(version) already, which is in force",
      "there is nothing to do; name a draft with --to"
    )
  }

  static func severalVersions(_ name: String, _ other: String, at line: Int) -> Self {
    Self(
      line,
      "this row is of \(name), and those before of \(other)",
      "bring the rows of each version in a file of their own, or name the version with --from"
    )
  }

  static let noVersion = Self(
    1,
    "the file does not say which version it is of: it has no column 'Version'",
    "name the version with --from"
  )

  static func unknownVersion(_ name: String, _ versions: [VersionID], at line: Int) -> Self {
    let isDraft = name.lowercased().hasSuffix(VersionID.draftLabel)
    let draft =
      isDraft ? "; a draft that is out by now is named by its number, as in 1.2-draft" : ""
    return Self(line, "there is no version '\(name)'", "the versions are \(list(versions))\(draft)")
  }

  static func ambiguous(_ name: String, _ versions: [VersionID], at line: Int) -> Self {
    Self(line, "'\(name)' may be several versions", "name one of \(list(versions)) with --from")
  }

  static func otherStandard(
    _ other: VersionID,
    _ old: VersionID,
    _ versions: [VersionID]
  ) -> Self {
    Self(
      1,
      "\(other) is a version of another standard than the file, which is of \(old)",
      "the versions are \(list(versions))"
    )
  }

  private static func list(_ versions: [VersionID]) -> String {
    versions.map(\.description).joined(separator: ", ")
  }
}
