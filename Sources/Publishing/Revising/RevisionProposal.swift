internal import Changes
internal import Locks
internal import Standards
internal import Wording

/// Drafts of revisions, with everything but the reason.
package struct RevisionProposal: Sendable {
  private let loaded: ContentFolder

  package init(for loaded: ContentFolder) { self.loaded = loaded }

  /// Files that explain what no revision of a version does; of all working drafts where none is named.
  package func files(for name: String?) throws(ActionFailure) -> NewFiles {
    var files = NewFiles(in: loaded, as: "draft of revisions")
    for id in try loaded.versions(named: name) {
      for draft in missingRevisions(of: id) {
        files.add(id.revisionsFolder + "\(draft.slug)", ".md", draft.text)
      }
    }
    return files
  }

  /// One draft for what belongs together.
  private func missingRevisions(of id: VersionID) -> [RevisionDraft] {
    let publication = loaded.publication
    guard let standard = publication[id.standard], let new = publication[id] else { return [] }
    let history = StandardHistory(of: standard)
    guard let step = history.steps.first(where: { $0.new == id }), let old = publication[step.old],
      let log = history.log(from: step.old, to: id)
    else { return [] }
    let records = MissingRecord.all(
      from: old,
      to: new,
      log: log,
      recorded: step.recorded,
      everUsed: step.everUsed
    )
    // A digest is of the difference as it is once the records say where things went.
    let recorded =
      records.isEmpty ? log : ChangeLog.between(old, new.recording(records.flatMap(\.actions)))
    return RevisionDraft.all(
      explaining: records,
      in: recorded,
      of: standard.id,
      in: Language(tag: new.wording.language)
    )
  }
}

extension VersionID {
  var revisionsFolder: String { folder + "revisions/" }
}
