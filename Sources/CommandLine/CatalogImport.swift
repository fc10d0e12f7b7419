internal import Authoring
internal import ContentLoading
internal import Diagnostics
internal import FileExchange
internal import Foundation
internal import Locks
internal import OSCAL
internal import SourceFiles
internal import Standards

/// Makes content of a catalog and writes it, all or nothing.
struct CatalogImport {
  let catalog: String
  let folder: String
  let standard: StandardID?
  let label: String?

  func run() throws {
    let bytes = try read()
    let existing = try existingContent()
    let publication = existing.publication
    let path = SourcePath(URL(filePath: catalog).lastPathComponent)
    let source = CatalogSource(of: bytes, from: path, standard: standard, label: label) {
      Self.predecessor(of: $0, in: publication)
    }
    show(source.diagnostics, of: SourceFile(path: path, bytes: bytes))
    guard let made = source.content else {
      refuse("\(FindingsReport.count(source.diagnostics)). Nothing was written.\n")
      throw ExitStatus.contentHasErrors
    }
    let target = try target(of: made.version, in: publication)
    if let misfit = misfit(made, in: publication) { refuse(misfit) }
    try write(made.tree.files, lock(of: made, in: publication), target, existing)
    report(made, source.diagnostics, target)
  }

  private func read() throws -> [UInt8] {
    do {
      return try bytes(ofFile: catalog)
    } catch {
      refuse("error: \(catalog) cannot be read: \(error.reason)\n")
      throw ExitStatus.diskRefused
    }
  }

  /// The content of the folder, which may not be there yet.
  private struct Existing {
    var tree = SourceTree(files: [])
    var publication: Publication?
  }

  private func existingContent() throws -> Existing {
    SourceOptions.removeLeftovers(beside: folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard !names.isEmpty else { return Existing() }
    let tree = SourceTree.read(folder, as: .content)
    guard let publication = ContentLoader.load(tree).publication else {
      refuse("error: \(folder) is not empty and holds no content; name a new folder\n")
      throw ExitStatus.wrongCall
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

  // MARK: Where it is written

  /// What is written: a folder that is not there yet, and the files below it.
  private struct Target {
    /// Below the content folder; empty for the content folder itself.
    let path: String

    var prefix: String { path.isEmpty ? "" : path + "/" }
  }

  private func target(of version: VersionID, in content: Publication?) throws -> Target {
    guard let content else { return Target(path: "") }
    let folder = "standards/\(version.standard)"
    guard let standard = content[version.standard] else { return Target(path: folder) }
    guard standard[version.label] == nil else {
      refuse(
        "error: \(self.folder) holds \(version) already; name another version with --label, or another "
          + "folder with --into\n"
      )
      throw ExitStatus.wrongCall
    }
    return Target(path: "\(folder)/\(version.label)")
  }

  private func write(
    _ files: [SourceFile],
    _ lock: SourceFile?,
    _ target: Target,
    _ existing: Existing
  ) throws {
    let destination = target.path.isEmpty ? folder : "\(folder)/\(target.path)"
    if let entries = try? OpenFolder(destination).entries(), !entries.isEmpty {
      refuse("error: \(destination) is there already; name another folder\n")
      throw ExitStatus.wrongCall
    }
    var change = ContentChange()
    for file in files where file.path.relative.hasPrefix(target.prefix) {
      change.write(file.bytes, to: file.path)
    }
    // The lock of a further version is beside its folder.
    if let lock { change.write(lock.bytes, to: lock.path) }
    try ContentWriter(folder: folder).apply(change, to: existing.tree)
  }

  // MARK: What is said

  /// The ids of a standard that is there already have a pattern, which is not changed here.
  private func misfit(_ made: CatalogSource.Content, in content: Publication?) -> String? {
    guard let standard = content?[made.version.standard] else { return nil }
    let keys = [
      ("domain", made.domainPattern, standard.domainPattern),
      ("criterion", made.criterionPattern, standard.criterionPattern),
    ]
    let lines = keys.compactMap { key, new, old -> String? in
      guard !new.isEmpty, new != old.description else { return nil }
      return "  \(key): \"\(new)\" is what these ids look like; it has \"\(old)\"\n"
    }
    guard !lines.isEmpty else { return nil }
    return "note: see whether 'ids' in standards/\(standard.id)/standard.yml fits the new version\n"
      + lines.joined()
  }

  private func show(_ diagnostics: [Diagnostic], of file: SourceFile) {
    let prefix = catalog.parentPath.map { $0 == "/" ? "/" : $0 + "/" } ?? ""
    let terminal = Terminal.standardError
    let renderer = TextRenderer(
      paths: DisplayPaths(content: prefix),
      isColored: terminal.isColored,
      width: terminal.width,
      source: { $0 == file.path ? file.bytes : nil }
    )
    terminal.write(styled: renderer.render(diagnostics))
  }

  private func report(
    _ made: CatalogSource.Content,
    _ diagnostics: [Diagnostic],
    _ target: Target
  ) {
    let files = made.tree.files.count { $0.path.relative.hasPrefix(target.prefix) }
    let next =
      target.path.isEmpty
      ? "Replace base-url, licence and feedback in \(folder)/site.yml, which no catalog knows; then: "
      : "Next: "
    Terminal.standardOutput.report(
      """
      \(folder): \(made.version), \(made.groups) groups, \(made.controls) controls in force, \(made.withdrawn) withdrawn, \
      \(made.references) references; \(files) files, \(FindingsReport.count(diagnostics)).
      \(next)psf check --content \(folder)
      """
    )
  }

  private func refuse(_ message: String) {
    Terminal.standardError.write(message)
  }
}
