import Diagnostics
import Standards

@testable import Changes
@testable import Views

/// A change log with everything in it, small enough to be read.
enum SampleReport {
  static let all = report()

  static func report(
    classes: Set<ComputedClass>? = nil,
    isCatalog: Bool = false
  ) -> ChangeReport {
    let standard = standard([
      version("1.0", old), version("1.1", follows: "1.0", new, revisions: [revision(records)]),
    ])
    let log = StandardHistory(of: standard).logs[0]
    let pointers = Dictionary(
      (old + new).map { ($0.id, "/catalog/controls/\($0.id)") },
      uniquingKeysWith: { first, _ in first }
    )
    let source: ComparedVersion.Source =
      isCatalog ? .catalog("catalog.json", pointers: pointers) : .files(DisplayPaths())
    return ChangeReport(
      log,
      old: ComparedVersion(standard.versions[0], origin: "old/", source: source),
      new: ComparedVersion(standard.versions[1], source: source),
      formats: .sample,
      classes: classes
    )
  }

  private static let records: [RecordedChange.Action] = [
    .moved("C-2", to: "C-7"), .split("C-3", to: ["C-3", "C-6"]), .withdrawn("C-4", by: ["C-1"]),
    .added("C-8"), .replaced("C-9"),
  ]

  private static let old = [
    provision("D-1", "Records", "Why records are *kept*."),
    provision(
      "C-1",
      "Retention",
      """
      Traces MUST be kept for 7 days. They SHOULD be complete.

      ## Guidance

      - Begin early.
      - See [the plan](a.md).

      ```
      keep --days 7
      ```

      | what | how long |
      |---|---|
      | traces | 7 days |
      """
    ),
    provision("C-2", "Access", "Access MUST be logged."),
    provision("C-3", "Review", "Logs MUST be reviewed. Findings MUST be tracked."),
    provision("C-4", "Paper", "A copy on paper MUST be kept."),
    provision("C-5", "Same", "Nothing changes here."),
    provision(
      "C-9",
      "Names",
      "A name MUST be given to each run.\n\n## Evidence\n\n- A list of names."
    ),
    provision("term-trace", "Trace", "What a system *writes* down."),
  ]

  private static let new = [
    provision("D-1", "Records & logs", "Why records are *kept*."),
    provision(
      "C-1",
      "Retention",
      """
      Traces MUST be kept for at least 30 days. They SHOULD be complete.

      ## Guidance

      - Begin early, <before> the _first_ run.
      - See [the plan](b.md).

      ```
      keep --days 30
      ```

      | what | how long |
      |---|---|
      | traces | 30 days |
      """
    ),
    provision("C-7", "Access", "Access MUST be logged."),
    provision("C-3", "Review", "Logs MUST be reviewed."),
    provision("C-6", "Findings", "Findings MUST be tracked."),
    provision("C-5", "Same", "Nothing changes here."),
    provision("C-8", "Alarms", "An alarm MAY be raised."),
    provision(
      "C-9",
      "Names of keys",
      "A key MUST be given to each team.\n\n## Evidence\n\n- A list of keys."
    ),
    provision("term-trace", "Trace", "What a system *writes* down, and when."),
  ]

  private static func provision(_ id: ProvisionID, _ title: String, _ text: String) -> Provision {
    Provision(
      id: id,
      kind: id.description.hasPrefix("D")
        ? .domain : id.description.hasPrefix("t") ? .term : .criterion,
      parent: nil,
      title: title,
      body: prose(text + "\n"),
      place: SourcePlace(SourcePath("\(id).md"), line: 2, column: 1)
    )
  }
}

extension FormatNames {
  /// What somebody calls their data formats.
  static let sample = FormatNames(in: "https://example.org")
}
