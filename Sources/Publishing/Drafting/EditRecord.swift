internal import Authoring
internal import Changes
internal import Diagnostics
internal import SourceFiles
internal import Standards
internal import Wording

/// An edit of a draft with its record: a revision that lacks only its reason, and the entries of other revisions that go on holding.
///
/// An entry is bound to a difference by a digest. Where it held before, and the edit changed no more of what it tells of than a
/// reference or an id, it is bound to the difference as it is then: an editor need not confirm what the program did.
struct EditRecord {
  private(set) var change: ContentChange
  /// The revision; nil where other entries tell all.
  private(set) var revision: SourcePath?
  /// The revision whose entry tells of this edit as well as of one before; nil where none does.
  private(set) var extended: SourcePath?

  init(
    of plan: ProvisionEditPlan,
    _ edit: ProvisionEdit,
    _ draft: Version,
    _ loaded: ContentFolder
  ) throws(ActionFailure) {
    change = plan.change
    let tree = change.applied(to: loaded.tree)
    let edited = try DiffSource.load(tree, folder: loaded.folder, origin: nil).publication
    guard let standard = edited[draft.id.standard], let new = edited[draft.id],
      let old = standard.release(before: new)
    else { throw .refused("\(draft.id) follows no version, so that nothing is recorded") }
    let before = ChangeLog.between(old, draft)
    let log = ChangeLog.between(old, new.recording(plan.actions))
    let told = Self.entry(recording: plan.extended, in: new, log)
    extended = told?.change.place.path
    renew(
      Self.entries(of: new, after: draft, before, log, edit) + [told].compactMap(\.self),
      in: tree
    )
    let actions = plan.actions + Self.texts(changedIn: log, since: before)
    guard !actions.isEmpty else { return }
    let text = RevisionDraft(
      recording: actions,
      titled: edit.title,
      reason: edit.reason,
      in: log,
      in: Language(tag: new.wording.language)
    )
    var files = NewFiles(in: loaded, as: edit.title)
    files.add(draft.id.revisionsFolder + "\(text.slug)", ".md", text.text)
    revision = files.files[0].path
    change.write(Array(text.text.utf8), to: files.files[0].path)
  }

  /// Texts that differ from those of the version before since the edit, as a reference that prints another id does.
  private static func texts(
    changedIn log: ChangeLog,
    since before: ChangeLog
  ) -> [RecordedChange.Action] {
    log.entries.filter { entry in
      entry.relation.kind == .same && entry.revisions.isEmpty && entry.comparison.isTextChanged
        && before.entry(ofNew: entry.id) == nil
    }.map { .modified($0.id) }
  }

  private typealias Entry = (change: RecordedChange, digest: String)

  /// The entries that held before and go on holding, each with its new digest where that is another one.
  private static func entries(
    of new: Version,
    after draft: Version,
    _ before: ChangeLog,
    _ after: ChangeLog,
    _ edit: ProvisionEdit
  ) -> [Entry] {
    let earlier = Dictionary(
      draft.revisions.map { ($0.slug, $0.changes) },
      uniquingKeysWith: { first, _ in first }
    )
    return new.revisions.flatMap { revision in
      zip(earlier[revision.slug] ?? [], revision.changes).compactMap { old, change -> Entry? in
        guard let held = old.digest, held == before.digest(of: old.action),
          edit.keepsTexts(of: old.action.old + old.action.new),
          let digest = after.digest(of: change.action), digest != held
        else { return nil }
        return (change, digest)
      }
    }
  }

  /// The entry of a revision that records an action, with the digest of the difference as it is now.
  private static func entry(
    recording action: RecordedChange.Action?,
    in new: Version,
    _ log: ChangeLog
  ) -> Entry? {
    new.revisions.lazy.flatMap(\.changes).first { $0.action == action }.flatMap { change in
      log.digest(of: change.action).map { (change, $0) }
    }
  }

  private mutating func renew(_ entries: [Entry], in tree: SourceTree) {
    for (path, entries) in Dictionary(grouping: entries, by: \.change.place.path) {
      guard let file = tree[path] else { continue }
      var edited = RevisionEntries(file.bytes)
      edited.write(entries)
      change.write(edited.bytes, to: path)
    }
  }
}
