internal import Changes
internal import Diagnostics
internal import Locks
internal import Markup
package import SourceFiles
package import Standards

/// The files of a ``ProvisionEdit``, before they are written: the criteria, what refers to them in the draft, and the entries of a
/// revision.
package struct ProvisionEditPlan: Sendable {
  package private(set) var change = ContentChange()
  /// The entries of the revision.
  package private(set) var actions: [RecordedChange.Action] = []
  /// The entry of another revision that tells of the edit, too, as it is now; nil where the edit has entries of its own.
  package private(set) var extended: RecordedChange.Action?
  /// How many references in other files lead to the new id now.
  package private(set) var rewritten = 0

  let draft: Version
  private let standard: Standard
  /// The version that the draft follows.
  private let old: Version?
  private let tree: SourceTree

  package init(
    _ edit: ProvisionEdit,
    of draft: Version,
    in standard: Standard,
    _ tree: SourceTree
  ) throws(Refusal) {
    (self.draft, self.standard, self.tree) = (draft, standard, tree)
    old = standard.release(before: draft)
    let files = try edit.subjects.map(file)
    guard Set(edit.subjects).count == edit.subjects.count, let first = files.first else {
      throw Refusal("a criterion is named twice", advice: "name each once")
    }
    if !edit.isRenaming { for id in edit.subjects { try requireThatItIsOld(id) } }
    let earlier = edit.isRenaming ? nil : try earlierEntry(on: edit)
    switch edit {
    case .move(let id, let domain): try move(id, first, to: domain)
    case .split(let id, let titles): try split(id, first, titles)
    case .merge(let ids): merge(ids, files)
    case .withdraw(let id, let others, _):
      for other in others { _ = try file(of: other) }
      change.remove(first.path)
      actions = [.withdrawn(id, by: others)]
    case .rename(let id, let title):
      guard draft[id]?.title != title else {
        throw Refusal("\(id) has this title already", advice: "give another one")
      }
      change.write(first.setting("title", to: YAMLText.quoted(title)), to: first.path)
      record(newTitle: title, of: id)
    }
    if let earlier { try extend(earlier) }
  }

  /// Refuses a criterion that came in this draft: its entry says so, and a second one would contradict that.
  private func requireThatItIsOld(_ id: ProvisionID) throws(Refusal) {
    guard let old, !(old[id]?.isLive ?? false) else { return }
    let entry = draft.revisions.flatMap(\.changes).first { $0.action.new.contains(id) }
    guard let entry else {
      throw Refusal("\(id) is not in \(old.id)", advice: "edit or delete its file by hand")
    }
    throw Refusal(
      "\(id) is not in \(old.id): the entry '\(entry.action.verb)' of "
        + "\(entry.place.path.relative) brought it into the draft",
      advice: "edit its file and that entry by hand, or take both back with 'psf undo'"
    )
  }

  /// A new title has an entry of its own unless one speaks of it already. Where the title is the old one again, a revision that
  /// says nothing else is removed.
  private mutating func record(newTitle title: String, of id: ProvisionID) {
    let known = draft.revisions.filter { revision in
      revision.changes.contains { $0.action.isOfLineage && $0.action.new.contains(id) }
        || revision.changes.contains { $0.action == .renamed(id) }
    }
    guard let before = old?[id], known.isEmpty || before.title == title else { return }
    guard before.title == title else {
      actions = [.renamed(id)]
      return
    }
    for revision in known where revision.changes.map(\.action) == [.renamed(id)] {
      change.remove(revision.place.path)
    }
  }

  private func file(of id: ProvisionID) throws(Refusal) -> SourceFile {
    guard let provision = draft[id], provision.kind == .criterion,
      let file = tree[provision.place.path]
    else {
      throw Refusal(
        "\(draft.id) has no criterion '\(id)'",
        advice: "name one as it is in \(draft.id.folder)"
      )
    }
    guard provision.isLive else {
      throw Refusal("\(id) is withdrawn in \(draft.id)", advice: "name one that is in force")
    }
    return file
  }

  private func folder(of domain: ProvisionID) throws(Refusal) -> String {
    guard let found = draft[domain], found.kind == .domain else {
      let names = draft.provisions.filter { $0.kind == .domain }.map(\.id.description)
      throw Refusal(
        "\(draft.id) has no domain '\(domain)'",
        advice: "the domains are \(names.joined(separator: ", "))"
      )
    }
    return String(found.place.path.relative.dropLast("index.md".count))
  }

  private func freeID(in domain: ProvisionID) throws(Refusal) -> ProvisionID {
    if let id = FreeID.criterion(in: domain, of: standard) { return id }
    throw Refusal("no id follows in \(domain)", advice: "edit the files by hand")
  }

  private func path(of id: ProvisionID, in folder: String) -> SourcePath {
    SourcePath(folder + id.slug(in: standard.id) + ".md")
  }

  // MARK: The edits

  private mutating func move(
    _ id: ProvisionID,
    _ file: SourceFile,
    to domain: ProvisionID
  ) throws(Refusal) {
    guard draft[id]?.parent != domain else {
      throw Refusal("\(id) is in \(domain) already", advice: "name another domain")
    }
    let new = try freeID(in: domain)
    change.remove(file.path)
    change.write(
      file.setting("id", to: new.description),
      to: path(of: new, in: try folder(of: domain))
    )
    actions = [.moved(id, to: new)]
    rewrite([id], to: new)
    rewriteEntries(about: id, to: new)
  }

  /// Each part begins with the whole text: its editor strikes what belongs to the others.
  private mutating func split(
    _ id: ProvisionID,
    _ file: SourceFile,
    _ titles: [String]
  ) throws(Refusal) {
    guard titles.count > 1, let domain = draft[id]?.parent, let title = titles.first else {
      throw Refusal("a split needs two titles or more", advice: "name one for each part")
    }
    change.write(file.setting("title", to: YAMLText.quoted(title)), to: file.path)
    let folder = try folder(of: domain)
    var parts = [id]
    var next: ProvisionID? = try freeID(in: domain)
    for title in titles.dropFirst() {
      guard let new = next else { break }
      let named = SourceFile(
        path: file.path,
        bytes: file.setting("title", to: YAMLText.quoted(title))
      )
      change.write(named.setting("id", to: new.description), to: path(of: new, in: folder))
      parts.append(new)
      next = FreeID.after(new)
    }
    actions = [.split(id, to: parts)]
  }

  /// The requirements of all, then the sections of each.
  private mutating func merge(_ ids: [ProvisionID], _ files: [SourceFile]) {
    let bodies = ids.compactMap { draft[$0]?.body }
    change.write(MergedText(of: bodies).bytes(in: files[0]), to: files[0].path)
    for file in files.dropFirst() { change.remove(file.path) }
    actions = [.merged(ids, to: ids[0])]
    rewrite(Array(ids.dropFirst()), to: ids[0])
  }

  /// Lets the entry of an edit before tell of this one as well.
  private mutating func extend(_ earlier: RecordedChange) throws(Refusal) {
    let path = earlier.place.path
    guard let action = actions.first.flatMap(earlier.action.followed), let bytes = bytes(of: path)
    else { return }
    var entries = RevisionEntries(bytes)
    let isExtended = entries.extend(earlier, to: action)
    guard isExtended else { throw .unreadableEntry(earlier) }
    change.write(entries.bytes, to: path)
    (actions, extended) = ([], action)
  }

  private func bytes(of path: SourcePath) -> [UInt8]? { change.written[path] ?? tree[path]?.bytes }

  /// Lets the entries of other revisions that tell of a text or a title be about the new id, as that of the draft.
  private mutating func rewriteEntries(about old: ProvisionID, to new: ProvisionID) {
    for revision in draft.revisions {
      let found = revision.changes.filter { [.modified(old), .renamed(old)].contains($0.action) }
      let path = revision.place.path
      guard !found.isEmpty, let bytes = bytes(of: path) else { continue }
      var entries = RevisionEntries(bytes)
      for entry in found { entries.replaceID(of: entry, by: new) }
      change.write(entries.bytes, to: path)
    }
  }

  /// Lets what refers to some ids in the draft refer to another one.
  private mutating func rewrite(_ old: [ProvisionID], to new: ProvisionID) {
    let rewriter = IDReferences(Set(old.map(\.description)), to: new.description, in: draft.id)
    for file in tree.files where file.isText {
      guard !change.removed.contains(file.path) else { continue }
      let now = change.written[file.path].map { SourceFile(path: file.path, bytes: $0) } ?? file
      guard let found = rewriter.rewritten(now) else { continue }
      change.write(found.bytes, to: file.path)
      rewritten += found.count
    }
  }
}

extension SourceFile {
  fileprivate var isText: Bool { ["md", "yml"].contains(pathExtension) }

  /// Its bytes with another value of a key at the top of its front matter.
  fileprivate func setting(_ key: String, to value: String) -> [UInt8] {
    var keys = TopLevelKeys(bytes)
    keys.set(key, to: value, after: "id")
    return keys.bytes
  }
}
