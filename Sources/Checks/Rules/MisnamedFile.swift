internal import Diagnostics
internal import Standards

/// A file or folder is not named after what it holds, or its name does not make a good address.
enum MisnamedFile: Rule {
  static let ids: [RuleID] = ["misnamed-file"]
  static let family = CheckFamily.identity
  static let bearing = FindingBearing.contradicting
  static let things: [CheckedThing] = [.files]
  static let manual = """
    A file or folder is not named after what it holds, or its name does not make a good address.

    Editors find a criterion by its id, so its file is called after it: one that was copied and \
    not renamed is edited in place of the other. The names of pages are parts of their \
    addresses, which are lower case letters, digits, `.` and `-`.

    How a domain is called behind its id is left to the editor.
    """
  static let isSuppressible = true

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    let publication = subject.publication
    for version in publication.versions {
      for provision in version.provisions where provision.kind.hasPage {
        findings.examine(.files)
        check(provision, of: version, publication, &findings)
      }
      for revision in version.revisions { checkName(revision.place, &findings) }
    }
    for exam in publication.exams {
      checkName(exam.place, &findings)
      for objective in exam.objectives {
        findings.examine(.files)
        let expected = objective.id.description.lowercased() + ".md"
        guard objective.place.path.name != expected else { continue }
        findings.report(.misnamedFile(objective.place, objective.id.description, expected, nil))
      }
    }
    let pages =
      publication.standards.map(\.place) + publication.documents.all.map(\.place)
      + publication.assets.map { SourcePlace($0.path) }

    for place in pages { checkName(place, &findings) }
  }

  private static func check(
    _ provision: Provision,
    of version: Version,
    _ publication: Publication,
    _ findings: inout Findings
  ) {
    let id = provision.id.description.lowercased()
    let path = provision.place.path
    if provision.kind == .domain {
      let folder = path.folderName
      guard folder != id, !folder.hasPrefix(id + "-") else { return }
      let meant = publication.id(missing: version) { folder.hasPrefix($0 + "-") || folder == $0 }
      let finding = Diagnostic.misnamedFolder(provision, String(folder), meant)
      findings.report(finding.telling([path.relative]))
    } else if path.name != id + ".md" {
      let meant = publication.id(missing: version) { path.name == $0 + ".md" }
      let isTaken = version.provisions.contains { $0.place.path == path.beside(id + ".md") }
      let finding = Diagnostic.misnamedFile(
        provision.place,
        provision.id.description,
        id + ".md",
        meant,
        isTaken
      )
      // What misses the id that the file is named after follows from this.
      findings.report(finding.telling(meant.map { [version.id.name(of: $0)] } ?? []))
    }
  }

  private static func checkName(_ place: SourcePlace, _ findings: inout Findings) {
    findings.examine(.files)
    let isPlain = place.path.relative.utf8.allSatisfy { byte in
      (97...122).contains(byte) || (48...57).contains(byte) || ".-/".utf8.contains(byte)
    }
    if !isPlain { findings.report(.unfitName(place.path)) }
  }
}

extension SourcePath {
  fileprivate var folderName: Substring { relative.split(separator: "/").dropLast().last ?? "" }
}

extension SourcePath {
  /// Another number in the name of the folder: `psf-5-deployment-safety` for `psf-4-deployment-safety`.
  fileprivate func folderRename(to prefix: String, _ words: String) -> Help.Way {
    let folder = String(relative.dropLast(name.utf8.count + 1))
    let parts = folderName.split(separator: "-", maxSplits: 2)
    guard parts.count == 3, parts[1].allSatisfy(\.isNumber) else { return .words(words) }
    let renamed = folder.dropLast(folderName.utf8.count) + "\(prefix)-\(parts[2])"
    return .rename(SourcePath(folder, in: root), to: SourcePath(String(renamed), in: root), words)
  }
}

extension Diagnostic {
  fileprivate static func misnamedFile(
    _ place: SourcePlace,
    _ id: String,
    _ expected: String,
    _ meant: ProvisionID?,
    _ isTaken: Bool = false
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "misnamed-file",
      at: place,
      "'\(id)' stands in a file with another name",
      help: meant.map { [.id($0, for: id, at: place), .words("rename the file to \(expected)")] }
        ?? [
          isTaken
            ? .words("rename the file to \(expected)")
            : .rename(
              place.path,
              to: place.path.beside(expected),
              "rename the file to \(expected)"
            ),
          .words("correct the id"),
        ]
    )
  }

  fileprivate static func misnamedFolder(
    _ provision: Provision,
    _ folder: String,
    _ meant: ProvisionID?
  ) -> Diagnostic {
    let prefix = provision.id.description.lowercased()
    return Diagnostic(
      .error,
      "misnamed-file",
      at: provision.place,
      "'\(provision.id)' stands in the folder '\(folder)'",
      help: meant.map {
        [
          .id($0, for: provision.id.description, at: provision.place),
          .words("begin the folder's name with \(prefix)-"),
        ]
      } ?? [
        provision.place.path.folderRename(to: prefix, "begin the folder's name with \(prefix)-"),
        .words("correct the id"),
      ]
    )
  }

  fileprivate static func unfitName(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      .error,
      "misnamed-file",
      at: SourcePlace(path),
      "the path has more than lower case letters, digits, '.' and '-', and it becomes an address",
      advice: "rename the file or the folder"
    )
  }
}
