internal import Diagnostics
internal import Locks
internal import Standards

/// A file of a version differs from what its lock says was published.
enum ChangedAfterPublication: Rule {
  static let ids: [RuleID] = ["changed-after-publication"]
  static let family = CheckFamily.versions
  static let bearing = FindingBearing.replaced
  static let things: [CheckedThing] = [.versions, .lockedFiles]
  static let manual = """
    A file of a version differs from what its lock says was published.

    Policies, contracts and exams name a version and rely on its words. Whatever has to change \
    after publication stands outside the version: a correction as an erratum, a change in the \
    next version.

    All files count, revisions included. A version without a lock may change.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for version in subject.publication.versions {
      findings.examine(.versions)
      findings.examine(.lockedFiles, version.seal?.lock.files.count ?? 0)
      guard let seal = version.seal else { continue }
      let lineEnds = seal.departures.filter { $0.kind == .lineEnds }
      if let first = lineEnds.first {
        findings.report(.otherLineEnds(first, lineEnds.count, seal.lock, seal.place))
      }
      let gone = seal.missingFolders
      for (folder, files) in gone.sorted(by: { $0.key < $1.key }) {
        findings.report(.missingFolder(folder, files, seal.lock, seal.place))
      }
      for departure in seal.departures
      where departure.kind != .lineEnds && !gone.keys.contains(departure.path.folder) {
        findings.report(.changedAfterPublication(departure, seal.lock, seal.place))
      }
    }
  }
}

extension Seal {
  /// The folders of which every file is gone, two at least, each with how many they were.
  fileprivate var missingFolders: [SourcePath: Int] {
    let all = Dictionary(grouping: lock.files) { SourcePath(lock.version.folder + $0.path).folder }
    let removed = Dictionary(
      grouping: departures.filter { $0.kind == .removed },
      by: \.path.folder
    )
    return removed.mapValues(\.count).filter { $1 > 1 && $1 == all[$0]?.count }
  }
}

extension SourcePath {
  fileprivate var folder: SourcePath {
    SourcePath(String(relative.dropLast(name.utf8.count + 1)), in: root)
  }
}

extension VersionLock {
  /// Whether a file may be the lineage of a version that was published elsewhere, and that has no revisions yet.
  fileprivate func takesLineage(_ path: String) -> Bool {
    origin == .frozen && path.contains("/revisions/")
      && !files.contains { $0.path.hasPrefix("revisions/") }
  }
}

extension Help.Way {
  /// The way back for a file whose change is committed.
  fileprivate static let committed: Help.Way = .words(
    "where that is committed already, run 'git checkout COMMIT -- FILE' with a commit from before, which "
      + "'git log -- FILE' lists"
  )
}

extension Diagnostic {
  /// One finding for all files, since Git changes them all at once.
  fileprivate static func otherLineEnds(
    _ first: Seal.Departure,
    _ count: Int,
    _ lock: VersionLock,
    _ place: SourcePlace
  ) -> Diagnostic {
    let version = lock.version
    return Diagnostic(
      .error,
      "changed-after-publication",
      at: SourcePlace(first.path),
      "the lines of \(count == 1 ? "a file" : "\(count) files") of \(version) end in another way than when it was published; "
        + "no word differs",
      advice:
        "Git converts them: write '* -text' into .gitattributes; then delete the folder \(version.label)/ and bring it "
        + "back with 'git checkout -- FOLDER'",
      notes: [Note("the lock of \(version)", at: place)]
    )
  }

  /// One finding for a folder, since it went in one step.
  fileprivate static func missingFolder(
    _ folder: SourcePath,
    _ count: Int,
    _ lock: VersionLock,
    _ place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "changed-after-publication",
      at: SourcePlace(folder),
      "this folder with \(count) files was removed after \(lock.version) was published (\(lock.published))",
      help: [.run(["git", "stash", "push", "--", .file(folder)]), .committed],
      notes: [Note("the lock of \(lock.version)", at: place)]
    )
  }

  fileprivate static func changedAfterPublication(
    _ departure: Seal.Departure,
    _ lock: VersionLock,
    _ place: SourcePlace
  ) -> Diagnostic {
    let version = lock.version
    let folder = "standards/\(version.standard)"
    let restoring: [Remedy.Argument] = ["git", "stash", "push", "--", .file(departure.path)]
    let (what, back): (String, [Help.Way]) =
      switch departure.kind {
      case .changed, .lineEnds: ("changed", [.run(restoring), .committed])
      case .added where lock.takesLineage(departure.path.relative):
        (
          "added",
          [
            .words(
              "where it records where the provisions come from, take it into the lock with 'psf freeze \(version) --renew "
                + "--reason \"…\" --as-of DATE'"
            ),
            .words("move it out of the folder"),
          ]
        )
      case .added: ("added", [.words("move it out of the folder")])
      case .removed: ("removed", [.run(restoring), .committed])
      }
    return Diagnostic(
      .error,
      "changed-after-publication",
      at: SourcePlace(departure.path),
      "this file was \(what) after \(version) was published (\(lock.published))",
      help: Help(
        back + [
          .words(
            "write a correction as an erratum, \(folder)/errata/\(version.label)/…, and a change into \(folder)/next/"
          )
        ]
      ),
      notes: [Note("the lock of \(version)", at: place)]
    )
  }
}
