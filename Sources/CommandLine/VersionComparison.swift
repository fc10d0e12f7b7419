internal import Changes
internal import ContentLoading
internal import Diagnostics
internal import SourceFiles
internal import Standards

/// Finds the change log of two versions that a person named.
struct VersionComparison {
  private let publication: Publication

  static func load(old: String, new: String, content: String) async throws -> ChangeLog {
    let tree = await SourceTree.read(content, as: .content)
    let loaded = await ContentLoader.load(tree)
    // What could not be read would look like a deletion.
    guard let publication = loaded.publication, !loaded.diagnostics.containErrors else {
      let paths = DisplayPaths(content: content.hasSuffix("/") ? content : content + "/")
      Terminal.standardError.write(LineRenderer(paths: paths).render(loaded.diagnostics.inOrder()))
      throw ExitStatus.contentHasErrors
    }
    let finder = VersionComparison(publication: publication)
    let (first, second) = (try finder.version(old), try finder.version(new))
    guard first != second else {
      throw finder.refused("\(first) is compared with itself; name two versions")
    }
    guard first.standard == second.standard, let standard = publication[first.standard] else {
      throw finder.refused("\(first) and \(second) belong to different standards")
    }
    let history = StandardHistory(of: standard)
    guard let log = history.log(from: first, to: second) else {
      throw finder.refused("\(second) is older than \(first); write the older one first")
    }
    return log
  }

  /// `psf@1.1`, or `1.1` where one standard has it.
  private func version(_ text: String) throws -> VersionID {
    let known = publication.versions.map(\.id)
    if let id = VersionID(parsing: text) {
      guard known.contains(id) else { throw unknown(text, known) }
      return id
    }
    let matches = known.filter { $0.label == text }
    guard let match = matches.first else { throw unknown(text, known) }
    guard matches.count == 1 else {
      let names = matches.map(\.description).joined(separator: " or ")
      throw refused("'\(text)' may be \(names); write which")
    }
    return match
  }

  private func unknown(_ text: String, _ known: [VersionID]) -> ExitStatus {
    let names = known.map(\.description).joined(separator: ", ")
    return refused("there is no version '\(text)'; the versions are \(names)")
  }

  private func refused(_ reason: String) -> ExitStatus {
    Terminal.standardError.write("error: \(reason)\n")
    return .wrongCall
  }
}
