package import Authoring
internal import ContentLoading
package import Diagnostics
internal import FileExchange
internal import Foundation
internal import Locks
package import OSCAL
package import SourceFiles
package import Standards

/// Makes content of an OSCAL catalog and writes it, all or nothing.
package struct CatalogImport: Sendable {
  package let catalog: String
  /// The content folder that is written, which need not be there yet.
  package let folder: String
  /// The standard and the number of the version, where they are not to be made of the catalog.
  package let standard: StandardID?
  package let label: String?

  package init(of catalog: String, into folder: String, standard: StandardID?, label: String?) {
    (self.catalog, self.folder) = (catalog, folder)
    (self.standard, self.label) = (standard, label)
  }

  /// Content that was made and written.
  package struct Imported: Sendable {
    package let content: CatalogSource.Content
    package let diagnostics: [Diagnostic]
    /// The file of the catalog, which findings are about.
    package let source: SourceFile
    package let paths: DisplayPaths
    /// How many files were written.
    package let fileCount: Int
    /// Whether it is the first content of its folder.
    package let isFirst: Bool
    /// Patterns for ids in `standard.yml` that other ids may not follow.
    package let misfits: [Misfit]
    package let written: ContentExchangeResult
  }

  /// A pattern for ids that a standard has, and what those of a new version look like.
  package struct Misfit: Hashable, Sendable {
    package let key: String
    package let new: String
    package let old: String
  }

  package func run() throws(ActionFailure) -> Imported {
    let source = try read()
    let existing = try existingContent()
    let publication = existing.publication
    let made = CatalogSource(
      of: source.bytes,
      from: source.path,
      standard: standard,
      label: label
    ) { Self.predecessor(of: $0, in: publication) }
    guard let content = made.content else {
      throw .findings(
        Findings(
          diagnostics: made.diagnostics,
          files: [source],
          paths: paths,
          stage: .catalog
        )
      )
    }
    let target = try target(of: content.version, in: publication)
    let files = content.tree.files.filter { $0.path.relative.hasPrefix(target.prefix) }
    return Imported(
      content: content,
      diagnostics: made.diagnostics,
      source: source,
      paths: paths,
      fileCount: files.count,
      isFirst: target.path.isEmpty,
      misfits: misfits(of: content, in: publication),
      written: try write(files, lock(of: content, in: publication), target, existing)
    )
  }

  private func read() throws(ActionFailure) -> SourceFile {
    do {
      let path = SourcePath(URL(filePath: catalog).lastPathComponent)
      return SourceFile(path: path, bytes: try bytes(ofFile: catalog))
    } catch {
      throw .system(reason: "\(catalog) cannot be read: \(error.reason)", untouched: nil)
    }
  }

  private var paths: DisplayPaths {
    DisplayPaths(content: catalog.parentPath.map { $0 == "/" ? "/" : $0 + "/" } ?? "")
  }

  /// The content of the folder, which may not be there yet.
  private struct Existing {
    var tree = SourceTree(files: [])
    var publication: Publication?
  }

  private func existingContent() throws(ActionFailure) -> Existing {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard !names.isEmpty else { return Existing() }
    let tree = SourceTree.read(folder, as: .content)
    guard let publication = ContentLoader.load(tree).publication else {
      throw .refused("\(folder) is not empty and holds no content; name a new folder")
    }
    return Existing(tree: tree, publication: publication)
  }

  /// The last of the versions before it.
  private static func predecessor(of version: VersionID, in content: Publication?) -> VersionNumber?
  {
    let versions = content?[version.standard]?.versions ?? []
    return versions.last { $0.status == .published && $0.id < version }?.number
  }

  /// The lock of the imported version: it was published elsewhere, so its changes are computed and nobody here explains
  /// them.
  private func lock(
    of made: CatalogSource.Content,
    in existing: Publication?
  ) -> SourceFile? {
    let older = Self.predecessor(of: made.version, in: existing).flatMap {
      existing?[made.version.standard]?[number: $0]?.seal?.lock
    }
    let loaded = ContentLoader.load(made.tree)
    let request = FreezeRequest(
      made.version,
      date: nil,
      renewal: nil,
      program: ProgramVersion.current
    )
    let lock = loaded.publication?[made.version].flatMap {
      request.lock(of: $0, in: made.tree, over: nil, after: older, log: nil)
    }
    return lock.map { SourceFile(path: $0.version.lockPath, bytes: Array($0.text.utf8)) }
  }

  /// What is written: a folder that is not there yet, and the files below it.
  private struct Target {
    /// Below the content folder; empty for the content folder itself.
    let path: String

    var prefix: String { path.isEmpty ? "" : path + "/" }
  }

  private func target(
    of version: VersionID,
    in content: Publication?
  ) throws(ActionFailure) -> Target {
    guard let content else { return Target(path: "") }
    let folder = "standards/\(version.standard)"
    guard let standard = content[version.standard] else { return Target(path: folder) }
    guard standard[version.label] == nil else {
      throw .refused(
        "\(self.folder) holds \(version) already; name another version with --label, or another "
          + "folder with --into"
      )
    }
    return Target(path: "\(folder)/\(version.label)")
  }

  private func write(
    _ files: [SourceFile],
    _ lock: SourceFile?,
    _ target: Target,
    _ existing: Existing
  ) throws(ActionFailure) -> ContentExchangeResult {
    let destination = target.path.isEmpty ? folder : "\(folder)/\(target.path)"
    if let entries = try? OpenFolder(destination).entries(), !entries.isEmpty {
      throw .refused("\(destination) is there already; name another folder")
    }
    var change = ContentChange()
    for file in files { change.write(file.bytes, to: file.path) }
    // The lock of a further version is beside its folder.
    if let lock { change.write(lock.bytes, to: lock.path) }
    return try ContentWriter(folder: folder)
      .apply(
        change,
        to: existing.tree,
        as: "import of \(target.path.isEmpty ? folder : target.path)"
      )
  }

  /// The ids of a standard that is there already have a pattern, which is not changed here.
  private func misfits(of made: CatalogSource.Content, in content: Publication?) -> [Misfit] {
    guard let standard = content?[made.version.standard] else { return [] }
    let keys = [
      ("domain", made.domainPattern, standard.domainPattern),
      ("criterion", made.criterionPattern, standard.criterionPattern),
    ]
    return keys.compactMap { key, new, old in
      guard !new.isEmpty, new != old.description else { return nil }
      return Misfit(key: key, new: new, old: old.description)
    }
  }
}
