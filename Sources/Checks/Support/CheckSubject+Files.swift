internal import Changes
internal import Diagnostics
internal import Standards

// The files that findings rest on.
extension CheckSubject {
  /// The file of a provision; where a version does not have it, the one where it would be, as in another version.
  func file(of id: ProvisionID, in version: VersionID) -> [SourcePath] {
    if let provision = publication[version]?[id] { return [provision.place.path] }
    let others = publication[version.standard]?.versions ?? []
    guard let other = others.last(where: { $0[id] != nil }), let provision = other[id] else {
      return Self.terms(with: id, in: version)
    }
    let folder = "standards/\(version.standard)/\(other.id.label)/"
    let path = provision.place.path.relative
    guard path.hasPrefix(folder) else { return [] }
    let name = path.dropFirst(folder.count)
    return [SourcePath("standards/\(version.standard)/\(version.label)/\(name)")]
  }

  /// The list in which a term would be.
  private static func terms(with id: ProvisionID, in version: VersionID) -> [SourcePath] {
    guard id.description.lowercased().hasPrefix("term-") else { return [] }
    return [SourcePath("standards/\(version.standard)/\(version.label)/terms.md")]
  }

  /// The files of the provisions that an entry of a revision names.
  func files(of change: RecordedChange, in step: ComparedStep) -> [SourcePath] {
    change.action.new.flatMap { file(of: $0, in: step.new.id) }
      + change.action.old.flatMap { file(of: $0, in: step.old.id) }
  }

  /// The revisions by which it was judged whether a change is explained, and the file of a provision that is gone.
  func files(of record: MissingRecord, in step: ComparedStep) -> [SourcePath] {
    let revisions = step.new.revisions.map(\.place.path)
    guard case .lost(let provision, _) = record else {
      return revisions + [record.subject.place.path.domainFile]
    }
    return file(of: provision.id, in: step.new.id) + revisions
  }

  /// What a reference means and its version does not have.
  func names(meantBy problem: ReferenceProblem) -> [String] {
    switch problem {
    case .notInVersion(let id, let version, _): [version.name(of: id)]
    case .unknownVersion(let version, _): [version.file.relative]
    default: lostFiles
    }
  }

  /// The files of versions that a lock knows and that are not there: whatever is not found may be in them.
  var lostFiles: [String] { publication.lostVersions.sorted().map(\.file.relative) }

  /// The files of a version in which a provision would be that a reference means.
  ///
  /// - Parameter owner: The version whose text refers; nil of other texts.
  func files(
    meantBy label: String,
    _ problem: ReferenceProblem,
    in owner: VersionID? = nil
  ) -> [SourcePath] {
    switch problem {
    case .notInVersion(let id, let version, _): file(of: id, in: version)
    case .unknownVersion(let version, _):
      [version.file]
    case .unknown:
      Self.page(labelled: label).map { [$0] }
        ?? owner.map { Self.terms(with: ProvisionID(label), in: $0) } ?? []
    default: []
    }
  }

  /// The file of a page by its label.
  private static func page(labelled label: String) -> SourcePath? {
    let parts = label.split(separator: "/")
    guard parts.count == 2 else { return nil }
    return SourcePath(parts[0] == "exams" ? "\(label)/exam.yml" : "\(label).md")
  }
}

extension SourcePath {
  /// The version in whose folder a file is.
  var version: VersionID? {
    let parts = relative.split(separator: "/")
    guard parts.count > 3, parts[0] == "standards" else { return nil }
    return VersionID(StandardID(String(parts[1])), String(parts[2]))
  }

  /// The file of the exam that an objective belongs to: it says which version its references mean. None for other files.
  var examFile: [SourcePath] {
    let parts = relative.split(separator: "/")
    guard parts.count == 4, parts[0] == "exams" else { return [] }
    return [SourcePath("exams/\(parts[1])/exam.yml")]
  }

  /// The text of the domain in whose folder a file is.
  var domainFile: SourcePath {
    SourcePath(relative.dropLast(name.utf8.count) + "index.md")
  }
}

extension VersionID {
  /// A provision in this version, as findings name what they miss.
  func name(of id: ProvisionID) -> String { "\(self) \(id.description.lowercased())" }
}

extension RecordedChange {
  /// What an entry names, in the version that should have it.
  func names(in step: ComparedStep) -> [String] {
    action.new.map { step.new.id.name(of: $0) } + action.old.map { step.new.id.name(of: $0) }
  }
}

extension Exam {
  /// The files of its objectives.
  var objectiveFiles: [SourcePath] { objectives.map(\.place.path) }
}
