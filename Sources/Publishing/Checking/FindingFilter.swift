package import Diagnostics
package import SourceFiles

/// Which findings a person asked to see.
package struct FindingFilter: Sendable {
  /// The rules; all where none is named.
  package var rules: Set<RuleID> = []
  /// The least gravity.
  package var severity = Severity.note
  /// The files; all where nil.
  package var files: Set<SourcePath>?

  package init(rules: Set<RuleID> = [], severity: Severity = .note) {
    (self.rules, self.severity) = (rules, severity)
  }

  /// Whether a finding is shown.
  package func shows(_ diagnostic: Diagnostic) -> Bool {
    (rules.isEmpty || rules.contains(diagnostic.rule)) && diagnostic.severity <= severity
      && files?.contains(diagnostic.place.path) ?? true
  }

  /// Leaves out what is in files that do not differ from a revision in Git. Where the templates are in no repository or not
  /// in that revision, all of them count as changed.
  package mutating func limit(
    toChangesSince revision: String,
    in folders: SourceFolders,
    _ templates: SourceTree
  ) throws(ActionFailure) {
    let content = try GitContent(folder: folders.content).changedSinceFork(from: revision)
    let changed = try? GitContent(folder: folders.templates).changedSinceFork(from: revision)
    files = Set(content.map { SourcePath($0) })
      .union(changed?.map { SourcePath($0, in: .templates) } ?? templates.files.map(\.path))
  }
}
