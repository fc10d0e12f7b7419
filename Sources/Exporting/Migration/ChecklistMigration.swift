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

  /// The checklist for the newer version as CSV, as ``CSVText`` writes it.
  public let csv: String
  /// The same as JSON.
  public let json: String
  /// The result in a sentence.
  public let summary: String
  /// What the user is to know of the file: rows that belong to no criterion, columns with another name, bytes that
  /// could not be read.
  public let notes: [Note]

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
    let (read, notes) = try Self.read(file)
    let table = read.inEnglish(subject.say)
    let versions = ChecklistVersions(of: subject.publication, for: table)
    let plan = try Self.plan(for: try versions.pair(from: from, to: to), subject)
    let join = ChecklistJoin(table, plan)
    csv = join.csv
    json = join.json
    let counts = join.counts.map { "\($0.count) \($0.outcome.rawValue)" }.joined(separator: ", ")
    summary = "\(plan.old.version) → \(plan.new.version): \(counts)"
    self.notes = notes + join.notes
  }

  private static func read(
    _ file: [UInt8]
  ) throws(Refusal) -> (table: ChecklistTable, notes: [Note]) {
    do throws(ChecklistProblem) {
      return try ChecklistFile.read(file)
    } catch {
      throw Refusal(line: error.line, reason: error.reason, advice: error.advice)
    }
  }

  private static func plan(
    for pair: ChecklistVersions.Pair,
    _ subject: ExportSubject
  ) throws(Refusal) -> MigrationPlan {
    guard let old = VersionReading(pair.old, of: subject),
      let new = VersionReading(pair.new, of: subject)
    else { throw .notCompared(pair.old, pair.new) }
    if pair.isOfDraft, pair.old == pair.new { return MigrationPlan(unchanged: new).ofDraft }
    guard let log = subject.log(from: pair.old, to: pair.new) else {
      throw .notCompared(pair.old, pair.new)
    }
    let plan = MigrationPlan(log, from: old, to: new)
    return pair.isOfDraft ? plan.ofDraft : plan
  }
}
