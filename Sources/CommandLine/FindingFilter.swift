internal import Diagnostics

/// Which findings a person asked to see.
struct FindingFilter {
  /// The rules; all where none is named.
  var rules: Set<RuleID> = []
  /// The least gravity.
  var severity = Severity.note
  /// The files; all where nil.
  var files: Set<SourcePath>?

  /// Whether everything is shown.
  var isOpen: Bool { rules.isEmpty && severity == .note && files == nil }

  /// Whether a finding is shown.
  func shows(_ diagnostic: Diagnostic) -> Bool {
    (rules.isEmpty || rules.contains(diagnostic.rule)) && diagnostic.severity <= severity
      && files?.contains(diagnostic.place.path) ?? true
  }
}

extension FindingFilter {
  /// The files below the folders of the sources that differ from a revision in Git. Where the templates are in no
  /// repository or not in that revision, all of them count as changed.
  static func files(
    changedSince revision: String,
    in sources: SourceOptions,
    templates: [SourcePath]
  ) throws -> Set<SourcePath> {
    let content = try GitContent(folder: sources.content).changedFiles(since: revision)
    let changed = try? GitContent(folder: sources.templates).changedFiles(since: revision)
    return Set(content.map { SourcePath($0) })
      .union(changed?.map { SourcePath($0, in: .templates) } ?? templates)
  }
}
