internal import Standards

/// Brings a checklist that somebody filled in to a newer version of its standard.
public struct ChecklistMigration: Sendable {
  /// Why a file could not be brought to another version.
  public struct Refusal: Error, Sendable {
    /// The line of the file that it is about.
    public let line: Int
    /// What is wrong, as a sentence without a full stop.
    public let reason: String
    /// What to do.
    public let advice: String
  }

  /// A row that no criterion of the older version has the id of; it stands at the end of the result.
  public struct Stray: Hashable, Sendable {
    /// Its line in the file.
    public let line: Int
    /// Why it is one.
    public let reason: String
  }

  /// The checklist for the newer version as CSV, as ``CSVText`` writes it.
  public let csv: String
  /// The same as JSON.
  public let json: String
  /// The result in a sentence.
  public let summary: String
  /// The rows that belong to no criterion.
  public let strays: [Stray]

  /// Reads a file and brings it to a version.
  ///
  /// - Parameters:
  ///   - file: The bytes, CSV or JSON.
  ///   - from: The version that the file is of, as a person wrote it; nil to read it from the file.
  ///   - to: The version to bring it to, as a person wrote it; nil for the one in force.
  ///   - subject: What is published.
  public init(
    of file: [UInt8],
    from: String?,
    to: String?,
    in subject: ExportSubject
  ) throws(Refusal) {
    let table: ChecklistTable
    do throws(ChecklistProblem) {
      table = try Self.table(of: file)
    } catch {
      throw Refusal(line: error.line, reason: error.reason, advice: error.advice)
    }
    let versions = ChecklistVersions(of: subject.publication)
    let pair = try versions.pair(of: table, from: from, to: to)
    let resolver = subject.makeResolver()
    guard let log = subject.log(from: pair.old, to: pair.new),
      let old = VersionReading(pair.old, of: subject, resolver),
      let new = VersionReading(pair.new, of: subject, resolver)
    else { throw .notCompared(pair.old, pair.new) }
    let join = ChecklistJoin(table, MigrationPlan(log, from: old, to: new))
    csv = join.csv
    json = join.json
    let counts = join.counts.map { "\($0.count) \($0.outcome.rawValue)" }.joined(separator: ", ")
    summary = "\(pair.old) → \(pair.new): \(counts)"
    strays = join.rows.filter { $0.outcome == .unknown }.compactMap { row in
      row.line.map { Stray(line: $0, reason: row.why) }
    }
  }

  /// JSON begins with a bracket.
  private static func table(of file: [UInt8]) throws(ChecklistProblem) -> ChecklistTable {
    let content = file.starts(with: [0xEF, 0xBB, 0xBF]) ? file.dropFirst(3) : file[...]
    let first = content.first { $0 > 0x20 }
    let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    return isJSON
      ? try ChecklistJSONReader.table(of: file) : try CSVReader.table(of: file)
  }
}

extension ChecklistMigration.Refusal {
  fileprivate static func notCompared(
    _ old: VersionID,
    _ new: VersionID
  ) -> ChecklistMigration.Refusal {
    ChecklistMigration.Refusal(
      line: 1,
      reason: "the file is of \(old), and \(new) does not come after it",
      advice: "name a newer version with --to"
    )
  }
}
