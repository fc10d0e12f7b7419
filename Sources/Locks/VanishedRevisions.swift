public import Diagnostics
public import SourceFiles
public import Standards

/// Revisions of a working draft that Git's last commit has and the folder does not, where changes lack a reason since.
public enum VanishedRevisions {
  /// The rule that finds one.
  public static let rule: RuleID = "vanished-revision"

  /// The rule that finds a change without a reason.
  private static let unexplained: RuleID = "unexplained-change"

  /// Whether a path of the content is that of a revision of a draft.
  public static func isRevision(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.count == 5 && parts[0] == "standards" && parts[2] == VersionID.draftLabel
      && parts[3] == "revisions" && path.hasSuffix(".md")
  }

  /// Findings with those about revisions that are gone, from which the changes follow that they explained.
  ///
  /// A revision that nobody misses is left out, and so is one that went with its draft into a numbered version.
  public static func added(
    _ revisions: [SourceFile],
    to findings: [Diagnostic],
    of publication: Publication
  ) -> [Diagnostic] {
    var findings = findings
    var vanished: [(file: SourcePath, ids: Set<String>)] = []
    for file in revisions where !publication.hasElsewhere(file.path) {
      let words = file.recordedWords
      let folder = file.path.relative.dropLast("revisions/".utf8.count + file.path.name.utf8.count)
      var ids: Set<String> = []
      for index in findings.indices
      where findings[index].rule == unexplained
        && findings[index].place.path.relative.hasPrefix(folder)
      {
        let known = publication.ids(of: findings[index]).filter { words.contains($0.lowercased()) }
        guard !known.isEmpty else { continue }
        ids.formUnion(known)
        findings[index] = findings[index].missing([file.path.relative])
      }
      if !ids.isEmpty { vanished.append((file.path, ids)) }
    }
    for (folder, files) in Dictionary(grouping: vanished, by: \.file.folder) {
      findings +=
        files.count > 1 && !publication.hasRevisions(in: folder)
        ? [.vanishedFolder(folder, files.map(\.file))]
        : files.map { .vanishedRevision($0.file, $0.ids.sorted()) }
    }
    return findings
  }
}

extension SourceFile {
  /// The words of its front matter in lower case: the ids that it records are among them.
  fileprivate var recordedWords: Set<String> {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    let head = text.split(separator: "---", omittingEmptySubsequences: true).first ?? ""
    let words = head.split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "-" }
    return Set(words.map(String.init))
  }
}

extension SourcePath {
  /// The folder that it is in.
  fileprivate var folder: SourcePath { SourcePath(String(relative.dropLast(name.utf8.count + 1))) }
}

extension Publication {
  fileprivate func hasRevisions(in folder: SourcePath) -> Bool {
    versions.flatMap(\.revisions).contains { $0.place.path.folder == folder }
  }

  /// Whether a numbered version of the standard has a revision of that name.
  fileprivate func hasElsewhere(_ path: SourcePath) -> Bool {
    versions.contains { version in
      !version.id.isDraft
        && version.revisions.contains { revision in
          revision.place.path.name == path.name
            && path.relative.hasPrefix("standards/\(version.id.standard)/")
        }
    }
  }

  /// The ids that a finding is about: of the provision at its place, and of those that it says are gone.
  fileprivate func ids(of finding: Diagnostic) -> [String] {
    versions.flatMap(\.provisions).filter { provision in
      provision.place == finding.place
        || finding.told.contains { $0.hasSuffix(" " + provision.id.description.lowercased()) }
    }.map(\.id.description)
  }
}

extension Diagnostic {
  fileprivate static func vanishedFolder(_ folder: SourcePath, _ files: [SourcePath]) -> Diagnostic
  {
    Diagnostic(
      .error,
      VanishedRevisions.rule,
      at: SourcePlace(folder),
      "the last commit has revisions here, and all are gone: nothing says why the draft differs",
      help: [.run(["git", "checkout", "HEAD", "--", .file(folder)])]
    ).telling(files.map(\.relative))
  }

  fileprivate static func vanishedRevision(_ path: SourcePath, _ ids: [String]) -> Diagnostic {
    Diagnostic(
      .error,
      VanishedRevisions.rule,
      at: SourcePlace(path),
      "the last commit has this revision, and it is gone: nothing says why "
        + "\(ids.joined(separator: ", ")) changed",
      help: [
        .run(["git", "checkout", "HEAD", "--", .file(path)]),
        .words("where there is another reason now, run 'psf revise'"),
      ]
    ).telling([path.relative])
  }
}
