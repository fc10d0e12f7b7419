internal import Changes
internal import ContentLoading
internal import Diagnostics
internal import SourceFiles
internal import Standards

/// A content folder that was read without an error, with the versions in it.
struct LoadedContent {
  let publication: Publication

  /// Reads a folder. What could not be read would look like a deletion, so errors end the command.
  static func load(_ folder: String) async throws -> LoadedContent {
    let tree = await SourceTree.read(folder, as: .content)
    let loaded = await ContentLoader.load(tree)
    guard let publication = loaded.publication, !loaded.diagnostics.containErrors else {
      let paths = DisplayPaths(content: folder.hasSuffix("/") ? folder : folder + "/")
      Terminal.standardError.write(LineRenderer(paths: paths).render(loaded.diagnostics.inOrder()))
      throw ExitStatus.contentHasErrors
    }
    return LoadedContent(publication: publication)
  }

  /// The working drafts.
  var drafts: [VersionID] {
    publication.standards.compactMap(\.draft?.id)
  }

  /// `psf@1.1`, or `1.1` where one standard has it.
  func version(_ text: String) throws -> VersionID {
    let known = publication.versions.map(\.id)
    if let id = VersionID(parsing: text) {
      guard known.contains(id) else { throw unknown(text, known) }
      return id
    }
    let matches = known.filter { $0.label == text }
    guard let match = matches.first else { throw unknown(text, known) }
    guard matches.count == 1 else {
      let names = matches.map(\.description).joined(separator: " or ")
      throw Self.refused("'\(text)' may be \(names); write which")
    }
    return match
  }

  /// A draft for each change of a version that no revision explains.
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
    return records.map { RevisionDraft(explaining: $0, in: log, of: standard.id) }
  }

  private func unknown(_ text: String, _ known: [VersionID]) -> ExitStatus {
    let names = known.map(\.description).joined(separator: ", ")
    return Self.refused("there is no version '\(text)'; the versions are \(names)")
  }

  /// Says why a call is wrong.
  static func refused(_ reason: String) -> ExitStatus {
    Terminal.standardError.write("error: \(reason)\n")
    return .wrongCall
  }
}
