internal import Changes
internal import Diagnostics
internal import SourceFiles
internal import Standards

/// A content folder that was read without an error, with the versions in it.
struct LoadedContent {
  let publication: Publication
  let tree: SourceTree

  /// Reads a folder, which must be without an error.
  static func load(_ folder: String) throws -> LoadedContent {
    let tree = SourceTree.read(folder, as: .content)
    let source = try DiffSource.load(tree, folder: folder, origin: nil)
    return LoadedContent(publication: source.publication, tree: tree)
  }

  /// The working drafts.
  var drafts: [VersionID] {
    publication.standards.compactMap(\.draft?.id)
  }

  /// The version that a person named. Where there is none, says so; the call was wrong.
  func version(_ text: String) throws -> VersionID {
    do {
      return try publication.version(named: text).id
    } catch let wrong as WrongOperand {
      Terminal.standardError.write("error: \(wrong.reason)\n")
      throw ExitStatus.wrongCall
    }
  }

  /// The entries of a draft that do not say which difference they explain, or were written for another one, each with the
  /// digest of the difference as it is now.
  func unconfirmed(of id: VersionID) -> [(change: RecordedChange, digest: String)] {
    guard let standard = publication[id.standard], let draft = publication[id], id.isDraft,
      let log = StandardHistory(of: standard).log(of: id)
    else { return [] }
    return draft.revisions.flatMap(\.changes).compactMap { change in
      guard let digest = log.digest(of: change.action), digest != change.digest else { return nil }
      return (change, digest)
    }
  }

  /// Drafts of what no revision of a version explains, one for what belongs together.
  func missingRevisions(of id: VersionID) -> [RevisionDraft] {
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
    return RevisionDraft.all(explaining: records, in: recorded, of: standard.id)
  }
}
